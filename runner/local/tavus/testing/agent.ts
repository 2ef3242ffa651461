import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { AudioStream, Room, RoomEvent, TrackKind, type ByteStreamWriter, type RemoteTrack } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { bytesOf, concat } from '../../../audio/index.ts';
import { hear } from '../../openai/index.ts';
import type { LocalLiveKit } from '../../livekit/index.ts';
import type { TavusStandIn } from '../index.ts';

export const AVATAR = 'tavus-avatar-agent';

/** Whoever speaks through the avatar: joins, creates the conversation by hand, subscribes, streams PCM. */
export interface TestAgent {
  readonly room: Room;
  readonly name: string;
  /** Of `lk.playback_started` and `lk.playback_finished`, as they came. */
  readonly told: readonly { readonly method: string; readonly payload: string }[];
  /** Waits for the avatar's `count`-th call of a method. */
  toldOf(method: string, count?: number): Promise<string>;
  /** Resolves when tracks of both kinds are subscribed to. */
  subscribed(kind: 'audio' | 'video'): Promise<void>;
  /** All that was heard of the avatar's audio track so far, 24 kHz. */
  heard(): Int16Array;
  /** Which words of `text` were heard so far, in order (see the stand-in for OpenAI, which speaks in chords). */
  words(text: string): string[];
  /** Waits until `look`, tried whenever something comes, is true; 20 s at most. */
  until(look: () => boolean): Promise<void>;
  open(): Promise<ByteStreamWriter>;
  /** Streams it at most 600 ms ahead of real time, in chunks that end anywhere, and closes the stream. */
  speak(pcm: Int16Array, options?: { open?: boolean; signal?: AbortSignal }): Promise<void>;
  clear(): Promise<string>;
  close(): Promise<void>;
}

export async function tokenOf(livekit: LocalLiveKit, room: string, identity: string, kind: 'agent' | 'standard', behalf?: string): Promise<string> {
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity, name: identity, ...(behalf !== undefined && { attributes: { 'lk.publish_on_behalf': behalf } }) });
  token.kind = kind;
  token.addGrant({ roomJoin: true, room });
  return await token.toJwt();
}

/** What `POST /v2/conversations` is given for a room. */
export async function bodyFor(livekit: LocalLiveKit, room: string, properties: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return {
    pal_id: 'p-test',
    conversation_name: `test/${room}`,
    properties: {
      livekit_ws_url: livekit.url,
      livekit_room_token: await tokenOf(livekit, room, AVATAR, 'agent', 'agent'),
      participant_left_timeout: 600,
      ...properties,
    },
  };
}

export const post = (tavus: TavusStandIn, path: string, body: unknown, method = 'POST', signal?: AbortSignal): Promise<Response> =>
  fetch(`${tavus.url}${path}`, {
    method,
    headers: { 'x-api-key': tavus.apiKey, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });

export async function joinAsAgent(livekit: LocalLiveKit, options: { finished?: boolean } = {}): Promise<TestAgent> {
  const name = `room-${randomUUID()}`;
  const room = new Room();
  const told: { method: string; payload: string }[] = [];
  const events = new EventEmitter();
  const kinds = new Set<string>();
  room.on(RoomEvent.TrackSubscribed, (track, _publication, participant) => {
    if (participant.identity !== AVATAR) return;
    kinds.add(track.kind === TrackKind.KIND_AUDIO ? 'audio' : 'video');
    events.emit('changed');
    if (track.kind === TrackKind.KIND_AUDIO) void listen(track);
  });
  room.on(RoomEvent.ParticipantDisconnected, () => void events.emit('changed'));
  const frames: Int16Array[] = [];
  const listen = async (track: RemoteTrack): Promise<void> => {
    for await (const { data } of new AudioStream(track, { sampleRate: 24_000, numChannels: 1, frameSizeMs: 10 })) {
      frames.push(data);
      // Not at each: whoever waits hears all of it anew.
      if (frames.length % 20 === 0) events.emit('changed');
    }
  };
  await room.connect(livekit.url, await tokenOf(livekit, name, 'agent', 'agent'), { autoSubscribe: true, dynacast: false });
  const me = room.localParticipant!;
  for (const method of ['lk.playback_started', ...(options.finished === false ? [] : ['lk.playback_finished'])]) {
    me.registerRpcMethod(method, async ({ payload }) => {
      told.push({ method, payload });
      events.emit('changed');
      return 'ok';
    });
  }
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    const late = AbortSignal.timeout(20_000);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await once(events, 'changed', { signal: late });
    }
  };
  const open = (): Promise<ByteStreamWriter> =>
    me.streamBytes({ name: `AUDIO_${randomUUID()}`, topic: 'lk.audio_stream', destinationIdentities: [AVATAR], attributes: { sample_rate: '24000', num_channels: '1' } });

  return {
    room,
    name,
    told,
    toldOf: (method, count = 1) => until(() => told.filter((call) => call.method === method)[count - 1]?.payload),
    subscribed: async (kind) => {
      await until(() => (kinds.has(kind) ? true : undefined));
    },
    heard: () => concat(frames),
    words: (text) => hear(concat(frames), text).map(({ word }) => word),
    until: async (look) => {
      await until(() => (look() ? true : undefined));
    },
    open,
    async speak(pcm, { open: stays = false, signal } = {}) {
      const writer = await open();
      const bytes = bytesOf(pcm);
      const began = performance.now();
      // Odd sizes: chunks end in the middle of samples.
      for (let at = 0; at < bytes.length && !signal?.aborted; at += 4_801) {
        const due = began + at / 48 - 600;
        if (due > performance.now()) await after(due - performance.now());
        await writer.write(bytes.slice(at, at + 4_801));
      }
      if (!stays) await writer.close();
    },
    clear: () => me.performRpc({ destinationIdentity: AVATAR, method: 'lk.clear_buffer', payload: '' }),
    close: () => room.disconnect(),
  };
}
