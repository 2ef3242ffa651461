/** A word as it stands in a text. */
export interface Token {
  readonly text: string;
  /** UTF-16 units. */
  readonly at: number;
}

/** Scripts that are written without blanks between the words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * The words of a text: what stands between blanks, punctuation included (`e.g.`, `don't`, `$5,`), and for scripts without
 * blanks what Unicode segmentation finds. A dash or a bracket of its own is no word.
 */
export function wordsOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    if (UNSPACED.test(match[0])) tokens.push(...segmented(match[0], match.index, language));
    else tokens.push({ text: match[0], at: match.index });
  }
  return tokens.filter((token) => hasSound(token.text));
}

/** Whether there is anything in it to say. */
export const hasSound = (text: string): boolean => /[\p{L}\p{N}\p{S}%&@#*]/u.test(text);

function segmented(text: string, at: number, language: string): Token[] {
  const words: { text: string; at: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter(language).segment(text)) {
    const last = words.at(-1);
    // Punctuation belongs to the word before it, an opening bracket to the one after.
    if (isWordLike === true || !last) words.push({ text: segment, at: at + index });
    else last.text += segment;
  }
  return words;
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // Not a language tag: the script rules alone.
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}

/** Roughly how long it takes to say a word, in letters. */
export function weight(word: string): number {
  let sum = 1.5;
  for (const c of word) {
    if (/\p{N}/u.test(c)) sum += 3.5;
    else if (UNSPACED.test(c)) sum += 2.5;
    else if (/\p{L}/u.test(c)) sum += 1;
    else if (/[%&@$€£+=]/u.test(c)) sum += 4;
  }
  return sum;
}

const ABBREVIATIONS = new Set([
  'dr', 'mr', 'mrs', 'ms', 'st', 'prof', 'jr', 'sr', 'vs', 'e.g', 'i.e', 'etc', 'no', 'approx', 'inc', 'ltd', 'co', 'fig', 'gen', 'sgt', 'capt',
]);

/** Whether a phrase ends with this word: at punctuation that is heard as a pause, not in `Dr.` or `3.5`. */
export function endsPhrase(word: string, next: string | undefined): boolean {
  const end = /([.,;:!?…。、，；：！？—–]+)["'”’)\]»」』]*$/u.exec(word)?.[1];
  if (end === undefined) return false;
  if (end !== '.' || next === undefined) return true;
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
  if (ABBREVIATIONS.has(core) || /^\p{L}(\.\p{L})*$/u.test(core)) return false;
  return !/^\p{Ll}/u.test(next);
}
