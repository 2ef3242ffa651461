import { RoomEvent, type Room } from '@livekit/rtc-node';
import type { Log } from '../core/log.ts';
import { isControl } from './control-identity.ts';
import { deliver, messagesOf, Packer } from '../wire/packets.ts';

/** Messages in and out of a room: JSON as data packets, and as text streams when it is long. */
export interface Post {
  /** Calls `take` with each message on the topic, in the order of arrival, those first that came before. Who sent it is not known. */
  on(topic: string, take: (text: string) => void): void;
  /** To these participants. What cannot be sent is logged: the receiver asks again. */
  send(topic: string, message: object, to: readonly string[]): void;
  close(): void;
}

/** The longest message that is taken: a script of a megabyte, and what JSON makes of it. */
const MOST_BYTES = 4 * 1_048_576;
/** So many wait for somebody who takes them. */
const MOST_WAITING = 200;
/** So many long messages may be on their way to us at once: each holds memory. */
const MOST_STREAMS = 8;
const READ_WITHIN_MS = 15_000;

/** To be called before the room is joined: then nothing is missed. */
export function openPost(room: Room, topics: readonly string[], log: Log): Post {
  const takers = new Map<string, (text: string) => void>();
  const waiting = new Map<string, string[]>(topics.map((topic) => [topic, []]));
  let streams = 0;

  const take = (topic: string, text: string): void => {
    const taker = takers.get(topic);
    if (taker) taker(text);
    else if ((waiting.get(topic)?.length ?? MOST_WAITING) < MOST_WAITING) waiting.get(topic)?.push(text);
  };
  const onData = (payload: Uint8Array, _from: unknown, _kind: unknown, topic?: string): void => {
    if (topic !== undefined && waiting.has(topic)) for (const text of messagesOf(payload)) take(topic, text);
  };
  room.on(RoomEvent.DataReceived, onData);
  for (const topic of topics) {
    room.registerTextStreamHandler(topic, (reader, { identity }) => {
      if (!isControl(identity) || streams >= MOST_STREAMS) {
        void reader.close();
        return;
      }
      streams++;
      // One that never ends ends here.
      const late = setTimeout(() => { void reader.close(); }, READ_WITHIN_MS);
      read(reader)
        .then((text) => { if (text !== undefined) take(topic, text); })
        .catch((error: unknown) => { log.warn({ err: error, topic }, 'A message broke off'); })
        .finally(() => {
          clearTimeout(late);
          streams--;
        });
    });
  }

  const packer = new Packer((parcel) => {
    // Nobody waits, for in a reconnect that takes seconds.
    deliver(parcel, room.localParticipant).catch((error: unknown) => { log.debug({ err: error, topic: parcel.topic }, 'A message could not be sent'); });
  });

  return {
    on(topic, taker) {
      takers.set(topic, taker);
      for (const text of waiting.get(topic)?.splice(0) ?? []) taker(text);
    },
    send(topic, message, to) {
      packer.add(topic, message, to);
    },
    close() {
      packer.flush();
      room.off(RoomEvent.DataReceived, onData);
      for (const topic of topics) room.unregisterTextStreamHandler(topic);
      waiting.clear();
    },
  };
}

/** Undefined for what is too long to be one of ours. */
async function read(reader: Parameters<Parameters<Room['registerTextStreamHandler']>[1]>[0]): Promise<string | undefined> {
  let text = '';
  for await (const chunk of reader) {
    text += chunk;
    if (text.length > MOST_BYTES) return undefined; // leaving the loop closes it
  }
  return text;
}
