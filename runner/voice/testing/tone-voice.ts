import { concat } from '../../audio/index.ts';
import { SAMPLE_RATE } from '../../core/units.ts';
import { VoiceError } from '../voice-error.ts';
import type { SpeechRequest, Voice } from '../voice.ts';
import { endsPhrase, weight, wordsOf } from '../words.ts';

export interface ToneVoiceOptions {
  readonly provider?: string;
  /** After how many samples of sound the first, second … call breaks off; later ones do not. */
  readonly drops?: readonly number[];
  /** What each of the first calls fails with instead of speaking. */
  readonly failures?: readonly Error[];
  /** Samples in a chunk. */
  readonly chunk?: number;
  /** Speech is so much slower than usual. */
  readonly pace?: number;
  /** Silence before and after. */
  readonly around?: number;
  /** Waited for before each chunk. */
  readonly gate?: (text: string, signal: AbortSignal) => Promise<unknown>;
  /** The call ends well, but after so many samples. */
  readonly endsAfter?: readonly number[];
}

export interface ToneVoice extends Voice {
  /** The texts it was asked for. */
  readonly asked: string[];
  /** How many calls run, and the most that ever ran at once. */
  running: number;
  most: number;
}

/** A voice whose every word is a tone of its own: what it says can be read off the sound, and text alone decides it. */
export function toneVoice(options: ToneVoiceOptions = {}): ToneVoice {
  const { drops = [], failures = [], chunk = 1_000, provider = 'tone', endsAfter = [] } = options;
  const voice: ToneVoice = {
    provider,
    asked: [],
    running: 0,
    most: 0,
    identity: ({ voice: { name = 'tone', speed = 1 } }) => ({ provider, name, speed }),
    async *speak(request, signal) {
      const call = voice.asked.push(request.text) - 1;
      voice.most = Math.max(voice.most, ++voice.running);
      try {
        const failure = failures[call];
        if (failure) throw failure;
        const pcm = toneSpeech(request, options);
        const end = Math.min(drops[call] ?? Infinity, endsAfter[call] ?? Infinity, pcm.length);
        for (let at = 0; at < end; at += chunk) {
          await options.gate?.(request.text, signal);
          await new Promise<void>((resolve) => setImmediate(resolve));
          signal.throwIfAborted();
          yield { pcm: pcm.slice(at, Math.min(at + chunk, end)) };
        }
        if (drops[call] !== undefined) throw new VoiceError('dropped', 'The connection was lost.');
      } finally {
        voice.running--;
      }
    },
  };
  return voice;
}

export function toneSpeech({ text, language }: SpeechRequest, { pace = 1, around = 2_400, provider = 'tone' }: ToneVoiceOptions = {}): Int16Array {
  const words = wordsOf(text, language);
  const parts = words.flatMap((word, i) => {
    const next = words[i + 1];
    const pause = !next ? 0 : endsPhrase(word.text, next.text) ? (word.text.endsWith(',') ? 0.18 : 0.36) : 0.015;
    return [toneOf(word.text, pace, provider), new Int16Array(Math.round(pause * SAMPLE_RATE))];
  });
  const silence = new Int16Array(around);
  return concat([silence, ...parts, silence]);
}

/** The tone of a word: its letters decide pitch and length. */
export function toneOf(word: string, pace = 1, provider = 'tone'): Int16Array {
  const core = word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  let hash = provider.length;
  for (const c of core) hash = (hash * 31 + (c.codePointAt(0) ?? 0)) % 9_973;
  const frequency = 200 + (hash % 400) * 4;
  const length = Math.round(weight(core) * 0.06 * pace * SAMPLE_RATE);
  return Int16Array.from({ length }, (_, i) => Math.round(9_000 * Math.min(1, (i + 1) / 24, (length - i) / 24) * Math.sin((2 * Math.PI * frequency * i) / SAMPLE_RATE)));
}
