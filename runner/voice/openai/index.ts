export { openAIVoice } from './openai-voice.ts';
export type { OpenAIVoiceOptions } from './openai-voice.ts';
