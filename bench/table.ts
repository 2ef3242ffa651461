import { styleText } from 'node:util';
import type { Figure } from './figure.ts';

const HEAD = ['', 'figure', 'value', 'peer', 'limit', 'must be', 'unit', 'cache', 'n', ''] as const;
/** Numbers line up at the right. */
const RIGHT = new Set([2, 3, 4, 5, 8]);

/** The figures as a table for people; what could not be measured says why below it. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const lines = rows.map((cells, index) => {
    const padded = cells.map((cell, column) => (RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)));
    const line = padded.join('  ').trimEnd();
    if (index === 0) return styleText('bold', line);
    return figures[index - 1]?.holds === true ? line : styleText('red', line);
  });
  const errors = figures.filter(({ error }) => error !== undefined).map(({ name, error }) => `✗ ${name}: ${error ?? ''}`);
  return [...lines, ...(errors.length > 0 ? ['', ...errors] : [])].join('\n');
}

function row({ name, unit, value, peer, limit, bar, atLeast, holds, cache, samples, note }: Figure): string[] {
  const must = bar === undefined ? '–' : `${atLeast === true ? '≥' : '≤'} ${number(bar)}`;
  return [holds ? '✓' : '✗', name, number(value), number(peer), number(limit), must, unit, cache === 'none' ? '–' : cache, samples?.toString() ?? '–', note ?? ''];
}

/** Three figures are as many as a noisy machine can vouch for. */
function number(value: number | undefined): string {
  if (value === undefined) return '–';
  if (!Number.isFinite(value)) return String(value);
  const digits = value === 0 ? 0 : Math.max(0, Math.min(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toFixed(digits);
}
