export { type Cache, DEFAULT_CACHE_LIMIT, lineFolder, openCache } from './cache.ts';
export { DEFAULT_EMBEDDED_VOICE, EMBEDDED, EMBEDDED_VOICES, embeddedVoice, type EmbeddedVoiceOptions } from './embedded/index.ts';
export type { SpeechChunk, SpeechRequest, SpeechTiming, Voice, VoiceFailure } from './voice.ts';
export { VoiceError, type VoiceErrorOptions } from './voice-error.ts';
export type { Failure } from './line-work.ts';
export { createVoices, type LineVoices, type VoicesOptions } from './voices.ts';
