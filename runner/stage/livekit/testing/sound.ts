import { SAMPLE_RATE } from '../../../core/units.ts';
import type { Route } from '../../route.ts';

/** A tone that starts at its loudest, so that its onset is one sample. */
export const tone = (milliseconds: number, frequency = 440): Int16Array =>
  Int16Array.from({ length: (milliseconds * SAMPLE_RATE) / 1_000 }, (_, i) => 8_000 * Math.cos((2 * Math.PI * frequency * i) / SAMPLE_RATE));

const SWEEP = 2_400;

/** Sweeps from 300 Hz to 3.3 kHz every 100 ms: a place in it can be told to a millisecond, less than 50 ms around a guess. */
export const chirp = (milliseconds: number): Int16Array =>
  Int16Array.from({ length: (milliseconds * SAMPLE_RATE) / 1_000 }, (_, i) => {
    const t = (i % SWEEP) / SAMPLE_RATE;
    return 9_000 * Math.sin(2 * Math.PI * (300 * t + 15_000 * t * t));
  });

/** Where in `sound` the piece was taken from: the place near `guess` with the best correlation. */
export function place(piece: Int16Array, sound: Int16Array, guess: number): number {
  let [best, at] = [-Infinity, guess];
  for (let from = guess - SWEEP / 2; from <= guess + SWEEP / 2; from++) {
    let [product, energy] = [0, 1];
    for (const [i, sample] of piece.entries()) {
      const other = sound[from + i] ?? 0;
      product += sample * other;
      energy += other * other;
    }
    const score = product / Math.sqrt(energy);
    if (score > best) [best, at] = [score, from];
  }
  return at;
}

/** Waits until so many samples have been played. */
export async function played(route: Route, count: number): Promise<void> {
  while (route.played() < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** How strong `frequency` is in `sound`, by Goertzel's algorithm. */
export function power(sound: Int16Array, frequency: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
  let [last, before] = [0, 0];
  for (const sample of sound) [last, before] = [sample + factor * last - before, last];
  return (last * last + before * before - factor * last * before) / sound.length;
}
