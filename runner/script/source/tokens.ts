import { Lexer } from 'yaml';
import type { Problem } from './problem.ts';

/** A line `key: value` has 8 tokens: 5,000 items of ten such lines each. */
const MAX_TOKENS = 400_000;
/** An anchor and a tag for each item, and then some. Each that is out of place costs the composer an error. */
const MAX_PROPERTIES = 20_000;
/** Far more than rundowns and values may nest; that is counted exactly when the values are known. */
const MAX_DEPTH = 100;

/**
 * Splits a text into YAML tokens, and stops at the first sign that composing them would take too long. The lexer is
 * linear; the parser and the composer behind it are not always, and recurse.
 */
export function tokens(text: string): { readonly tokens: readonly string[] } | { readonly problem: Problem } {
  const found: string[] = [];
  const depth = new Depth();
  let properties = 0;
  for (const token of new Lexer().lex(text)) {
    found.push(token);
    if (found.length > MAX_TOKENS) {
      return { problem: limit(depth.offset, `The script has more than ${MAX_TOKENS} YAML tokens. Split the show into several scripts.`) };
    }
    if (isProperty(token) && (properties += 1) > MAX_PROPERTIES) {
      return { problem: limit(depth.offset, `The script has more than ${MAX_PROPERTIES} anchors and tags.`) };
    }
    if (depth.add(token) > MAX_DEPTH) {
      return { problem: limit(depth.offset, `Values are nested more than ${MAX_DEPTH} deep here. Rundowns may be 8 levels deep, other values 16.`) };
    }
  }
  return { tokens: found };
}

/** An anchor or a tag. A text may begin so, too; it is counted, and does no harm. */
const isProperty = (token: string): boolean => token.charCodeAt(0) === 0x26 || token.charCodeAt(0) === 0x21;

const limit = (at: number, message: string): Problem => ({ code: 'yaml-limit', message, start: at, end: at + 1, path: '' });

/** What yaml's lexer says besides pieces of the text: document, flow error, scalar follows. */
const DOCUMENT = 0x02;
const FLOW_END = 0x18;
const SCALAR = 0x1f;

/** How deep values nest, from tokens alone: brackets by counting, blocks by the columns they begin at. Never too little. */
class Depth {
  /** Where the next token stands. */
  offset = 0;
  #flow = 0;
  readonly #columns: number[] = [];
  #column = 0;
  #lineStart = true;
  #scalar = false;

  /** Takes the next token; gives the depth there. On the way of every token of every script, so it is plain. */
  add(token: string): number {
    const first = token.charCodeAt(0);
    if (this.#scalar) {
      // A scalar's own text, whatever it looks like.
      this.#scalar = false;
      if (this.#lineStart) this.#open();
      this.#long(token);
    } else if (first === SCALAR) {
      this.#scalar = true;
    } else if (first === FLOW_END) {
      this.#flow = 0;
    } else if (first === 0x0a || first === 0x0d) {
      this.offset += token.length;
      this.#column = 0;
      this.#lineStart = true;
    } else if (first === 0x20 || first === 0x09 || first === 0x23) {
      this.#short(token);
    } else if (token.length === 1) {
      if (first === 0x5b || first === 0x7b) this.#flow += 1;
      else if (first === 0x5d || first === 0x7d) this.#flow = Math.max(0, this.#flow - 1);
      else if (first !== 0x2c && first !== DOCUMENT) this.#open();
      if (first !== DOCUMENT) this.#short(token);
    } else {
      if (token === '---' || token === '...') this.#columns.length = 0;
      else if (this.#lineStart) this.#open();
      this.#long(token);
    }
    return this.#flow + this.#columns.length;
  }

  /** A block begins here, unless it goes on. */
  #open(): void {
    if (this.#flow > 0) return;
    const columns = this.#columns;
    while (columns.length > 0 && (columns[columns.length - 1] ?? 0) > this.#column) columns.pop();
    if (columns[columns.length - 1] !== this.#column) columns.push(this.#column);
    this.#lineStart = false;
  }

  #short(token: string): void {
    this.offset += token.length;
    this.#column += token.length;
  }

  #long(token: string): void {
    this.offset += token.length;
    const at = token.lastIndexOf('\n');
    if (at === -1) {
      this.#column += token.length;
    } else {
      this.#column = token.length - at - 1;
      this.#lineStart = true;
    }
  }
}
