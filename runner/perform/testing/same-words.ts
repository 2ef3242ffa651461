import { joined, type HeardWord, type Reference } from './heard-words.ts';

/** A word shorter than this part of itself was cut: it may be too short to be known, or to be heard. */
const WHOLE = 0.85;
/** So much of the sound of two words makes one heard word both of them. */
const BOTH = 0.8;
/** What speaks against a way to lay what was heard along what was played. A whole word left out, or too many: */
const WRONG = 1;
/** A piece of one left out, or too many; and a sound that stands for a word, though nobody could tell for which. */
const SMALL = 0.1;
const GARBLED = 0.3;
/** Two words taken for one: where the second begins in the same breath, or a receiver has filled the time between them. */
const MERGED = 0.2;

/** How what was heard differs from what was played: whole words, in the order of the likeliest way to lay one along the other. */
export interface Unlike {
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly garbled: readonly string[];
}

interface Way extends Unlike { readonly cost: number }
type Change = Partial<Unlike>;

/**
 * Lays the words that were heard along those that were played, in order, so that the fewest whole ones are lost or added.
 * `reference` tells how long each word is.
 */
export function unlike(reference: Reference, played: readonly HeardWord[], heard: readonly HeardWord[]): Unlike {
  const lengths = new Map(reference.map(({ word, length }) => [word, length]));
  const isWhole = ({ word, length }: HeardWord): boolean => length >= WHOLE * (lengths.get(word) ?? Infinity);
  const [said, ear] = [joined(reference, played), joined(reference, heard)];
  const start: Way = { cost: 0, lost: [], added: [], garbled: [] };
  /** The likeliest way to each count of words heard, for each count of words played. */
  const ways: Way[][] = [];
  for (let p = 0; p <= said.length; p++) {
    const row: Way[] = (ways[p] = []);
    for (let h = 0; h <= ear.length; h++) {
      const [word, before, sound] = [said[p - 1], said[p - 2], ear[h - 1]];
      const found: Way[] = p === 0 && h === 0 ? [start] : [];
      const come = (way: Way | undefined, cost: number, change: Change = {}): void => { if (way) found.push(on(way, cost, change)); };
      if (word) come(ways[p - 1]?.[h], isWhole(word) ? WRONG : SMALL, isWhole(word) ? { lost: [word.word] } : {});
      if (sound) come(row[h - 1], isWhole(sound) ? WRONG : SMALL, isWhole(sound) ? { added: [sound.word] } : {});
      if (word && sound?.word === word.word) come(ways[p - 1]?.[h - 1], isWhole(word) && !isWhole(sound) ? GARBLED : 0, isWhole(word) && !isWhole(sound) ? { garbled: [word.word] } : {});
      if (word && sound?.word === '?' && sound.length >= BOTH * word.length) come(ways[p - 1]?.[h - 1], GARBLED, { garbled: [word.word] });
      if (word && before && sound && [word.word, before.word, '?'].includes(sound.word) && sound.length >= BOTH * (word.length + before.length)) come(ways[p - 2]?.[h - 1], MERGED);
      row.push(found.reduce((best, way) => (way.cost < best.cost ? way : best)));
    }
  }
  const { lost, added, garbled } = ways.at(-1)?.at(-1) ?? start;
  return { lost, added, garbled };
}

const on = (way: Way, cost: number, { lost = [], added = [], garbled = [] }: Change): Way =>
  ({ cost: way.cost + cost, lost: [...way.lost, ...lost], added: [...way.added, ...added], garbled: [...way.garbled, ...garbled] });
