export { openTavus, type Cast, type Order, type Tavus, type TavusOptions } from './client.ts';
export type { Conversation } from './conversation.ts';
export { formatName, parseName, type ConversationName } from './name.ts';
export type { TavusAccess } from './request.ts';
export { TavusError, type FallbackReason, type TavusFacts, type TavusFailure } from './tavus-error.ts';
