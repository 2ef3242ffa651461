import { Room } from '@livekit/rtc-node';
import { AccessToken, type AccessTokenOptions } from 'livekit-server-sdk';
import { SPEAKER, type Place } from './protocol.ts';

/** Joins the place's room as the speaker. */
export async function joinRoom(place: Place, kind: 'agent' | 'standard'): Promise<Room> {
  const room = new Room();
  await room.connect(place.url, await token(place, SPEAKER, kind), { autoSubscribe: true, dynacast: false });
  return room;
}

/** A token for one of the bench's own: joins this room, publishes and subscribes. */
export async function token(place: Place, identity: string, kind: 'agent' | 'standard'): Promise<string> {
  const options: AccessTokenOptions = { identity };
  const access = new AccessToken(place.apiKey, place.apiSecret, options);
  access.kind = kind;
  access.addGrant({ roomJoin: true, room: place.room, canUpdateOwnMetadata: true });
  return await access.toJwt();
}
