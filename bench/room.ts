import { Room } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import type { Place } from './protocol.ts';

/**
 * Joins the place's room. `before` is given the room before it is joined, so that no event of it is missed. Whoever speaks
 * through an avatar has no need to hear or see it, and so is spared the work.
 */
export async function joinRoom(place: Place, identity: string, kind: 'agent' | 'standard', before: (room: Room) => void = () => {}): Promise<Room> {
  const room = new Room();
  before(room);
  await room.connect(place.url, await token(place, identity, kind), { autoSubscribe: place.avatar === undefined, dynacast: false });
  return room;
}

/** A token for one of the bench's own: joins this room, publishes and subscribes. */
async function token({ apiKey, apiSecret, room }: Place, identity: string, kind: 'agent' | 'standard'): Promise<string> {
  const access = new AccessToken(apiKey, apiSecret, { identity });
  access.kind = kind;
  access.addGrant({ roomJoin: true, room, canUpdateOwnMetadata: true });
  return await access.toJwt();
}
