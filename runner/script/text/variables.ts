import type { Scalar } from './scalar.ts';

export const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A variable's value, and how it reads in a text (`4.10` stays `4.10`). */
export interface Variable {
  readonly value: Scalar;
  readonly text: string;
}

export type Variables = ReadonlyMap<string, Variable>;

/** One `${…}` of a text, by UTF-16 offsets. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Undefined when it is not closed. */
  readonly name: string | undefined;
}

/** A piece of a text: written out, or a variable. */
export type Piece = { readonly kind: 'text'; readonly text: string } | ({ readonly kind: 'variable' } & Reference);

/** Splits a text at its variables; `$${` is a literal `${`. `offset` is added to every place. */
export function* pieces(text: string, offset = 0): Generator<Piece> {
  let start = 0;
  let literal = '';
  let close = 0;
  let at = text.indexOf('${');
  while (at !== -1) {
    const following = text.indexOf('${', at + 2);
    if (at > start && text[at - 1] === '$') {
      literal += text.slice(start, at - 1) + '${';
      start = at + 2;
    } else {
      const before = literal + text.slice(start, at);
      if (before !== '') yield { kind: 'text', text: before };
      literal = '';
      // Looked for once for all that stand before it: a text of nothing but `${` takes linear time, too.
      if (close !== -1 && close < at + 2) close = text.indexOf('}', at);
      const closed = close !== -1 && (following === -1 || close < following);
      start = closed ? close + 1 : at + 2;
      yield { kind: 'variable', start: offset + at, end: offset + start, name: closed ? text.slice(at + 2, close) : undefined };
    }
    at = following;
  }
  const rest = literal + text.slice(start);
  if (rest !== '') yield { kind: 'text', text: rest };
}

/** The names of the variables a text may mean, also one that is broken otherwise. */
export function* mentioned(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\$\{\s*([A-Za-z_][A-Za-z0-9_]*)/g)) yield name;
}
