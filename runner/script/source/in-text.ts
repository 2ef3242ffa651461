import type { Scalar } from 'yaml';

/** Where the character at `at` of a scalar's value stands in the source; it must be no white space. */
export function offsetIn(text: string, scalar: Scalar, value: string, at: number): number {
  const [start = 0, end = 0] = scalar.range ?? [];
  const char = value[at];
  if (char === undefined) return start;
  // The n-th of its kind in the value is the n-th in the source: folding and indentation only touch white space.
  let n = 0;
  for (let index = value.indexOf(char); index !== -1 && index <= at; index = value.indexOf(char, index + 1)) n += 1;
  let raw = text.slice(start, end);
  let base = start;
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') {
    const header = raw.indexOf('\n') + 1;
    raw = raw.slice(header);
    base += header;
  } else if (scalar.type === 'QUOTE_DOUBLE') {
    return start + escapedIndex(raw, char, n);
  }
  let index = -1;
  for (let count = 0; count < n; count += 1) {
    const found = raw.indexOf(char, index + 1);
    if (found === -1) break;
    index = found;
  }
  return base + Math.max(0, index);
}

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|\r?\n|.)|[^\\]/gis;

/** The n-th `char` of a double-quoted text, written out or as an escape. */
function escapedIndex(raw: string, char: string, n: number): number {
  let count = 0;
  let last = 0;
  const inner = raw.endsWith('"') ? raw.slice(1, -1) : raw.slice(1);
  for (const { 0: whole, 1: two, 2: four, 3: eight, index } of inner.matchAll(ESCAPE)) {
    const hex = two ?? four ?? eight;
    const decoded = hex !== undefined ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16))) : whole.startsWith('\\') ? whole.slice(1) : whole;
    if (decoded !== char) continue;
    count += 1;
    last = index + 1;
    if (count === n) break;
  }
  return last;
}
