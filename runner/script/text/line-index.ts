import type { Position } from '../diagnostic.ts';

/** Turns offsets into lines and columns. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#text = text;
  }

  /** 1-based; the column in UTF-16 units. */
  position(offset: number): Position {
    const line = this.line(offset);
    return { line, column: offset - this.start(line) + 1 };
  }

  /** The 1-based line an offset is in. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** How many lines there are. */
  get count(): number {
    return this.#starts.length;
  }

  /** Where a 1-based line begins. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** Where its text ends, before the line break. */
  end(line: number): number {
    const next = this.#starts[line];
    if (next === undefined) return this.#text.length;
    return this.#text[next - 2] === '\r' ? next - 2 : next - 1;
  }

  /** The text of a 1-based line, without its break. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }
}
