import type { Rejoin } from './rejoin.ts';
import { neededToSkip, placeAfter, soften } from './rejoin.ts';
import type { Sound, SoundTiming } from './sound.ts';
import { createTrim } from './trim.ts';
import { VoiceError } from './voice-error.ts';
import type { SpeechRequest, Voice } from './voice.ts';
import { concat } from '../audio/index.ts';
import { SAMPLE_RATE } from '../core/units.ts';

/** Longer than any voice may be silent on the line, in real time. */
const STALL_MS = 20_000;

/** Nobody says more letters a second: what ends sooner was cut off. (The same as the OpenAI voice has it.) */
const LETTERS_A_SECOND = 30;
const TOO_SHORT_TO_JUDGE = 20;

/** One answer of a voice, put behind what there is of a take already. */
export interface Answer {
  /** Where its first sample lies in the sound: before what is kept when part of it was skipped. Undefined until there is one. */
  readonly base: number | undefined;
  readonly voiceStart: number;
  /** Of the answer, in its own samples. */
  readonly voiceEnd: number;
  readonly timing: SoundTiming | undefined;
  /** Appends the answer as it comes. Throws VoiceError when it does not come whole. */
  play(): Promise<void>;
}

export interface AnswerOptions {
  readonly voice: Voice;
  readonly request: SpeechRequest;
  readonly sound: Sound;
  readonly join: Rejoin;
  readonly signal: AbortSignal;
  readonly onSound: () => void;
  /** So many letters a second were taken for a sound cut off: they were not, if they come out the same again. */
  readonly suspected?: number | undefined;
}

export function createAnswer({ voice, request, sound, join, signal, onSound, suspected }: AnswerOptions): Answer {
  const trim = createTrim();
  const first = join.keep === 0 && join.gap === 0;
  let base: number | undefined;
  let waiting: Int16Array = new Int16Array(0);

  /** Puts sound behind what there is; the beginning is held back until it is known where to join. */
  function add(pcm: Int16Array, last: boolean): void {
    if (base !== undefined) {
      sound.append(pcm);
    } else {
      waiting = concat([waiting, pcm]);
      if (waiting.length === 0 || (join.skip > 0 && waiting.length < neededToSkip(trim.voiceStart + join.skip) && !last)) return;
      // The breath is wanted only at the start of a take: elsewhere the voice goes on at its onset.
      const from = first ? 0 : join.skip > 0 ? placeAfter(sound.part(0, sound.length), waiting, trim.voiceStart + join.skip) : trim.voiceStart;
      base = sound.length - from;
      if (first) sound.voiceStart = trim.voiceStart;
      const rest = waiting.slice(from);
      if (join.skip > 0) soften(sound.part(0, sound.length), rest);
      sound.append(rest);
    }
    if (pcm.length > 0) onSound();
  }

  return {
    get base() {
      return base;
    },
    get voiceStart() {
      return trim.voiceStart;
    },
    get voiceEnd() {
      return trim.voiceEnd;
    },
    get timing() {
      return trim.timing;
    },
    async play() {
      await guarded(signal, async (signal, alive) => {
        for await (const chunk of voice.speak(request, signal)) {
          signal.throwIfAborted();
          alive();
          add(trim.push(chunk), false);
        }
      });
      signal.throwIfAborted();
      const decay = trim.finish();
      const length = trim.voiceEnd;
      if (length === 0) throw new VoiceError('dropped', `The ${voice.provider} voice sent no sound for “${request.text}”.`);
      if (!trim.timing) judgeEnd(voice, request, length, suspected);
      add(decay, true);
    },
  };
}

/** The voice ended well, but too soon. */
export class EndedEarly extends VoiceError {
  /** Letters a second. */
  readonly rate: number;

  constructor(provider: string, text: string, seconds: number, rate: number) {
    super('dropped', `The ${provider} voice ended too early: after ${seconds.toFixed(1)} s of “${text}”.`);
    this.rate = rate;
  }
}

function judgeEnd({ provider }: Voice, { text, voice }: SpeechRequest, length: number, suspected: number | undefined): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const rate = letters / (length / SAMPLE_RATE);
  if (letters < TOO_SHORT_TO_JUDGE || rate <= LETTERS_A_SECOND * Math.max(1, voice.speed ?? 1)) return;
  if (suspected !== undefined && Math.abs(rate - suspected) < 0.15 * suspected) return;
  throw new EndedEarly(provider, text, length / SAMPLE_RATE, rate);
}

/** Ends what has not called `alive` for too long with a VoiceError. */
async function guarded(signal: AbortSignal, work: (signal: AbortSignal, alive: () => void) => Promise<void>): Promise<void> {
  const stalled = new AbortController();
  const stall = (): void => stalled.abort(new VoiceError('timeout', `The voice has sent nothing for ${STALL_MS / 1_000} s.`));
  const timer = setTimeout(stall, STALL_MS);
  try {
    await work(AbortSignal.any([signal, stalled.signal]), () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}
