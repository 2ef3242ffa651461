import { BREATH, concat, createGate, DECAY, FADE, fadeIn, fadeOut } from '../audio/index.ts';
import type { SpeechChunk, SpeechTiming } from './voice.ts';
import type { SoundTiming } from './sound.ts';

/** Cuts the silence around a voice as it comes. Positions it gives are samples of what it let out. */
export interface Trim {
  push(chunk: SpeechChunk): Int16Array;
  /** The kept decay. */
  finish(): Int16Array;
  readonly voiceStart: number;
  readonly voiceEnd: number;
  readonly timing: SoundTiming | undefined;
}

/**
 * By the voice's own times when the first sound comes with them (a quiet consonant is then never cut), otherwise by the
 * gate. Nothing is let out that may turn out to be the silence after the end.
 */
export function createTrim(): Trim {
  let trim: Trim | undefined;
  const empty = new Int16Array(0);
  return {
    push(chunk) {
      if (!trim && chunk.pcm.length === 0) return empty;
      trim ??= chunk.timing ? byTimes(chunk.timing) : byEnergy();
      return trim.push(chunk);
    },
    finish: () => trim?.finish() ?? empty,
    get voiceStart() {
      return trim?.voiceStart ?? 0;
    },
    get voiceEnd() {
      return trim?.voiceEnd ?? 0;
    },
    get timing() {
      return trim?.timing;
    },
  };
}

function byTimes(first: SpeechTiming): Trim {
  const start = Math.max(0, first.voiceStart - BREATH);
  const voiceStart = first.voiceStart - start;
  let timing = first;
  let received = 0;
  let held: Int16Array = new Int16Array(0);
  let heldAt = 0;
  let released = 0;

  function release(until: number): Int16Array {
    const out = held.slice(Math.max(0, start - heldAt), Math.max(0, until - heldAt));
    if (released === 0 && start > 0) fadeIn(out.subarray(0, voiceStart), voiceStart);
    released += out.length;
    held = held.slice(Math.max(0, until - heldAt));
    heldAt = Math.max(heldAt, until);
    return out;
  }

  return {
    push(chunk) {
      timing = chunk.timing ?? timing;
      received += chunk.pcm.length;
      held = concat([held, chunk.pcm]);
      return release(Math.min(timing.voiceEnd, received));
    },
    finish() {
      const cut = received > heldAt + DECAY;
      const decay = release(Math.min(received, heldAt + DECAY));
      if (cut) fadeOut(decay, FADE);
      return decay;
    },
    voiceStart,
    get voiceEnd() {
      return Math.min(timing.voiceEnd, received) - start;
    },
    get timing() {
      return moved(timing, start);
    },
  };
}

function byEnergy(): Trim {
  const gate = createGate();
  let timing: SpeechTiming | undefined;
  return {
    push(chunk) {
      timing = chunk.timing ?? timing;
      return gate.push(chunk.pcm);
    },
    finish: () => gate.finish(),
    get voiceStart() {
      return gate.voiceStart;
    },
    get voiceEnd() {
      return gate.voiceEnd;
    },
    get timing() {
      return timing && moved(timing, gate.offset ?? 0);
    },
  };
}

/** The times as seen from a sound that begins at `start` of the raw one. */
function moved(timing: SpeechTiming, start: number): SoundTiming {
  const at = (position: number): number => Math.max(0, position - start);
  return {
    words: timing.words.map((word) => ({ ...word, start: at(word.start), end: at(word.end) })),
    visemes: timing.visemes.filter((viseme) => viseme.at >= start).map((viseme) => ({ ...viseme, at: at(viseme.at) })),
  };
}
