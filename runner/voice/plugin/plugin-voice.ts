import type { tts } from '@livekit/agents';
import { createGate } from '../../audio/index.ts';
import { ms, SAMPLE_RATE, seconds } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import { EndListener, endedEarly } from '../ending.ts';
import type { SpeechChunk, SpeechRequest, Voice } from '../voice.ts';
import { VoiceError } from '../voice-error.ts';
import { waitFor } from '../wait.ts';
import { align } from './alignment.ts';
import type { TimedText } from './alignment.ts';
import { classify } from './failures.ts';
import { createMono } from './mono.ts';
import { synthesize } from './synthesis.ts';

/** Makes the engine for a request, or gives the one it made for the same voice before. Rejects with a VoiceError. */
export type EngineFor = (request: SpeechRequest) => Promise<tts.TTS>;

export interface PluginVoiceOptions {
  /** What scripts call it. */
  readonly provider: string;
  /** A text-to-speech engine for `@livekit/agents`; one, or one for each voice. */
  readonly tts: tts.TTS | EngineFor;
  /** What else decides how it sounds, for the cache's key: package, version, options. */
  readonly identity?: Readonly<Record<string, string>>;
  readonly timeouts?: {
    /** From the request to the first sound. Default 10 s, and 30 ms a letter more where all of it comes at once. */
    readonly firstByte?: Ms;
    /** Between two pieces of sound. Default 10 s. */
    readonly stall?: Ms;
  };
}

/**
 * Makes any text-to-speech engine for `@livekit/agents` a Voice. Frames of any rate and number of channels become 24 kHz
 * mono; words get the times that the engine tells, at the end, or none. Errors as of every Voice.
 * The logger of `@livekit/agents` must be there first (see `prepareAgents`), or the engine cannot be made at all.
 */
export function pluginVoice(options: PluginVoiceOptions): Voice {
  const { provider, identity = {}, timeouts = {} } = options;
  const given = options.tts;
  const engineFor: EngineFor = typeof given === 'function' ? given : () => Promise.resolve(given);
  const listened = new WeakSet<tts.TTS>();

  return {
    provider,

    identity: ({ voice, language }) => ({
      provider,
      ...identity,
      ...(typeof given !== 'function' && { label: given.label, engine: given.provider, engineModel: given.model }),
      ...voice,
      language,
    }),

    async *speak(request, signal) {
      signal.throwIfAborted();
      const engine = await engineFor(request);
      if (!listened.has(engine)) {
        listened.add(engine);
        // An 'error' that nobody listens to ends the process. Failures come another way (see `synthesize`).
        engine.on('error', () => {});
      }
      const stop = new AbortController();
      try {
        yield* listen(engine, request, AbortSignal.any([signal, stop.signal]));
      } catch (error) {
        signal.throwIfAborted();
        throw classify(error, provider);
      } finally {
        stop.abort();
      }
    },

    close: async () => {
      if (typeof given !== 'function') await given.close();
    },
  };

  async function* listen(engine: tts.TTS, { text, language, voice }: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechChunk> {
    const limit = timeouts.firstByte ?? (engine.capabilities.streaming ? seconds(10) : ms(10_000 + 30 * text.length));
    const stall = timeouts.stall ?? seconds(10);
    const tooLate = (): Error => new VoiceError('timeout', `The ${provider} voice gave no sound within ${limit} ms.`);
    const stalled = (): Error => new VoiceError('timeout', `The ${provider} voice fell silent in the middle of a line for ${stall} ms.`);
    const mono = createMono();
    const ending = new EndListener();
    const gate = createGate();
    const pieces: TimedText[] = [];
    let length = 0;
    const heard = (pcm: Int16Array): SpeechChunk => {
      ending.push(pcm);
      if (gate.offset === undefined) gate.push(pcm);
      length += pcm.length;
      return { pcm };
    };

    const synthesis = synthesize(engine, text, limit, signal);
    try {
      for (let first = true; ; first = false) {
        const audio = await waitFor(synthesis.next(), first ? limit : stall, first ? tooLate : stalled, signal);
        if (!audio) break;
        pieces.push(...(audio.timedTranscripts ?? []));
        const chunk = heard(mono.push(audio.frame));
        if (chunk.pcm.length > 0) yield chunk;
      }
      if (synthesis.failure !== undefined) throw classify(synthesis.failure, provider);
    } finally {
      synthesis.close();
    }
    const rest = heard(mono.flush());
    if (rest.pcm.length > 0) yield rest;
    if (endedEarly(text, ending.end(false), voice.speed ?? 1)) {
      throw new VoiceError('dropped', `The ${provider} voice ended after ${(length / SAMPLE_RATE).toFixed(1)} s, before the text was spoken.`);
    }
    // Only now: times that come with the first sound would be taken for exact to the phoneme, and the sound cut by them.
    const timing = pieces.length > 0 ? align(text, language, pieces, { length, onset: (gate.offset ?? 0) + gate.voiceStart }) : undefined;
    if (timing) yield { pcm: new Int16Array(0), timing };
  }
}
