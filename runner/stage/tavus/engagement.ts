import type { Clock } from '../../core/clock.ts';
import { ms, seconds, type Ms } from '../../core/units.ts';
import type { RemoteAudioTrack, Room } from '../livekit/rtc/index.ts';
import { nameConversation, orderConversation, type OrderOptions } from './order.ts';
import { assertReachable } from './reachable.ts';
import { removeAvatar } from './remove.ts';
import { TavusError, type Conversation } from './rest/index.ts';
import { AVATAR } from './token.ts';
import { watchAvatar, type Sighting } from './watch.ts';

export type Step = 'ordering' | 'joining' | 'publishing';

export interface EngageOptions extends Omit<OrderOptions, 'room'> {
  readonly room: Room;
  readonly roomName: string;
  readonly apiUrl: string;
  readonly clock: Clock;
  /** From the conversation's creation to an avatar that is heard and seen. */
  readonly readyWithin: Ms;
  readonly onStep: (step: Step) => void;
  /** The conversation's name, from before it can exist. */
  readonly onName: (name: string) => void;
  /** After a reconnect of ours the avatar is heard on another track. */
  readonly onAudio: (audio: RemoteAudioTrack) => void;
}

/** An avatar that is in the room, heard and seen. */
export interface Engagement {
  readonly conversation: Conversation;
  readonly audio: RemoteAudioTrack;
  /** Since when the conversation exists. */
  readonly since: Ms;
  /** Resolves with what happened when the avatar is no longer there; rejects with the signal's reason. */
  gone(signal: AbortSignal): Promise<TavusError>;
  /** Takes the avatar out of the room and ends the conversation. Never rejects. */
  end(): Promise<void>;
}

/**
 * When we lose our connection for good and make a new one, everybody seems to leave, and only then (8 ms later, R) are we told
 * why. Shorter than it takes to notice a silence.
 */
const DOUBT = ms(200);
/** After a reconnect of ours the avatar may take a moment to be seen again. */
const REAPPEARS_WITHIN = seconds(5);

/** Brings an avatar into the room. Rejects with a TavusError or the signal's reason; nothing is left open then. */
export async function engage(options: EngageOptions, signal: AbortSignal): Promise<Engagement> {
  const { room, roomName, access, apiUrl, clock, readyWithin, log } = options;
  signal.throwIfAborted();
  assertReachable(access.url, apiUrl);
  const out = async (): Promise<void> => {
    try {
      await removeAvatar(access, roomName);
    } catch (error) {
      log.warn({ err: error, room: roomName }, 'The avatar could not be taken out of the room');
    }
  };
  options.onStep('ordering');
  // One that an earlier run left behind. Two cannot be there under one identity.
  if (room.remoteParticipants.has(AVATAR)) await out();

  const naming = nameConversation({ deployment: options.deployment, room: roomName });
  options.onName(naming.name);
  const seen = new Sightings();
  const watch = watchAvatar(room, naming.id, (sighting) => seen.tell(sighting));
  let since: Ms;
  let ordered: Awaited<ReturnType<typeof orderConversation>> | undefined;
  const end = async (): Promise<void> => {
    watch.stop();
    await Promise.all([room.remoteParticipants.has(AVATAR) ? out() : undefined, ordered?.end()]);
  };
  try {
    since = clock.now();
    ordered = await orderConversation({ ...options, room: roomName }, naming, signal);
    const audio = await appears();
    const { conversation } = ordered;
    let ending: Promise<void> | undefined;
    return { conversation, audio, since, gone: (until) => disappears(audio, until), end: () => (ending ??= end()) };
  } catch (error) {
    await end();
    throw error;
  }

  async function appears(): Promise<RemoteAudioTrack> {
    const late = clock.now() + readyWithin;
    for (let step: Step | undefined; ;) {
      const sighting = watch.look();
      const { joined, publishesAudio, publishesVideo, audio } = sighting;
      if (publishesAudio && publishesVideo && audio) return audio;
      const now = joined ? 'publishing' : 'joining';
      if (now !== step) options.onStep((step = now));
      if (!(await seen.change(clock, ms(late), signal))) throw notReady(watch.look(), readyWithin);
    }
  }

  async function disappears(first: RemoteAudioTrack, until: AbortSignal): Promise<TavusError> {
    let audio = first;
    let patience: Ms | undefined;
    for (;;) {
      const sighting = watch.look();
      if (sighting.audio && sighting.audio !== audio) options.onAudio((audio = sighting.audio));
      const lacks = lacking(sighting);
      if (!sighting.isConnected) patience = ms(Infinity);
      else if (lacks === undefined) patience = undefined;
      else if (patience === undefined) patience = ms(clock.now() + DOUBT);
      else if (clock.now() >= patience) return left(lacks);
      else if (patience === Infinity) patience = ms(clock.now() + REAPPEARS_WITHIN);
      await seen.change(clock, patience ?? ms(Infinity), until);
    }
  }
}

/** Wakes who waits for the next sighting. One that comes between two waits ends the second at once. */
class Sightings {
  #missed = false;
  #wake: () => void = () => { this.#missed = true; };

  tell(_: Sighting): void {
    this.#wake();
  }

  /** True when there was one; false when `due` came first. */
  async change(clock: Clock, due: Ms, signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    if (this.#missed) {
      this.#missed = false;
      return true;
    }
    const idle = this.#wake;
    let cancel = (): void => {};
    let onAbort = (): void => {};
    try {
      return await new Promise<boolean>((resolve, reject) => {
        this.#wake = () => resolve(true);
        if (due < Infinity) cancel = clock.at(due, () => resolve(false));
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    } finally {
      this.#wake = idle;
      cancel();
      signal.removeEventListener('abort', onAbort);
    }
  }
}

function lacking({ joined, publishesAudio, publishesVideo }: Sighting): string | undefined {
  if (!joined) return 'it left the room';
  if (!publishesAudio) return 'it took its voice back';
  return publishesVideo ? undefined : 'it took its picture back';
}

const left = (what: string): TavusError => new TavusError('left', `The avatar is gone: ${what}. The show goes on without it until another one is ready.`);

function notReady({ joined, publishesAudio, publishesVideo }: Sighting, within: Ms): TavusError {
  const time = `within ${within / 1_000} s`;
  const what = !joined
    ? `did not come into the room ${time}. Check that Tavus can reach LIVEKIT_URL, and that the persona has the LiveKit transport`
    : !publishesAudio
      ? `came into the room, but published no voice ${time}. Check that the persona is in echo mode`
      : !publishesVideo
        ? `published its voice, but no picture ${time}`
        : `published voice and picture, but its voice could not be subscribed to ${time}. Check the way to LiveKit's media ports`;
  return new TavusError('not-ready', `The avatar ${what}. Its conversation was ended.`);
}
