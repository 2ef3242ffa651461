import { Composer, Parser, type Document } from 'yaml';
import type { Problem } from './problem.ts';

export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Composed {
  /** Absent when the text has no document at all, or too many mistakes to make one of it. */
  readonly document?: Document.Parsed;
  /** What yaml has against it, in the order of the text; it guesses on after the first, so the rest may be made up. */
  readonly errors: readonly SyntaxError[];
  /** A second document. */
  readonly second?: Problem;
  /** There were so many errors that it stopped looking. */
  readonly gaveUp: boolean;
}

/** One is reported, and a few more help to find the rest; a megabyte may hold 400,000. */
const MAX_ERRORS = 1_000;

/** Thrown inside this file only, to leave the composer. */
class TooMany extends Error {}

/**
 * YAML's own errors and nodes. Every scalar is left as text (the failsafe schema) and keys may repeat: the walk over the
 * nodes types the one and finds the other, in linear time.
 */
export function compose(tokens: readonly string[]): Composed {
  const parser = new Parser();
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, resolveKnownTags: false, logLevel: 'silent' });
  const errors: SyntaxError[] = [];
  const add = (error: SyntaxError): void => {
    if (errors.push(error) > MAX_ERRORS) throw new TooMany();
  };
  // Our own way to take errors: yaml's makes an exception of each, with a stack, which takes seconds for 100,000 of them.
  Reflect.set(composer, 'onError', (at: ErrorPlace, code: string, message: string, warning?: boolean) => {
    if (warning !== true) add({ code, message, ...span(at) });
  });
  const documents: Document.Parsed[] = [];
  const feed = (found: Parameters<Composer['next']>[0]): void => {
    if (found.type === 'error') add({ code: 'UNEXPECTED_TOKEN', message: found.message, ...span(found) });
    else for (const document of composer.next(found)) documents.push(document); // what a Composer yields; its type allows more
  };
  let gaveUp = false;
  try {
    for (const token of tokens) {
      for (const found of parser.next(token)) feed(found);
      if (documents.length > 1) break;
    }
    if (documents.length < 2) for (const found of parser.end()) feed(found);
    if (documents.length < 2) for (const document of composer.end()) documents.push(document); // as above
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    gaveUp = true;
  }
  const [document, second] = documents;
  return {
    ...(document === undefined || gaveUp ? {} : { document }),
    errors: errors.sort((a, b) => a.start - b.start),
    ...(second === undefined ? {} : { second: secondDocument(second) }),
    gaveUp,
  };
}

/** How yaml says where: an offset, two of them, or a token. */
type ErrorPlace = number | readonly number[] | { readonly offset: number; readonly source?: string };

function span(at: ErrorPlace): { readonly start: number; readonly end: number } {
  if (typeof at === 'number') return { start: at, end: at + 1 };
  if ('offset' in at) return { start: at.offset, end: at.offset + Math.max(1, at.source?.length ?? 1) };
  const [start = 0, end = start + 1] = at;
  return { start, end: Math.max(start + 1, end) };
}

const secondDocument = (document: Document.Parsed): Problem => ({
  code: 'yaml-syntax',
  message: 'A second document begins here. A script is one document: remove the `---`, or put the second show into a file of its own.',
  start: document.range[0],
  end: document.range[0] + 3,
  path: '',
});
