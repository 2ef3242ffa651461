import { ms, type Ms } from '../../core/units.ts';

/** How fast a show is read, for estimates. */
export const WORDS_PER_MINUTE = 150;

/** A letter or a digit makes a word; what stands in apostrophes, hyphens, dots and commas between them belongs to it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,_-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Scripts that write no spaces: about two characters to a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const ASCII = /^[\0-\x7f]*$/;

/** How many words a text has. */
export function countWords(text: string): number {
  const unspaced = ASCII.test(text) ? 0 : (text.match(UNSPACED)?.length ?? 0);
  const spaced = unspaced === 0 ? text : text.replace(UNSPACED, ' ');
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** How long that many words take at 150 a minute. */
export const wordsTake = (words: number): Ms => ms((words / WORDS_PER_MINUTE) * 60_000);

/** Characters as people who count tokens and limits count them. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
