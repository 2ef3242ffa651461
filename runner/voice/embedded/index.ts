export { DEFAULT_EMBEDDED_VOICE, EMBEDDED, EMBEDDED_VOICES, embeddedVoice } from './embedded.ts';
