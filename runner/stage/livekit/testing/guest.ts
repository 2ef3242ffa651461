import { AccessToken } from 'livekit-server-sdk';
import type { LiveKitAccess } from '../access.ts';
import { Room } from '../rtc/index.ts';

/** Somebody in the room, as an ordinary client would be. */
export async function guest(access: LiveKitAccess, name: string, identity: string): Promise<Room> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity });
  token.addGrant({ roomJoin: true, room: name });
  const room = new Room();
  await room.connect(access.url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  return room;
}

/** Resolves when `signal` aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
