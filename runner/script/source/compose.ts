import { Composer, Parser, type Document } from 'yaml';
import type { Problem } from './problem.ts';

export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Composed {
  /** Absent when the text has no document at all. */
  readonly document?: Document.Parsed;
  /** What yaml has against it, in the order of the text; it guesses on after the first, so the rest may be made up. */
  readonly errors: readonly SyntaxError[];
  /** A second document. */
  readonly second?: Problem;
}

/**
 * YAML's own errors and nodes. Every scalar is left as text (the failsafe schema) and keys may repeat: the walk over the
 * nodes types the one and finds the other, in linear time.
 */
export function compose(tokens: readonly string[]): Composed {
  const parser = new Parser();
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, resolveKnownTags: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  const take = (found: Iterable<unknown>): void => {
    for (const document of found) documents.push(document as Document.Parsed); // what a Composer yields; its type also allows a Document without ranges
  };
  const feed = (found: Parameters<Composer['next']>[0]): boolean => {
    take(composer.next(found));
    return documents.length > 1;
  };
  read: for (const token of tokens) {
    for (const found of parser.next(token)) if (feed(found)) break read;
  }
  if (documents.length < 2) for (const found of parser.end()) feed(found);
  if (documents.length < 2) take(composer.end());
  const [document, second] = documents;
  const errors = [...(document?.errors ?? []), ...composer.streamInfo().errors]
    .map(({ code, message, pos }) => ({ code, message, start: pos[0], end: Math.max(pos[0] + 1, pos[1]) }))
    .sort((a, b) => a.start - b.start);
  return {
    ...(document === undefined ? {} : { document }),
    errors,
    ...(second === undefined ? {} : { second: secondDocument(second) }),
  };
}

const secondDocument = (document: Document.Parsed): Problem => ({
  code: 'yaml-syntax',
  message: 'A second document begins here. A script is one document: remove the `---`, or put the second show into a file of its own.',
  start: document.range[0],
  end: document.range[0] + 3,
  path: '',
});
