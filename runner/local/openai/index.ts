export type { Behaviour, Fault } from './behaviour.ts';
export { hear } from './hear.ts';
export type { HeardWord } from './hear.ts';
export { startOpenAI } from './server.ts';
export type { OpenAIStandIn, OpenAIStandInOptions, RecordedRequest } from './server.ts';
export { render } from './sound.ts';
export { wordsOf } from './tones.ts';
