import type { Samples } from '../core/units.ts';
import type { VoiceSpec } from '../script/rundown.ts';

/** A text-to-speech engine: text in, PCM and (when it knows them) word times out. */
export interface Voice {
  /** What scripts call it: `openai`, `embedded`, or a name of `VOICE_PLUGINS`. */
  readonly provider: string;

  /**
   * All that decides how `request` sounds, resolved (engine, version, model, name …), as JSON: the cache's key.
   * The same on every machine. Throws a ShowrunnerError for a voice that does not exist.
   */
  identity(request: SpeechRequest): Readonly<Record<string, string | number | boolean>>;

  /**
   * Speaks once, as it comes: no cache, no gate. Ends when all was spoken; throws VoiceError otherwise.
   * An engine that knows its times (phonemes) gives them in `timing` of any chunk, the last one wins.
   */
  speak(request: SpeechRequest, signal: AbortSignal): AsyncIterable<SpeechChunk>;

  close?(): Promise<void>;
}

export interface SpeechRequest {
  /** Non-empty, plain text. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly voice: VoiceSpec;
}

export interface SpeechChunk {
  /** 24 kHz mono; may be empty. */
  readonly pcm: Int16Array;
  readonly timing?: SpeechTiming;
}

/** Positions are samples of all the PCM of this `speak`, silence included. */
export interface SpeechTiming {
  readonly voiceStart: Samples;
  readonly voiceEnd: Samples;
  /** Offsets of `text` in the request's text, in UTF-16 units. */
  readonly words: readonly { readonly at: number; readonly length: number; readonly start: Samples; readonly end: Samples }[];
  readonly visemes: readonly { readonly at: Samples; readonly shape: string }[];
}

/** Why a voice did not speak, and whether asking again may help. */
export type VoiceFailure =
  | 'unauthorized' | 'quota' | 'rate' | 'server' | 'timeout' | 'dropped' | 'unreachable' | 'refused';
