export { startTavus, type RecordedCall, type TavusOptions, type TavusStandIn } from './server.ts';
export type { Conversation, EndReason } from './conversation.ts';
export type { AnswerFault, ApiCall, AvatarFaults, Faults } from './faults.ts';
export { soundOf, type AvatarRecord, type StreamRecord } from './record/reader.ts';
export type { Chunk, Played } from './record/lines.ts';
export type { ClearAnswer, Happened, Happening, StreamEnd } from './worker/messages.ts';
