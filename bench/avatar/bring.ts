import { RoomEvent, TrackKind, type Room } from '@livekit/rtc-node';
import { AVATAR, avatarToken } from '../../runner/stage/tavus/token.ts';
import type { Place } from '../protocol.ts';

const READY_WITHIN_MS = 20_000;
const LASTS_S = 3_600;
const CHANGES = [RoomEvent.ParticipantConnected, RoomEvent.TrackPublished] as const;

/** Has an avatar come into the room, by a plain request. Resolves when its voice and its face are there; gives what ends it. */
export async function bringAvatar(room: Room, { avatar, room: name, ...access }: Place, agent: string): Promise<() => Promise<void>> {
  if (!avatar) throw new Error('There is no avatar in this place');
  const token = await avatarToken(access, { room: name, agent, conversation: name, seconds: LASTS_S });
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${avatar.apiUrl}/conversations${path}`, {
      method: 'POST',
      headers: { 'x-api-key': avatar.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Tavus answered ${response.status}: ${await response.text()}`);
    return await response.json();
  };
  const created = await post('', {
    persona_id: 'p-bench',
    // As ours are named, so that it can be told whose room it is in.
    conversation_name: `showrunner/bench/${name}/${crypto.randomUUID()}`,
    properties: { livekit_ws_url: access.url, livekit_room_token: token, participant_left_timeout: 60 },
  });
  // as: the stand-in answers as Tavus does.
  const { conversation_id: id } = created as { conversation_id: string };
  await published(room);
  return async () => { await post(`/${id}/end`, {}); };
}

async function published(room: Room): Promise<void> {
  const isThere = (): boolean => {
    const tracks = [...(room.remoteParticipants.get(AVATAR)?.trackPublications.values() ?? [])];
    return [TrackKind.KIND_AUDIO, TrackKind.KIND_VIDEO].every((kind) => tracks.some((track) => track.kind === kind));
  };
  const there = Promise.withResolvers<undefined>();
  const look = (): void => {
    if (isThere()) there.resolve(undefined);
  };
  const late = setTimeout(() => { there.reject(new Error(`No avatar came within ${READY_WITHIN_MS / 1_000} s`)); }, READY_WITHIN_MS);
  for (const event of CHANGES) room.on(event, look);
  try {
    look();
    await there.promise;
  } finally {
    clearTimeout(late);
    for (const event of CHANGES) room.off(event, look);
  }
}
