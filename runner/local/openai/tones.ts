import { SAMPLE_RATE } from '../../core/units.ts';

/**
 * The alphabet in which the stand-in speaks: each word is a chord of three tones, one of each band, chosen by the
 * word's hash. 1,728 chords; neighbours are far enough apart to be told from 60 ms of sound, also after an Opus codec.
 */

/** Hz. Twelve to a band. */
export const BANDS: readonly (readonly number[])[] = [
  { from: 300, step: 45 },
  { from: 1_000, step: 70 },
  { from: 2_100, step: 100 },
].map(({ from, step }) => Array.from({ length: 12 }, (_, index) => from + index * step));

/** A word as it is compared: lower case, nothing but letters, digits, and apostrophes or hyphens inside. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order, as the stand-in speaks them and `hear` gives them back. */
export const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map((word) => word.toLowerCase());

/** The chord of a word: an index into each band. */
export function chordOf(word: string): readonly number[] {
  const hash = fnv1a(word.toLowerCase());
  return BANDS.map((band, index) => Math.floor(hash / band.length ** index) % band.length);
}

/** Adds `word` to `pcm` between two positions, with soft edges (8 ms) as a mouth has. */
export function sing(pcm: Int16Array, word: string, from: number, to: number): void {
  const edge = Math.min(Math.round(0.008 * SAMPLE_RATE), Math.floor((to - from) / 2));
  const steps = chordOf(word).map((tone, band) => (2 * Math.PI * (BANDS[band]?.[tone] ?? 0)) / SAMPLE_RATE);
  for (let at = from; at < to; at++) {
    const level = Math.min(1, (at - from + 1) / edge, (to - at) / edge);
    let sum = 0;
    for (const step of steps) sum += Math.sin(step * (at - from));
    pcm[at] = Math.round((pcm[at] ?? 0) + sum * level * 5_000);
  }
}

/** Which chord sounds between two positions: the loudest tone of each band (Goertzel). */
export function chordAt(pcm: Int16Array, from: number, to: number): readonly number[] {
  return BANDS.map((band) => {
    const powers = band.map((frequency) => power(pcm, from, to, frequency));
    return powers.indexOf(Math.max(...powers));
  });
}

function power(pcm: Int16Array, from: number, to: number, frequency: number): number {
  const step = (2 * Math.PI * frequency) / SAMPLE_RATE;
  const k = 2 * Math.cos(step);
  let [last, before] = [0, 0];
  for (let at = from; at < to; at++) {
    // A Hann window: without it, a loud neighbour's side lobes drown a quiet tone in short bursts.
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (at - from)) / (to - from));
    [last, before] = [(pcm[at] ?? 0) * window + k * last - before, last];
  }
  return last * last + before * before - k * last * before;
}

function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  // FNV's low bits alone decide the chord: mix the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
