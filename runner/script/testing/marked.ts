import assert from 'node:assert/strict';
import { compile, type Code, type CompileOptions, type Diagnostic } from '../index.ts';
import { LineIndex } from '../text/line-index.ts';

/** A script with the places of its mistakes between `«` and `»`, and the same without the marks. */
export function marked(source: string): { readonly text: string; readonly places: readonly string[] } {
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const part of source.split(/([«»])/)) {
    if (part === '«') places.push({ start: text.length, end: text.length });
    else if (part === '»') places[places.length - 1]!.end = text.length;
    else text += part;
  }
  const lines = new LineIndex(text);
  return { text, places: places.map(({ start, end }) => shown({ start: lines.position(start), end: lines.position(end) })) };
}

export const shown = ({ start, end }: Diagnostic['range']): string => `${start.line}:${start.column}-${end.line}:${end.column}`;

/** Exactly these codes come out, in order, at the places marked. */
export function expectDiagnostics(source: string, codes: readonly Code[], options: CompileOptions = {}): readonly Diagnostic[] {
  const { text, places } = marked(source);
  const { diagnostics, rundown } = compile(text, options);
  const seen = diagnostics.map(({ code, range, message }) => `${code} ${shown(range)} ${message}`);
  assert.deepEqual(diagnostics.map(({ code, range }) => `${code} ${shown(range)}`), codes.map((code, index) => `${code} ${places[index] ?? 'nowhere'}`), `${text}\n${seen.join('\n')}`);
  assert.equal(rundown === undefined, diagnostics.some(({ severity }) => severity === 'error'));
  return diagnostics;
}
