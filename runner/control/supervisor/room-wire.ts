import { randomUUID } from 'node:crypto';
import type { Log } from '../../core/log.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { Room, RoomEvent, type TextStreamReader } from '../../stage/livekit/rtc/index.ts';
import { AGENT, CONTROL_PREFIX, TOPIC } from '../../wire/index.ts';
import { deliver, messagesOf, Packer } from '../../wire/packets.ts';
import type { LiveKitApi } from './livekit.ts';

const JOIN_WITHIN_MS = 10_000;
const LEAVE_WITHIN_MS = 1_000;
/** No message of ours is longer: a show's source, with everything around it. */
const MOST_BYTES = 4 * 1_048_576;
const CLIP_CHUNK = 32_768;

/** What agents send us. */
const TOPICS: ReadonlySet<string> = new Set([TOPIC.reply, TOPIC.state, TOPIC.event, TOPIC.heartbeat]);

export interface RoomWireEvents {
  /** Something came on one of the agent's topics. From whom is not known: see the seal. */
  readonly message: (topic: string, text: string) => void;
  /** A participant with the agent's name came or went. */
  readonly agent: (isThere: boolean) => void;
  /** We are out of the room, and did not want to be. */
  readonly lost: () => void;
}

/** A hidden participant: how a control server is in a room. */
export interface RoomWire {
  readonly identity: string;
  /** False while a lost connection is being mended: what is silent then may not be. */
  readonly isConnected: boolean;
  /** To the agent, in the order of the calls; as a text stream when it is long. */
  send(topic: string, message: object): void;
  /** A clip to the agent. */
  sendClip(name: string, bytes: Uint8Array, attributes: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export type JoinWire = (room: string, events: RoomWireEvents) => Promise<RoomWire>;

/** Joins a room. Rejects with `livekit-unreachable`. */
export const wireJoiner = (api: LiveKitApi, log: Log): JoinWire => async (name, events) => {
  const identity = CONTROL_PREFIX + randomUUID();
  const room = new Room();
  let isClosed = false;
  room.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => {
    if (topic !== undefined && TOPICS.has(topic)) for (const text of messagesOf(payload)) events.message(topic, text);
  });
  for (const topic of TOPICS) {
    room.registerTextStreamHandler(topic, (reader) => {
      readAll(reader).then((text) => { events.message(topic, text); }, (error: unknown) => { log.warn({ err: error, room: name, topic }, 'A text stream broke off'); });
    });
  }
  room.on(RoomEvent.ParticipantConnected, (participant) => { if (participant.identity === AGENT) events.agent(true); });
  room.on(RoomEvent.ParticipantDisconnected, (participant) => { if (participant.identity === AGENT) events.agent(false); });
  room.on(RoomEvent.Disconnected, () => { if (!isClosed) events.lost(); });
  await connect(room, api, name, identity);

  const packer = new Packer((parcel) => {
    deliver(parcel, room.localParticipant).catch(() => undefined); // who asked hears that there is no answer
  });
  return {
    identity,
    send(topic, message) {
      packer.add(topic, message, [AGENT]);
    },
    get isConnected() {
      return room.isConnected;
    },
    async sendClip(clip, bytes, attributes) {
      const writer = await room.localParticipant?.streamBytes({ topic: TOPIC.clip, name: clip, destinationIdentities: [AGENT], totalSize: bytes.byteLength, attributes: { ...attributes } });
      for (let from = 0; from < bytes.byteLength; from += CLIP_CHUNK) await writer?.write(bytes.subarray(from, from + CLIP_CHUNK));
      await writer?.close();
    },
    async close() {
      isClosed = true;
      // A connection that is down cannot be left in order.
      await Promise.race([room.disconnect(), new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS).unref())]);
    },
  };
};

async function connect(room: Room, api: LiveKitApi, name: string, identity: string): Promise<void> {
  const { url } = api.access;
  const connecting = room.connect(url, await api.hiddenToken(name, identity), { autoSubscribe: false, dynacast: false, dataStream: { maxPayloadByteLength: MOST_BYTES } });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error(`it took more than ${JOIN_WITHIN_MS / 1_000} s`)); }, JOIN_WITHIN_MS); });
  try {
    await Promise.race([connecting, late]);
  } catch (cause) {
    // rtc-node cannot be told to stop connecting: whatever comes of it is left again.
    connecting.then(() => room.disconnect()).catch(() => undefined);
    throw new ShowrunnerError('livekit-unreachable', `The room "${name}" at ${url} could not be joined: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(reader: TextStreamReader): Promise<string> {
  let text = '';
  for await (const chunk of reader) {
    text += chunk;
    if (text.length > MOST_BYTES) throw new Error('it is too long to be one of ours');
  }
  return text;
}
