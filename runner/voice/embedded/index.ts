export { DEFAULT_EMBEDDED_VOICE, EMBEDDED, EMBEDDED_VOICES, embeddedVoice, type EmbeddedVoiceOptions } from './embedded.ts';
