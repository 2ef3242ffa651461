import type { TestContext } from 'node:test';
import { listen, type Listener, type ListenOptions } from '../../../../bench/listener/index.ts';
import type { LiveKitAccess } from '../access.ts';
import { joinRoom, openTrack, type RoomSession, type TrackRoute } from '../index.ts';

export interface OnAir {
  readonly session: RoomSession;
  readonly route: TrackRoute;
  readonly listener: Listener;
}

/** A performer with a track, and a listener that gets its frames; all of it gone after the test, however that ends. */
export async function onAir(t: TestContext, access: LiveKitAccess, room: string, options: Partial<ListenOptions> = {}): Promise<OnAir> {
  const session = await joinRoom({ access, room });
  t.after(() => session.close());
  const route = await openTrack(session.room);
  const listener = await listen({ access, room, ...options });
  t.after(() => listener.close());
  await listener.until((heard) => heard.type === 'track');
  return { session, route, listener };
}
