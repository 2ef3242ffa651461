import { words } from './words.ts';

/** A show of which each word says where it is from. */
export interface SpokenShow {
  /** The script. Its lines have the ids `line-1`, `line-2` … */
  readonly source: string;
  /** The words of each phrase, in order of the show. */
  readonly phrases: readonly (readonly string[])[];
}

const PHRASES_A_LINE = 4;
const WORDS_A_PHRASE = 3;
/** Silence inside the sound, and one long enough to be timed. */
const PAUSES = [1_200, 1_200, 2_500] as const;

/** About what a line lasts (ms): `WORDS_A_PHRASE` words of 220 ms, 60 ms between them, 180 ms at a comma. */
export const LINE_MS = 4_000;
export const SHORTEST_PAUSE_MS = Math.min(...PAUSES);

/** Lines of some four seconds with pauses between them; the same for the same `random`. */
export function spokenShow(lines: number, random: () => number): SpokenShow {
  const all = words(lines * PHRASES_A_LINE * WORDS_A_PHRASE, random);
  const phrases = Array.from({ length: lines * PHRASES_A_LINE }, (_, index) => all.slice(index * WORDS_A_PHRASE, (index + 1) * WORDS_A_PHRASE));
  const items = Array.from({ length: lines }, (_, index) => {
    const text = phrases.slice(index * PHRASES_A_LINE, (index + 1) * PHRASES_A_LINE).map((phrase) => phrase.join(' ')).join(', ');
    const pause = index === lines - 1 ? '' : `  - pause: ${PAUSES[index % PAUSES.length] ?? 0}ms\n`;
    return `  - id: line-${index + 1}\n    line: "${text}."\n${pause}`;
  });
  return { source: `title: Words\nrundown:\n${items.join('')}`, phrases };
}

export const textOf = ({ phrases }: SpokenShow): string => phrases.flat().join(' ');
