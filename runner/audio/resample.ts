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
  const filter = phases(up, down);
  const output = new Int16Array(Math.round((input.length * to) / from));
  for (let k = 0; k < output.length; k++) {
    const position = k * down;
    const phase = position % up;
    const taps = filter(phase);
    const half = taps.length / 2;
    const first = (position - phase) / up - half + 1;
    let sum = 0;
    for (let tap = Math.max(0, -first); tap < taps.length; tap++) {
      const at = first + tap;
      if (at >= input.length) break;
      sum += (taps[tap] ?? 0) * (input[at] ?? 0);
    }
    output[k] = toInt16(sum);
  }
  return output;
}

/** The filter for each of `up` fractional positions, made when first asked for; each sums to 1. */
function phases(up: number, down: number): (phase: number) => Float64Array {
  const made = new Map<number, Float64Array>();
  const cutoff = Math.min(1, up / down) * ROLLOFF;
  const half = Math.ceil(CROSSINGS * Math.max(1, down / up));
  return (phase) => {
    const known = made.get(phase);
    if (known) return known;
    const taps = new Float64Array(2 * half);
    for (let i = 0; i < taps.length; i++) {
      const distance = i - half + 1 - phase / up;
      taps[i] = sinc(cutoff * distance) * kaiser(distance / half);
    }
    const sum = taps.reduce((a, b) => a + b, 0);
    for (let i = 0; i < taps.length; i++) taps[i] = (taps[i] ?? 0) / sum;
    made.set(phase, taps);
    return taps;
  };
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
