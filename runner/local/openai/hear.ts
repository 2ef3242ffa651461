import { samples, SAMPLE_RATE } from '../../core/units.ts';
import type { Samples } from '../../core/units.ts';
import { chordAt, chordOf, wordsOf } from './tones.ts';

/** A word heard in the stand-in's sound. `word` is `?` when it is none of the vocabulary (a torn or doubled one, say). */
export interface HeardWord {
  readonly word: string;
  readonly start: Samples;
  readonly end: Samples;
}

const FRAME = Math.round(0.005 * SAMPLE_RATE);
/** A chord's envelope is above this from its first frame on, the noise floor far below. */
const LOUD = 300;
/** Beats of a chord may be quiet for a frame; words stand 60 ms apart at speed 1, 15 ms at speed 4. */
const HOLE = 1;

/**
 * Which words are in `pcm` (24 kHz mono, spoken by the stand-in), with where they stand, within 5 ms.
 * `vocabulary` is the text, or texts, they may be from; throws when two of its words sound alike.
 */
export function hear(pcm: Int16Array, vocabulary: string | readonly string[]): HeardWord[] {
  const words = dictionary([vocabulary].flat());
  return bursts(pcm).map(({ start, end }) => ({
    word: words.get(chordAt(pcm, start, end).join()) ?? '?',
    start: samples(start),
    end: samples(end),
  }));
}

function dictionary(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of texts.flatMap(wordsOf)) {
    const chord = chordOf(word).join();
    const other = words.get(chord);
    if (other !== undefined && other !== word) throw new Error(`“${word}” and “${other}” sound alike here: use other words`);
    words.set(chord, word);
  }
  return words;
}

function bursts(pcm: Int16Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < pcm.length; start += FRAME) {
    const end = Math.min(start + FRAME, pcm.length);
    if (peak(pcm, start, end) < LOUD) continue;
    const last = found.at(-1);
    if (last && start - last.end <= HOLE * FRAME) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function peak(pcm: Int16Array, from: number, to: number): number {
  let highest = 0;
  for (let at = from; at < to; at++) highest = Math.max(highest, Math.abs(pcm[at] ?? 0));
  return highest;
}
