import { SAMPLE_RATE } from '../core/units.ts';
import type { Voiced } from '../audio/index.ts';
import type { Token } from './words.ts';
import { endsPhrase, weight } from './words.ts';

/** A word's estimated time: samples from the start of the sound it was estimated in. */
export interface TimedToken {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Typical speech, for what is not spoken yet: 62 ms a letter-weight is some 150 words a minute. */
export const USUAL_PACE = SAMPLE_RATE * 0.062;

/** How far a pause may lie from where the text lets it be expected, as a part of the voiced time (and at least 0.25 s). */
const REACH = 0.15;

/**
 * Where words are in a sound whose voice told no times: the text's weights laid over the voiced parts, with
 * punctuation drawn to the pauses nearest to it. `whole`: the sound is all there; otherwise what is missing is guessed.
 */
export function estimate(words: readonly Token[], spans: readonly Voiced[], whole: boolean): TimedToken[] {
  const weights = words.map((word) => weight(word.text));
  const total = weights.reduce((a, b) => a + b, 0);
  const heard = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const length = whole ? heard : Math.max(heard, total * USUAL_PACE);
  if (total === 0) return [];

  // Positions in voiced time: of the ends of words by weight, and of the pauses.
  const ends: number[] = [];
  weights.reduce((sum, w) => (ends.push(((sum + w) * length) / total), sum + w), 0);
  const pauses: number[] = [];
  spans.reduce((sum, { start, end }, i) => (i < spans.length - 1 && pauses.push(sum + end - start), sum + end - start), 0);
  draw(words, ends, pauses, length);

  const first = spans[0]?.start ?? 0;
  let from = 0;
  return words.map((word, i) => {
    const to = ends[i] ?? length;
    const start = real(from, spans, first, 'start');
    const end = Math.max(start, real(to, spans, first, 'end')); // voice of a few samples rounds either way
    from = to;
    return { at: word.at, length: word.text.length, start, end };
  });
}

/** Moves the ends of phrases to the pauses nearest to them, and the words between in proportion. */
function draw(words: readonly Token[], ends: number[], pauses: readonly number[], length: number): void {
  const reach = Math.max(SAMPLE_RATE / 4, length * REACH);
  const anchors: { place: number; from: number; to: number }[] = [{ place: -1, from: 0, to: 0 }];
  let free = 0;
  words.forEach((word, i) => {
    const end = ends[i] ?? 0;
    if (i === words.length - 1 || !endsPhrase(word.text, words[i + 1]?.text)) return;
    const last = anchors.at(-1) ?? { from: 0, to: 0 };
    const expected = last.to + (end - last.from);
    let best = -1;
    for (let p = free; p < pauses.length; p++) {
      const off = Math.abs((pauses[p] ?? 0) - expected);
      if (off <= reach && (best < 0 || off < Math.abs((pauses[best] ?? 0) - expected))) best = p;
    }
    if (best < 0) return;
    free = best + 1;
    anchors.push({ place: i, from: end, to: pauses[best] ?? 0 });
  });
  anchors.push({ place: words.length - 1, from: length, to: length });
  for (let a = 1; a < anchors.length; a++) {
    const [before, after] = [anchors[a - 1], anchors[a]];
    if (!before || !after) continue;
    const scale = after.from > before.from ? (after.to - before.to) / (after.from - before.from) : 0;
    for (let i = before.place + 1; i <= after.place; i++) ends[i] = before.to + ((ends[i] ?? 0) - before.from) * scale;
  }
}

/** Voiced time as time in the sound. At a pause, a word starts after it and ends before it. */
function real(at: number, spans: readonly Voiced[], first: number, side: 'start' | 'end'): number {
  let left = at;
  for (const { start, end } of spans) {
    const length = end - start;
    if (side === 'start' ? left < length - 0.5 : left <= length + 0.5) return Math.round(Math.min(end, start + left));
    left -= length;
  }
  return Math.round((spans.at(-1)?.end ?? first) + Math.max(0, left));
}
