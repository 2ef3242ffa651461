import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { FallbackRoute } from '../stage/fallback.ts';
import { ms, samples, toMs, type Ms, type Samples } from '../core/units.ts';
import type { Voices } from '../show/index.ts';
import { RoomEvent, type RemoteAudioTrack, type Room } from '../stage/livekit/rtc/index.ts';
import { AvatarRoute, type Avatar, type AvatarState } from '../stage/tavus/index.ts';

/** The avatar speaks while it is ready, and the plain voice while it is not. */
export function bindAvatar(avatar: Avatar, { room, clock, routes, log }: { room: Room; clock: Clock; routes: FallbackRoute; log: Log }): void {
  /** One avatar's delay is a good guess at the next one's. */
  let delay: Ms | undefined;
  let current: { readonly route: AvatarRoute; readonly audio: unknown } | undefined;

  const take = (state: AvatarState): void => {
    if (state.kind !== 'ready') {
      leave(state.reason);
      routes.lacks(state.reason);
      return;
    }
    if (current?.audio === state.audio) return;
    leave('Tavus Not Ready');
    const route = new AvatarRoute({
      room, clock, delay, audio: state.audio,
      onPlayback: (listener) => avatar.onPlayback(listener),
      onLost: (position, error) => {
        log.warn({ err: error }, 'The avatar is given up');
        if (current?.route !== route) return;
        current = undefined;
        delay = route.latency;
        // It must not speak over the plain voice, should it come to itself: out of the room with it.
        routes.withdraw(route, position, 'Avatar Silent', dropped(avatar, room));
      },
    });
    current = { route, audio: state.audio };
    routes.offer(route);
  };

  /** It is out of the room already, or about to be replaced: nobody needs to wait for it. */
  const leave = (reason: string): void => {
    const gone = current?.route;
    current = undefined;
    if (!gone) return;
    delay = gone.latency;
    routes.withdraw(gone, gone.heard(), reason, Promise.resolve());
    void gone.close();
  };

  avatar.onState(take);
  avatar.onRenewalDue(() => {
    if (current) routes.retire(current.route, () => { void avatar.renew(); });
  });
  take(avatar.state);
}

/** Resolves when the avatar is out of the room: that is seen sooner, now and then by seconds, than the server answers so. */
async function dropped(avatar: Avatar, room: Room): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const look = ({ identity }: { readonly identity: string }): void => { if (identity === avatar.identity) resolve(undefined); };
  room.on(RoomEvent.ParticipantDisconnected, look);
  try {
    await Promise.race([avatar.drop(), promise]);
  } finally {
    room.off(RoomEvent.ParticipantDisconnected, look);
  }
}

export interface SayThroughOptions {
  readonly avatar: Avatar;
  readonly audio: RemoteAudioTrack;
  readonly room: Room;
  readonly clock: Clock;
  readonly voices: Voices;
  readonly text: string;
  readonly signal: AbortSignal;
}

/** Has the avatar say one sentence; resolves when it was heard. Rejects when no voice can speak it, or it is not heard. */
export async function sayThrough({ avatar, audio, room, clock, voices, text, signal }: SayThroughOptions): Promise<void> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => undefined); // only while somebody waits
  const route = new AvatarRoute({ room, clock, audio, onPlayback: (listener) => avatar.onPlayback(listener), onLost: (_, error) => { reject(error); } });
  const utterance = voices.speak({ speaker: 'host', caption: text, parts: [{ kind: 'text', text, spoken: text }], respoken: false, voice: {}, language: 'en' });
  try {
    await utterance.until(Number.MAX_SAFE_INTEGER as Samples, signal); // to its end
    await Promise.race([lost, route.write(utterance.slice(samples(0), utterance.available))]);
    await route.endRun();
    const left = toMs(samples(route.written - route.heard()));
    await Promise.race([lost, clock.until(ms(clock.now() + left), signal)]);
  } finally {
    voices.release(utterance);
    await route.close();
  }
}
