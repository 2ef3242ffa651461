import type { AudioFrame } from '@livekit/rtc-node';
import { concat, resample } from '../../audio/index.ts';
import { SAMPLE_RATE } from '../../core/units.ts';

/**
 * Turns frames of any rate and number of channels into 24 kHz mono, as they come: the very samples that the whole
 * sound would give. Not with rtc-node's resampler, whose native library keeps the process from ending.
 */
export interface Mono {
  push(frame: AudioFrame): Int16Array;
  /** What waits for sound after it. */
  flush(): Int16Array;
}

export function createMono(): Mono {
  let rate = SAMPLE_RATE;
  let stream = resampler(rate);
  const flush = (): Int16Array => {
    const rest = stream.flush();
    stream = resampler(rate);
    return rest;
  };
  return {
    push(frame) {
      const before = frame.sampleRate === rate ? [] : [stream.flush()];
      if (frame.sampleRate !== rate) stream = resampler((rate = frame.sampleRate));
      return concat([...before, stream.push(mix(frame))]);
    },
    flush,
  };
}

/** The mean of the channels, in memory of its own. */
function mix({ data, channels, samplesPerChannel }: AudioFrame): Int16Array {
  const mono = new Int16Array(samplesPerChannel);
  for (let at = 0; at < samplesPerChannel; at++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += data[at * channels + channel] ?? 0;
    mono[at] = Math.round(sum / channels);
  }
  return mono;
}

interface Resampler {
  push(pcm: Int16Array): Int16Array;
  flush(): Int16Array;
}

function resampler(from: number): Resampler {
  if (from === SAMPLE_RATE) return { push: (pcm) => pcm, flush: () => new Int16Array(0) };
  const common = gcd(from, SAMPLE_RATE);
  // So many samples in are so many out: pieces are cut here, where no fraction is left.
  const [down, up] = [from / common, SAMPLE_RATE / common];
  // What is resampled along on each side of a piece, so that its edges come out as in the whole: several times the filter.
  const context = Math.ceil((64 * Math.max(1, down / up)) / down) * down;
  // Making the filter costs the same for any length: not for every few samples.
  const piece = Math.round(from * 0.05);
  let input: Int16Array = new Int16Array(0);
  /** How much of `input` is out already, and there for context. */
  let past = 0;

  return {
    push(pcm) {
      input = concat([input, pcm]);
      const ready = Math.floor((input.length - past - context) / down) * down;
      if (ready < piece) return new Int16Array(0);
      const output = resample(input.subarray(0, past + ready + context), from).slice((past / down) * up, ((past + ready) / down) * up);
      const kept = Math.min(context, past + ready);
      input = input.slice(past + ready - kept);
      past = kept;
      return output;
    },
    flush: () => resample(input, from).slice((past / down) * up),
  };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
