import { styleText } from 'node:util';
import type { Outcome } from './outcome.ts';
import { sum } from './outcome.ts';

/** One line for a job that has ended. */
export function summary({ name, passed, failures, took }: Outcome): string {
  const good = failures.length === 0;
  const mark = good ? styleText('green', '✓') : styleText('red', '✗');
  const count = `${passed} passed${good ? '' : `, ${failures.length} failed`}`;
  return `${mark} ${name.padEnd(56)} ${count.padEnd(20)} ${(took / 1_000).toFixed(1)} s`;
}

/** All that went wrong, with what one needs to mend it, and the count alone on the last line. */
export function conclusion(outcomes: readonly Outcome[]): string {
  const { passed, failed } = sum(outcomes);
  const bad = outcomes.filter(({ failures }) => failures.length > 0).map(explain);
  return [...bad, `${passed} passed, ${failed} failed`].join('\n');
}

function explain({ name, failures, output }: Outcome): string {
  const each = failures.map(({ what, details }) => `${styleText('red', '✗')} ${styleText('bold', `${name}: ${what}`)}\n${indent(details)}`);
  const wrote = output === '' ? [] : [`  ${name} wrote:\n${indent(shorten(output))}`];
  return `${[...each, ...wrote].join('\n')}\n`;
}

const indent = (text: string): string => (text === '' ? '' : `${text.replaceAll(/^/gm, '    ')}\n`);

/** The end is where the reason mostly is. */
function shorten(output: string): string {
  const lines = output.split('\n');
  return lines.length <= 200 ? output : [`… ${lines.length - 200} lines more`, ...lines.slice(-200)].join('\n');
}
