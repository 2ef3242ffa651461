import type { RemoteAudioTrack } from '../livekit/rtc/index.ts';
import type { Step } from './engagement.ts';
import type { Conversation, FallbackReason, TavusError } from './rest/index.ts';

/** What there is of the avatar. In every state but `ready`, its `reason` says why the plain voice speaks. */
export type AvatarState =
  /** Nobody wants one: ended by an operator, or closed. */
  | { readonly kind: 'off'; readonly reason: FallbackReason }
  | { readonly kind: 'starting'; readonly step: Step; readonly reason: FallbackReason }
  | AvatarReady
  /** Without `retryAt`, no more is tried until an operator asks. */
  | { readonly kind: 'failed'; readonly error: TavusError; readonly reason: FallbackReason; readonly retryAt?: Date }
  | { readonly kind: 'out-of-credits'; readonly error: TavusError; readonly reason: 'Out of Credits' };

export interface AvatarReady {
  readonly kind: 'ready';
  readonly conversation: Conversation;
  /** What we hear of it: its own microphone track. Another one after a reconnect of ours. */
  readonly audio: RemoteAudioTrack;
  /** When Tavus ends it, whatever happens. */
  readonly endsAt: Date;
}
