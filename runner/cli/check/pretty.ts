import { styleText } from 'node:util';
import type { Diagnostic } from '../../script/index.ts';
import { count, type Result } from './result.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

export interface PrettyOptions {
  /** False unless said: colours are for a terminal. */
  readonly colour?: boolean;
}

/** Every diagnostic with its line of the source and a caret; nothing for scripts without any. */
export function diagnosticsText(results: readonly Result[], options: PrettyOptions = {}): string {
  const paint: Paint = (style, text) => (options.colour ? styleText(style, text, { validateStream: false }) : text);
  return results.flatMap((result) => (result.diagnostics.length === 0 ? [] : [ofFile(result, paint)])).join('\n\n');
}

function ofFile({ file, source, diagnostics }: Result, paint: Paint): string {
  const lines = new TextDecoder().decode(source).split('\n');
  return diagnostics.map((diagnostic) => one(file, diagnostic, lines, paint)).join('\n\n');
}

function one(file: string, diagnostic: Diagnostic, lines: readonly string[], paint: Paint): string {
  const { code, severity, message, range } = diagnostic;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = paint('bold', `${printable(file)}:${range.start.line}:${range.start.column}`);
  const head = `${place} ${paint(colour, severity)} ${paint('dim', code)}`;
  const said = printable(message, '\n').split('\n').map((line) => `  ${line}`).join('\n');
  const frame = frameOf(diagnostic, lines, (text) => paint('dim', text), (text) => paint(colour, text));
  return `${head}\n${said}${frame === '' ? '' : `\n${frame}`}`;
}

/** How much of a long line is shown. */
const WIDTH = 100;

function frameOf({ range }: Diagnostic, lines: readonly string[], dim: (text: string) => string, mark: (text: string) => string): string {
  const line = (lines[range.start.line - 1] ?? '').replace(/\r$/, '');
  if (line.trim() === '') return '';
  const from = range.start.column - 1;
  const to = range.end.line === range.start.line ? Math.max(from + 1, range.end.column - 1) : line.length;
  // A line may be very long: what is shown is around the place.
  const start = line.length <= WIDTH || from < WIDTH - 20 ? 0 : from - 20;
  const shown = line.slice(start, start + WIDTH);
  const number = String(range.start.line);
  const caret = ' '.repeat(columns(line.slice(start, from))) + mark('^'.repeat(Math.max(1, columns(line.slice(from, Math.min(to, start + WIDTH))))));
  const cut = { before: start > 0 ? '…' : '', after: start + WIDTH < line.length ? '…' : '' };
  return `  ${dim(`${number} │`)} ${cut.before}${printable(shown)}${cut.after}\n  ${dim(`${' '.repeat(number.length)} │`)} ${cut.before ? ' ' : ''}${caret}`;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** How many columns of a terminal a text takes, about: a tab is shown as two. */
function columns(text: string): number {
  let width = 0;
  for (const char of text) width += char === '\t' || WIDE.test(char) ? 2 : /\p{M}|\u200d/u.test(char) ? 0 : 1;
  return width;
}

/** A script may hold anything, also what would move the cursor or change the terminal's title. */
const printable = (text: string, keep = ''): string => text.replaceAll('\t', '  ').replace(/\p{Cc}/gu, (char) => (keep.includes(char) ? char : '\ufffd'));

/** One line at the end: how many scripts, how many problems. */
export function summary(results: readonly Result[], options: PrettyOptions = {}): string {
  const { errors, warnings } = count(results);
  const scripts = plural(results.length, 'script');
  const colour = options.colour ? styleText(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', '●', { validateStream: false }) + ' ' : '';
  if (errors + warnings === 0) return `${colour}${scripts} checked, no problems.`;
  const parts = [...(errors > 0 ? [plural(errors, 'error')] : []), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])];
  return `${colour}${parts.join(' and ')} in ${results.filter(({ diagnostics }) => diagnostics.length > 0).length} of ${scripts}.`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
