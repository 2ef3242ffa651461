import { FADE, FRAME, fadeIn, fadeOut, find, rms } from '../audio/index.ts';
import { SAMPLE_RATE } from '../core/units.ts';
import type { PhraseEnd } from './phrase-ends.ts';

/*
 * A voice that breaks off is asked again, for the text from a phrase on, and its answer is joined to what there is:
 *
 *     text      Good evening, | and welcome to the show. | Tonight we …
 *     received  ━━━━━━━━━━━━━   ━━━━━━━━━━━━━━━━━━━━━━━   ━━━━━╳
 *     taken     ━━━━━━━━━━━━━   ━━━━━━━▲                                what the stage has: it may have been heard
 *
 * 1. A phrase end was found after what is taken: the sound is cut at the onset of the phrase after it, the voice says
 *    the text from there, and nothing is heard twice. What was received after the cut is dropped.
 * 2. All phrase ends lie in what is taken: the voice says the phrase that is being heard anew, from its start, and the
 *    beginning of the answer is skipped up to the place where the received sound ends. That place is found by correlation
 *    with the last of the received sound; a voice that never says a thing twice the same way is cut at the quietest
 *    moment near where the place should be.
 * 3. As 2, but another voice takes over, which no skipping fits to the first: the phrase is heard again.
 *
 * The text is asked for from a phrase end only when the phrase end is sure (see `phraseEnds`); otherwise from further up.
 */

export interface Rejoin {
  /** Where the text is taken up, in UTF-16 units of the take's. */
  readonly from: number;
  /** How much of the sound stays. */
  readonly keep: number;
  /** Silence to put in before the answer. */
  readonly gap: number;
  /** How far into the answer the kept sound reaches; 0: the answer is used from its start. */
  readonly skip: number;
}

export interface Broken {
  /** Where in the text the voice had begun, and where its onset lies in the sound (before 0 when it was cut). */
  readonly from: number;
  readonly onset: number;
  /** Samples there are of the sound. */
  readonly length: number;
  readonly taken: number;
  /** Found in what this voice said, in order; positions of the sound, and of the take's text. */
  readonly ends: readonly PhraseEnd[];
  /** RMS of 10 ms of the sound at a position. */
  readonly quietness: (at: number) => number;
}

/** How long a phrase end lasts when nobody knows. */
const PAUSE = 0.25 * SAMPLE_RATE;
/** The last of the received sound may be cut back by so much to end in a quiet moment. */
const CUT_BACK = 0.4 * SAMPLE_RATE;

export function planRejoin(broken: Broken): Rejoin {
  const { ends, length, taken } = broken;
  const after = ends.findLast(({ end, onset }) => taken <= (onset ?? end));
  if (after) {
    if (after.onset !== undefined) return { from: after.next, keep: Math.max(taken, after.onset), gap: 0, skip: 0 };
    return { from: after.next, keep: length, gap: PAUSE, skip: 0 };
  }
  const keep = quietest(broken, Math.max(taken, length - CUT_BACK), length);
  const before = ends.findLast(({ onset }) => onset !== undefined && onset <= keep);
  const from = before?.next ?? broken.from;
  const start = before?.onset ?? broken.onset;
  return { from, keep, gap: 0, skip: Math.max(0, keep - start) };
}

/** The same when another voice goes on: a phrase that was begun is heard again, for the two do not fit together. */
export const withOtherVoice = (join: Rejoin): Rejoin => (join.skip > 0 ? { ...join, gap: PAUSE, skip: 0 } : join);

function quietest({ quietness }: Broken, from: number, to: number): number {
  let best = to;
  let least = Infinity;
  for (let at = to; at >= from; at -= FRAME) {
    const level = at === to ? Infinity : quietness(at);
    if (level < least) [best, least] = [at, level];
  }
  return best;
}

/** How far around where it should be the place is looked for: part of what is skipped, at most 0.75 s. */
const REACH = 0.5;
const FARTHEST = 0.75 * SAMPLE_RATE;
const NEEDLE = 0.12 * SAMPLE_RATE;
const ALIKE = 0.8;
/** It is looked for in a rougher sound first: the show's thread has other things to do. */
const ROUGH = 4;

const reach = (skip: number): number => Math.min(FARTHEST, Math.max(FRAME, skip * REACH));

/** How much of the answer there must be before the place can be looked for. */
export const neededToSkip = (skip: number): number => Math.ceil(skip + reach(skip) + NEEDLE);

/**
 * The place in `answer` that follows the end of `kept`, when both say the same words and the answer is expected to have said
 * what is kept after `skip` samples.
 */
export function placeAfter(kept: Int16Array, answer: Int16Array, skip: number): number {
  const needle = kept.slice(Math.max(0, kept.length - Math.min(NEEDLE, skip)));
  const expected = skip - needle.length;
  const far = reach(skip);
  const rough = find(roughly(needle), roughly(answer.subarray(0, neededToSkip(skip))), {
    from: (expected - far) / ROUGH,
    to: (expected + far) / ROUGH,
    near: expected / ROUGH,
  });
  const at = rough && rough.score >= ALIKE * 0.9 ? rough.at * ROUGH : undefined;
  const match = at === undefined ? undefined : find(needle, answer, { from: at - 2 * ROUGH, to: at + 2 * ROUGH + 1, near: expected });
  if (match && match.score >= ALIKE) return match.at + needle.length;

  let best = Math.min(skip, answer.length);
  let least = Infinity;
  for (let at = Math.max(0, Math.floor(skip - far / 2)); at <= Math.min(answer.length - FRAME, skip + far / 2); at += FRAME / 2) {
    const level = rms(answer, at, at + FRAME) * (1 + Math.abs(at - skip) / (far + 1));
    if (level < least) [best, least] = [at, level];
  }
  return best;
}

function roughly(pcm: Int16Array): Int16Array {
  return Int16Array.from({ length: Math.floor(pcm.length / ROUGH) }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < ROUGH; k++) sum += pcm[i * ROUGH + k] ?? 0;
    return sum / ROUGH;
  });
}

/** Softens the joint of two sounds that do not fit: 5 ms out, 5 ms in. */
export function soften(last: Int16Array, next: Int16Array): void {
  fadeOut(last.subarray(Math.max(0, last.length - FADE)), FADE);
  fadeIn(next.subarray(0, FADE), FADE);
}
