import type { Clock } from '../core/clock.ts';
import type { FallbackRoute } from '../stage/fallback.ts';
import type { Room } from '../stage/livekit/rtc/index.ts';
import { AvatarRoute, type Avatar, type AvatarState } from '../stage/tavus/index.ts';

/** The avatar speaks while it is ready, and the plain voice while it is not. */
export function bindAvatar(avatar: Avatar, { room, clock, routes }: { room: Room; clock: Clock; routes: FallbackRoute }): void {
  let current: { readonly route: AvatarRoute; readonly audio: unknown } | undefined;

  const take = (state: AvatarState): void => {
    if (state.kind !== 'ready') {
      leave(state.reason, Promise.resolve());
      return;
    }
    if (current?.audio === state.audio) return;
    leave('Tavus Not Ready', Promise.resolve());
    const route = new AvatarRoute({
      room, clock, audio: state.audio,
      onPlayback: (listener) => avatar.onPlayback(listener),
      onLost: (position) => {
        if (current?.route !== route) return;
        current = undefined;
        // It must not speak over the plain voice, should it come to itself: out of the room with it.
        routes.withdraw(route, position, 'Avatar Silent', avatar.drop());
      },
    });
    current = { route, audio: state.audio };
    routes.offer(route);
  };

  const leave = (reason: string, isOut: Promise<unknown>): void => {
    const gone = current?.route;
    current = undefined;
    if (!gone) return;
    routes.withdraw(gone, gone.heard(), reason, isOut);
    void gone.close();
  };

  avatar.onState(take);
  avatar.onRenewalDue(() => {
    if (current) routes.retire(current.route, () => { void avatar.renew(); });
  });
  take(avatar.state);
}
