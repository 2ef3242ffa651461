import { SAMPLE_RATE } from '../core/units.ts';
import type { Voiced } from '../audio/index.ts';
import { USUAL_PACE } from './estimate.ts';
import type { Token } from './words.ts';
import { endsPhrase, weight } from './words.ts';

/** The end of a phrase that was found in a sound which broke off. */
export interface PhraseEnd {
  /** Where the next phrase starts in the text. */
  readonly next: number;
  /** Where the voice ends, in samples of the sound. */
  readonly end: number;
  /** Where it goes on; undefined when the sound broke off before. */
  readonly onset: number | undefined;
}

/** Paces that are tried, as factors of the usual one. */
const PACES = Array.from({ length: 41 }, (_, i) => 0.55 * 1.03 ** i);
/** What a phrase end without a pause costs, and a pause without a phrase end: in seconds of displacement. */
const MISSING = 0.4;
/** A match counts when it is off by less than this part of the shorter phrase beside it. */
const SURE = 0.4;

/**
 * Finds ends of phrases in a sound without word times: the pauses of the sound are laid on the punctuation of the text at
 * the pace that fits best. `spans` are the voiced parts of all that was received, in samples from the onset of the text;
 * `ended`: a pause has begun after the last of them. Only matches that leave no doubt are given.
 */
export function phraseEnds(words: readonly Token[], spans: readonly Voiced[], ended: boolean): PhraseEnd[] {
  const ends = textEnds(words);
  const pauses = soundPauses(spans, ended);
  const heard = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (ends.length === 0 || pauses.length === 0) return [];

  let best: { cost: number; matches: Match[] } = { cost: Infinity, matches: [] };
  for (const factor of PACES) {
    const fit = match(ends, pauses, heard, USUAL_PACE * factor);
    const cost = fit.cost + 0.3 * Math.log(factor) ** 2;
    if (cost < best.cost) best = { cost, matches: fit.matches };
  }
  return best.matches.filter((found) => found.sure).map(({ end, pause }) => ({ next: end.next, end: pause.end, onset: pause.onset }));
}

interface TextEnd { readonly next: number; readonly weight: number; readonly shorter: number }
interface SoundPause { readonly voiced: number; readonly end: number; readonly onset: number | undefined }
interface Match { readonly end: TextEnd; readonly pause: SoundPause; readonly sure: boolean }

function textEnds(words: readonly Token[]): TextEnd[] {
  const ends: { next: number; weight: number }[] = [];
  let sum = 0;
  words.forEach((word, i) => {
    sum += weight(word.text);
    const next = words[i + 1];
    if (next && endsPhrase(word.text, next.text)) ends.push({ next: next.at, weight: sum });
  });
  return ends.map((end, i) => {
    const before = end.weight - (ends[i - 1]?.weight ?? 0);
    const after = (ends[i + 1]?.weight ?? sum) - end.weight;
    return { ...end, shorter: Math.min(before, after) };
  });
}

function soundPauses(spans: readonly Voiced[], ended: boolean): SoundPause[] {
  let voiced = 0;
  return spans.flatMap((span, i) => {
    voiced += span.end - span.start;
    const next = spans[i + 1];
    return next || ended ? [{ voiced, end: span.end, onset: next?.start }] : [];
  });
}

/** The cheapest way, in order, to pair ends with pauses at this pace (samples a letter). */
function match(ends: readonly TextEnd[], pauses: readonly SoundPause[], heard: number, pace: number): { cost: number; matches: Match[] } {
  const due = ends.filter((end) => end.weight * pace <= heard * 1.1);
  // Row by row over pauses: the cost of the best pairing of the first i ends with the first j pauses.
  const width = pauses.length + 1;
  const cost = new Float64Array((due.length + 1) * width);
  const off = (i: number, j: number): number => Math.abs((due[i]?.weight ?? 0) * pace - (pauses[j]?.voiced ?? 0)) / SAMPLE_RATE;
  for (let i = 0; i <= due.length; i++) {
    for (let j = 0; j <= pauses.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = (i + j) * MISSING;
      else {
        cost[i * width + j] = Math.min(
          (cost[(i - 1) * width + j - 1] ?? 0) + off(i - 1, j - 1),
          (cost[(i - 1) * width + j] ?? 0) + MISSING,
          (cost[i * width + j - 1] ?? 0) + MISSING,
        );
      }
    }
  }
  const matches: Match[] = [];
  for (let i = due.length, j = pauses.length; i > 0 && j > 0; ) {
    const here = cost[i * width + j] ?? 0;
    const [end, pause] = [due[i - 1], pauses[j - 1]];
    if (end && pause && Math.abs(here - (cost[(i - 1) * width + j - 1] ?? 0) - off(i - 1, j - 1)) < 1e-9) {
      matches.push({ end, pause, sure: off(i - 1, j - 1) * SAMPLE_RATE < SURE * end.shorter * pace });
      i--;
      j--;
    } else if (Math.abs(here - (cost[(i - 1) * width + j] ?? 0) - MISSING) < 1e-9) i--;
    else j--;
  }
  return { cost: cost[due.length * width + pauses.length] ?? 0, matches: matches.reverse() };
}
