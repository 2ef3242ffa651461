import { SAMPLE_RATE } from '../core/units.ts';

/*
 * Our own, for what libraries for Node do not give together: the same samples on every machine (no native code, no
 * SIMD variants), no delay (output k stands for exactly the time of input k·from/to), no asynchronous loading, and
 * the few dozen lines that a windowed-sinc polyphase filter takes.
 */

/** Zero crossings of the sinc on each side. 16 and beta 8.6 keep aliases below -80 dB. */
const CROSSINGS = 16;
const BETA = 8.6;
/** The pass band ends at this part of the lower Nyquist frequency. */
const ROLLOFF = 0.94;

/** `input` (-32768 … 32767, mono) at `from` Hz as PCM at `to` Hz: round(length·to/from) samples, aligned to the sample. */
export function resample(input: Float32Array | Int16Array, from: number, to: number = SAMPLE_RATE): Int16Array {
  if (from === to) return Int16Array.from(input, toInt16);
  const common = gcd(from, to);
  const up = to / common;
  const down = from / common;
  const half = Math.ceil(CROSSINGS * Math.max(1, down / up));
  const filter = phases(up, down, half);
  // Silence around it, so that the loop below need not ask where it is.
  const padded = new Float64Array(input.length + 2 * half);
  padded.set(input, half);
  const output = new Int16Array(Math.round((input.length * to) / from));
  const taps = 2 * half;
  for (let k = 0, phase = 0, first = 1; k < output.length; k++) {
    const row = phase * taps;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) sum += (filter[row + tap] ?? 0) * (padded[first + tap] ?? 0);
    output[k] = toInt16(sum);
    phase += down;
    first += Math.floor(phase / up);
    phase %= up;
  }
  return output;
}

const filters = new Map<string, Float64Array>();

/** The filter for each of `up` fractional positions, one row of 2·half each; each sums to 1. */
function phases(up: number, down: number, half: number): Float64Array {
  const key = `${up}/${down}`;
  const known = filters.get(key);
  if (known) return known;
  const cutoff = Math.min(1, up / down) * ROLLOFF;
  const all = new Float64Array(up * 2 * half);
  for (let phase = 0; phase < up; phase++) {
    const taps = all.subarray(phase * 2 * half, (phase + 1) * 2 * half);
    for (let i = 0; i < taps.length; i++) {
      const distance = i - half + 1 - phase / up;
      taps[i] = sinc(cutoff * distance) * kaiser(distance / half);
    }
    const sum = taps.reduce((a, b) => a + b, 0);
    for (let i = 0; i < taps.length; i++) taps[i] = (taps[i] ?? 0) / sum;
  }
  // Two or three pairs of rates are all that a show meets.
  if (filters.size >= 8) filters.clear();
  filters.set(key, all);
  return all;
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

function kaiser(x: number): number {
  return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

/** The modified Bessel function I₀, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const toInt16 = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
