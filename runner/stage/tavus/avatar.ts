import type { Clock } from '../../core/clock.ts';
import type { Config, TavusConfig } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import type { Ms } from '../../core/units.ts';
import type { LiveKitAccess } from '../livekit/access.ts';
import type { Room } from '../livekit/rtc/index.ts';
import type { Guard } from './guard.ts';
import type { Playback } from './playback.ts';
import type { Tavus } from './rest/index.ts';
import type { AvatarReady, AvatarState } from './state.ts';
import type { AVATAR } from './token.ts';

export interface AvatarOptions {
  /** Joined as the room's agent, for whom the avatar speaks. */
  readonly room: Room;
  readonly roomName: string;
  readonly agent: string;
  readonly access: LiveKitAccess;
  readonly tavus: TavusConfig;
  readonly config: Pick<Config, 'deployment' | 'dataDir'>;
  readonly log: Log;
  readonly clock?: Clock;
  /** How long one conversation may last, and how long before that the next is due. Tavus allows an hour. */
  readonly lasts?: Ms;
  readonly renewBefore?: Ms;
  /** From a conversation's creation to an avatar that is heard and seen. */
  readonly readyWithin?: Ms;
  readonly client?: Tavus;
  readonly guard?: Guard;
}

/**
 * The room's avatar, from one conversation to the next. It keeps trying, as the breaker allows, until it is closed.
 *
 * Handing over: two conversations cannot be in the room under one identity (the second would throw the first out whenever
 * it pleases, in the middle of a word if need be), and many accounts may have one at a time. So the old one is ended before
 * the next is created, and what is said in between (5 to 10 s) comes from the fallback: `onRenewalDue` tells 5 minutes
 * ahead, so that the stage can choose a moment between two lines, best a long pause, and call `renew`.
 */
export interface Avatar extends AsyncDisposable {
  readonly identity: typeof AVATAR;
  readonly state: AvatarState;
  /** Each change of state, also another `audio` while ready. The return values take the listeners away. */
  onState(listener: (state: AvatarState) => void): () => void;
  onPlayback(listener: (playback: Playback) => void): () => void;
  onRenewalDue(listener: (endsAt: Date) => void): () => void;
  /** Resolves when the avatar is ready; rejects with the TavusError that says why it is not, or the signal's reason. */
  whenReady(signal?: AbortSignal): Promise<AvatarReady>;
  /** It was found to be silent: resolves when it is out of the room. Its conversation is ended, the next begins. */
  drop(): Promise<void>;
  /** The next conversation, now. Resolves when the old one has ended and its avatar is out of the room. */
  renew(): Promise<void>;
  /** An operator asks for it again, whatever went wrong before. */
  retry(): void;
  /** An operator wants none. Resolves when the conversation has ended. */
  end(): Promise<void>;
  /** Ends the conversation and lets go of the room. To be awaited before the room is left. Never rejects. */
  close(): Promise<void>;
}
