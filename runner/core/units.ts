/** Units of time. Branded, so that a number of samples is never taken for milliseconds. */

declare const unit: unique symbol;

/** Milliseconds; may be fractional (one sample is 1/24 ms). */
export type Ms = number & { readonly [unit]: 'ms' };

/** Whole samples at {@link SAMPLE_RATE}, mono. */
export type Samples = number & { readonly [unit]: 'samples' };

/** Every PCM inside the program is 24 kHz, mono, signed 16 bit: what OpenAI speaks and Tavus plays. */
export const SAMPLE_RATE = 24_000;

export const ms = (value: number): Ms => value as Ms;
export const seconds = (value: number): Ms => (value * 1_000) as Ms;
export const minutes = (value: number): Ms => (value * 60_000) as Ms;

/** Throws a RangeError unless `value` is a whole number: half a sample is a mistake in the caller. */
export function samples(value: number): Samples {
  if (!Number.isInteger(value)) throw new RangeError(`${value} is not a whole number of samples`);
  return value as Samples;
}

/** The nearest whole number of samples. */
export const toSamples = (duration: Ms): Samples => Math.round((duration * SAMPLE_RATE) / 1_000) as Samples;
export const toMs = (count: Samples): Ms => ((count * 1_000) / SAMPLE_RATE) as Ms;
