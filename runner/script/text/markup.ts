import type { Ms } from '../../core/units.ts';
import type { Code } from '../diagnostic.ts';
import type { Json } from '../rundown.ts';
import { durationProblem, parseDuration } from './duration.ts';
import { typedScalar } from './scalar.ts';
import { NAME, pieces, type Reference, type Variables } from './variables.ts';
import { shortened } from './quote.ts';
import { suggest } from './suggest.ts';

/** A piece of a line before whitespace and lexicon: like `Part`, but a text only tells what it is spoken as when that was said. */
export type RawPart =
  | { readonly kind: 'text'; readonly text: string; readonly spoken?: string }
  | { readonly kind: 'pause'; readonly duration: Ms; readonly start: number; readonly end: number }
  | { readonly kind: 'cue'; readonly name: string; readonly with: Readonly<Record<string, Json>>; readonly start: number; readonly end: number };

/** Something wrong in a text, by UTF-16 offsets. */
export interface TextIssue {
  readonly code: Code;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  readonly parts: readonly RawPart[];
  readonly references: readonly Reference[];
  readonly issues: readonly TextIssue[];
}

/** What may stand in brackets here: everything (a spoken text), or nothing (a caption), and why not. */
export type Allowed = { readonly markup: true } | { readonly markup: false; readonly because: string };

/**
 * Reads a line: `[cue …]`, `[pause …]`, `[say … as …]`, `\[` and `[[`, `${name}` and `$${`. Values of variables are put
 * in as they are, never read again.
 */
export function parseMarkup(text: string, variables: Variables, allowed: Allowed = { markup: true }): Marked {
  if (!MARKS.test(text)) return { parts: [{ kind: 'text', text }], references: [], issues: [] };
  const reader = new Reader(text, variables, allowed);
  reader.read();
  return reader;
}

/** A text without any of these is what it is. */
const MARKS = /[[\]\\$]/;

class Reader implements Marked {
  readonly parts: RawPart[] = [];
  readonly references: Reference[] = [];
  readonly issues: TextIssue[] = [];
  readonly #text: string;
  readonly #variables: Variables;
  readonly #allowed: Allowed;
  /** No `]` follows any more: known once, it is not looked for again. */
  #open = false;

  constructor(text: string, variables: Variables, allowed: Allowed) {
    this.#text = text;
    this.#variables = variables;
    this.#allowed = allowed;
  }

  read(): void {
    const text = this.#text;
    let from = 0;
    let doubled = 0;
    for (let at = next(text, 0); at !== -1; at = next(text, at)) {
      const two = text.slice(at, at + 2);
      if (two === '\\[' || two === '\\]' || two === '[[') {
        this.#plain(from, at);
        this.#add(two === '\\]' ? ']' : '[');
        if (two === '[[') doubled += 1;
        at += 2;
      } else if (two === ']]' && doubled > 0) {
        // The other half of a doubled bracket: [[laughs]] reads [laughs].
        this.#plain(from, at);
        this.#add(']');
        doubled -= 1;
        at += 2;
      } else if (text[at] === '[') {
        this.#plain(from, at);
        at = this.#bracket(at);
      } else {
        at += 1;
        continue;
      }
      from = at;
    }
    this.#plain(from, text.length);
  }

  /** A stretch without brackets, variables put in. */
  #plain(from: number, to: number): void {
    if (to > from) this.#add(this.#filled(from, to));
  }

  #filled(from: number, to: number): string {
    let filled = '';
    for (const piece of pieces(this.#text.slice(from, to), from)) {
      if (piece.kind === 'text') filled += piece.text;
      else {
        this.references.push(piece);
        filled += this.#variables.get(piece.name ?? '')?.text ?? '';
      }
    }
    return filled;
  }

  #add(text: string): void {
    if (text === '') return;
    const last = this.parts.at(-1);
    if (last?.kind === 'text' && last.spoken === undefined) this.parts[this.parts.length - 1] = { kind: 'text', text: last.text + text };
    else this.parts.push({ kind: 'text', text });
  }

  /** Reads one bracket; returns where it ends. */
  #bracket(start: number): number {
    const close = this.#open ? -1 : closing(this.#text, start);
    if (close === -1) {
      this.#open = true;
      this.#issue('bad-markup', start, start + 1, `This \`[\` is never closed. Close it with \`]\`, or write \`[[\` for a bracket that is read as one.`);
      return start + 1;
    }
    const end = close + 1;
    const inside = this.#text.slice(start + 1, close);
    const word = /^\s*([^\s=[\]]*)/.exec(inside)?.[1] ?? '';
    if (!this.#allowed.markup) {
      const known = word === 'cue' || word === 'pause' || word === 'say';
      const literal = `\`\\${shortened(this.#text.slice(start, end))}\``;
      this.#issue('bad-markup', start, end, known ? `\`[${word} …]\` does nothing here: ${this.#allowed.because}` : `For a bracket that is only shown, write ${literal}.`);
      return end;
    }
    if (word === 'cue') this.#cue(inside, start, end);
    else if (word === 'pause') this.#pause(inside, start, end);
    else if (word === 'say') this.#say(inside, start, end);
    else {
      const meant = MEANT.get(word) ?? suggest(word, KINDS);
      const literal = `\`\\${shortened(this.#text.slice(start, end))}\``;
      this.#issue('bad-markup', start, end, meant === undefined
        ? `Brackets hold \`cue\`, \`pause\` or \`say\`. For a bracket that is spoken and shown, write ${literal}.`
        : `\`[${word} …]\` is nothing known. Did you mean \`[${meant} …]\`? For a bracket that is shown, write ${literal}.`);
    }
    return end;
  }

  #cue(inside: string, start: number, end: number): void {
    const found = /^\s*cue\s+([^\s="]+)(?=\s|$)/.exec(inside);
    const name = found?.[1] ?? '';
    if (!found || !/^[\w.-]+$/.test(name)) {
      this.#issue('bad-markup', start, end, 'A cue needs a name of letters, digits, dots, hyphens and underscores: `[cue slide number=2]`.');
      return;
    }
    const values: Record<string, Json> = {};
    const offset = start + 1 + found[0].length;
    const rest = inside.slice(found[0].length);
    const pattern = /\s+([\w.-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)/y;
    let at = 0;
    while (rest.slice(at).trim() !== '') {
      pattern.lastIndex = at;
      const value = pattern.exec(rest);
      if (!value) {
        this.#issue('bad-markup', start, end, `Values of a cue are \`key=value\` or \`key="some words"\`, and this is none: \`${shortened(rest.slice(at).trim())}\`.`);
        return;
      }
      const [whole, key = '', words, plain = ''] = value;
      if (Object.hasOwn(values, key)) {
        this.#issue('bad-markup', start, end, `\`${key}\` stands twice in this cue. Remove one of them.`);
        return;
      }
      const made = words === undefined
        ? this.#typed(plain, offset + at + whole.length - plain.length)
        : unquoted(this.#filled(offset + at + whole.length - words.length - 1, offset + at + whole.length - 1));
      if (typeof made === 'number' && !Number.isFinite(made)) {
        this.#issue('bad-markup', start, end, `\`${plain}\` is no number that a show can hold. Put it in quotes: \`${key}="${plain}"\`.`);
        return;
      }
      Object.defineProperty(values, key, { value: made, enumerable: true, configurable: true, writable: true });
      at += whole.length;
    }
    this.parts.push({ kind: 'cue', name, with: values, start, end });
  }

  /** As YAML would type it; a variable alone keeps its own type. */
  #typed(plain: string, at: number): Json {
    if (!plain.includes('${')) return typedScalar(plain);
    const whole = /^\$\{([^}]*)\}$/.exec(plain);
    const filled = this.#filled(at, at + plain.length);
    return whole ? (this.#variables.get(whole[1] ?? '')?.value ?? null) : filled;
  }

  #pause(inside: string, start: number, end: number): void {
    const at = inside.indexOf('pause') + 5;
    const from = start + 1 + at;
    const before = this.references.length;
    const written = this.#filled(from, start + 1 + inside.length).trim();
    const duration = parseDuration(written);
    if (duration !== undefined) {
      this.parts.push({ kind: 'pause', duration, start, end });
    } else if (written === '' && this.references.length === before) {
      this.#issue('bad-markup', start, end, 'A pause needs a duration: `[pause 300ms]`.');
    } else if (this.references.slice(before).every(({ name }) => name !== undefined && this.#variables.has(name))) {
      this.#issue('bad-duration', start, end, durationProblem(written));
    }
  }

  #say(inside: string, start: number, end: number): void {
    const words = /^(\s*say\s+)(.*?\S)(\s+as\s+)(.*\S)\s*$/s.exec(inside);
    if (!words || inside.includes('[')) {
      this.#issue('bad-markup', start, end, 'Write how a word is said as `[say X as Y]`: `[say GIF as jif]`.');
      return;
    }
    const [, lead = '', shown = '', as = '', said = ''] = words;
    const at = start + 1 + lead.length;
    const text = this.#filled(at, at + shown.length);
    const spoken = this.#filled(at + shown.length + as.length, at + shown.length + as.length + said.length);
    this.parts.push({ kind: 'text', text, spoken });
  }

  #issue(code: Code, start: number, end: number, message: string): void {
    this.issues.push({ code, message, start, end });
  }
}

const BRACKET = /\\?[[\]]/g;

/** The next bracket, or backslash before one. */
function next(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.exec(text)?.index ?? -1;
}

/** How far quotes are looked at: beyond, the first `]` ends the cue. */
const LONGEST_CUE = 4_096;

/** The `]` that ends a bracket: one in quotes does not, when it is a cue's and the quotes end. */
function closing(text: string, start: number): number {
  const first = text.indexOf(']', start);
  if (first === -1 || !/^\[\s*cue\s/.test(text.slice(start, start + 64))) return first;
  const quotes = /[^"\]]*(?:"(?:[^"\\]|\\.)*"[^"\]]*)*\]/y;
  quotes.lastIndex = 1;
  const found = quotes.exec(text.slice(start, start + LONGEST_CUE));
  return found ? start + found[0].length : first;
}

const KINDS = ['cue', 'pause', 'say'];
const MEANT: ReadonlyMap<string, string> = new Map([['queue', 'cue'], ['wait', 'pause'], ['sleep', 'pause'], ['break', 'pause']]);

const unquoted = (text: string): string => text.replace(/\\(["\\])/g, '$1');


/** What is wrong with a `${…}`, if anything. */
export function referenceIssue(reference: Reference, text: string, known: (name: string) => boolean, suggestion: (name: string) => string): TextIssue | undefined {
  const { start, end, name } = reference;
  if (name === undefined) return { code: 'bad-markup', start, end, message: 'This `${` is never closed. Close it with `}`, or write `$${` for the characters themselves.' };
  if (!NAME.test(name)) {
    const trimmed = name.trim();
    const fixed = NAME.test(trimmed) ? ` Write \`\${${trimmed}}\`.` : ' Write `$${` for the characters themselves.';
    return { code: 'bad-markup', start, end, message: `\`${shortened(text.slice(start, end))}\` is no variable: names have letters, digits and underscores.${fixed}` };
  }
  if (known(name)) return undefined;
  return { code: 'undefined-variable', start, end, message: `There is no variable \`${name}\`.${suggestion(name)} Variables are declared under \`vars\`.` };
}
