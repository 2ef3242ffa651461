import { SAMPLE_RATE } from '../core/units.ts';
import { fadeIn, fadeOut } from './fade.ts';
import { fromDbfs, peak } from './level.ts';
import { FRAME } from './onset.ts';
import { concat } from './pcm.ts';

/** Kept after the last voice, faded over the last 5 ms of it. */
export const DECAY = (SAMPLE_RATE * 80) / 1_000;
export const FADE = (SAMPLE_RATE * 5) / 1_000;
/** Kept before the first voice, faded in. */
export const BREATH = (SAMPLE_RATE * 5) / 1_000;

/** What is silence whatever the noise. */
export const SILENCE_DBFS = -55;
/** A voice has quiet consonants: however loud the noise floor, what peaks above this is voice. */
export const LOUDEST_SILENCE_DBFS = -46;
const ABOVE_FLOOR = 10 ** (6 / 20);

/** The sound without the silence around it. Positions are samples of what the gate lets out. */
export interface Gated {
  readonly pcm: Int16Array;
  readonly voiceStart: number;
  /** What follows is kept decay. */
  readonly voiceEnd: number;
}

/** Lets voice out as it comes, and silence only once voice follows it. */
export interface Gate {
  push(pcm: Int16Array): Int16Array;
  /** The decay that is kept. */
  finish(): Int16Array;
  /** The raw position of the first sample let out: that of the onset less `voiceStart`. Undefined before there was voice. */
  readonly offset: number | undefined;
  readonly voiceStart: number;
  /** Grows until `finish`. */
  readonly voiceEnd: number;
}

export interface GateOptions {
  /** A fixed threshold in dBFS instead of the noise floor's. With one, gating what was gated changes nothing. */
  readonly threshold?: number;
}

/**
 * Silence is what peaks at or below -55 dBFS, or at the noise floor plus 6 dB where that is higher, but never above -46
 * dBFS. The floor is the peak of the quietest 10 ms so far: it only sinks, so what was once taken for voice stays voice,
 * and silence held back is judged again by the threshold of the moment. The work is done by whole frames of the stream,
 * so that chunks of any size give the same.
 */
export function createGate(options: GateOptions = {}): Gate {
  const fixed = options.threshold === undefined ? undefined : fromDbfs(options.threshold);
  let floor = Infinity;
  let threshold = fixed ?? Infinity;
  let rest: Int16Array = new Int16Array(0);
  let position = 0;
  /** Judged silent, and held back: the breath before the first voice, all of it afterwards. */
  let held: Int16Array[] = [];
  let offset: number | undefined;
  let voiceStart = 0;
  let released = 0;

  /** Takes a whole frame (or, at the end, what is left); gives what is voice, up to the last loud sample. */
  function take(frame: Int16Array): Int16Array {
    const before = threshold;
    if (fixed === undefined) {
      if (frame.length === FRAME) floor = Math.min(floor, peak(frame));
      threshold = Math.max(fromDbfs(SILENCE_DBFS), Math.min(floor * ABOVE_FLOOR, fromDbfs(LOUDEST_SILENCE_DBFS)));
    }
    held.push(frame);
    position += frame.length;
    if (offset === undefined) return onset();
    // Old silence is looked at again only when the threshold has sunk.
    const judged = threshold < before ? concat(held) : frame;
    const last = lastAbove(judged, threshold);
    if (last < 0) return new Int16Array(0);
    return release(last + 1 - judged.length);
  }

  function onset(): Int16Array {
    const sound = concat(held);
    const first = firstAbove(sound, threshold);
    if (first < 0) {
      held = [sound.slice(-BREATH)];
      return new Int16Array(0);
    }
    const from = Math.max(0, first - BREATH);
    offset = position - sound.length + from;
    voiceStart = first - from;
    const kept = sound.slice(from);
    if (offset > 0) fadeIn(kept.subarray(0, voiceStart), voiceStart);
    held = [kept];
    return release(lastAbove(kept, threshold) + 1 - kept.length);
  }

  /** Lets all that is held out, but for so many samples (a negative number) at its end. */
  function release(until: number): Int16Array {
    const sound = concat(held);
    const out = until === 0 ? sound : sound.slice(0, until);
    held = until === 0 ? [] : [sound.slice(until)];
    released += out.length;
    return out;
  }

  return {
    push(pcm) {
      const input = rest.length > 0 ? concat([rest, pcm]) : pcm;
      const out: Int16Array[] = [];
      let at = 0;
      for (; at + FRAME <= input.length; at += FRAME) out.push(take(input.slice(at, at + FRAME)));
      rest = input.slice(at);
      return concat(out);
    },
    finish() {
      const last = take(rest);
      rest = new Int16Array(0);
      if (offset === undefined) return last;
      const silence = concat(held);
      const decay = silence.slice(0, DECAY);
      if (silence.length > DECAY) fadeOut(decay, FADE);
      held = [];
      return concat([last, decay]);
    },
    get offset() {
      return offset;
    },
    get voiceStart() {
      return voiceStart;
    },
    get voiceEnd() {
      return released;
    },
  };
}

/** The whole sound through the gate. Sound without voice gives nothing. */
export function gate(pcm: Int16Array, options?: GateOptions): Gated {
  const stream = createGate(options);
  const out = concat([stream.push(pcm), stream.finish()]);
  return { pcm: out, voiceStart: stream.voiceStart, voiceEnd: stream.voiceEnd };
}

function firstAbove(pcm: Int16Array, threshold: number): number {
  return pcm.findIndex((sample) => Math.abs(sample) > threshold);
}

function lastAbove(pcm: Int16Array, threshold: number): number {
  return pcm.findLastIndex((sample) => Math.abs(sample) > threshold);
}
