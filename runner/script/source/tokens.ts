import { Lexer } from 'yaml';
import type { Problem } from './problem.ts';

/** A script of 5,000 items with every key there is has about 200,000 tokens. */
const MAX_TOKENS = 400_000;
/** Far more than rundowns and values may nest; that is counted exactly when the values are known. */
const MAX_DEPTH = 100;

/**
 * Splits a text into YAML tokens, and stops at the first sign that composing them would take too long. The lexer is
 * linear; the parser and the composer behind it are not always, and recurse.
 */
export function tokens(text: string): { readonly tokens: readonly string[] } | { readonly problem: Problem } {
  const found: string[] = [];
  const depth = new Depth();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    found.push(token);
    if (found.length > MAX_TOKENS) {
      return { problem: limit(offset, `The script has more than ${MAX_TOKENS} YAML tokens; a show of 5,000 items needs half of that.`) };
    }
    if (depth.add(token) > MAX_DEPTH) {
      return { problem: limit(offset, `Values are nested more than ${MAX_DEPTH} deep here. Rundowns may be 8 levels deep, other values 16.`) };
    }
    if (!MARKS.has(token)) offset += token.length;
  }
  return { tokens: found };
}

const limit = (at: number, message: string): Problem => ({ code: 'yaml-limit', message, start: at, end: at + 1, path: '' });

/** What yaml's lexer says besides pieces of the text: document, flow error, scalar follows. */
const MARKS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/** How deep values nest, from tokens alone: brackets by counting, blocks by the columns they begin at. Never too little. */
class Depth {
  #flow = 0;
  #columns: number[] = [];
  #column = 0;
  #lineStart = true;
  #scalar = false;

  add(token: string): number {
    if (this.#scalar) {
      // A scalar's own text, whatever it looks like.
      this.#scalar = false;
      this.#open(token);
      this.#move(token);
    } else if (token === '\x1f') {
      this.#scalar = true;
    } else if (!MARKS.has(token)) {
      if (token === '[' || token === '{') this.#flow += 1;
      else if (token === ']' || token === '}') this.#flow = Math.max(0, this.#flow - 1);
      else if (token === '-' || token === '?' || token === ':') this.#open(token, true);
      else if (token === '---' || token === '...') this.#columns = [];
      else if (!/^[ \t\r\n#]/.test(token)) this.#open(token);
      this.#move(token);
    } else if (token === '\x18') {
      this.#flow = 0;
    }
    return this.#flow + this.#columns.length;
  }

  #open(token: string, always = false): void {
    if (this.#flow > 0 || !(always || this.#lineStart)) return;
    while (this.#columns.length > 0 && (this.#columns.at(-1) ?? 0) > this.#column) this.#columns.pop();
    if (this.#columns.at(-1) !== this.#column) this.#columns.push(this.#column);
    if (token.length > 0) this.#lineStart = false;
  }

  #move(token: string): void {
    const at = token.lastIndexOf('\n');
    if (at === -1) {
      this.#column += token.length;
    } else {
      this.#column = token.length - at - 1;
      this.#lineStart = true;
    }
  }
}
