import { randomUUID } from 'node:crypto';
import { Room, RoomEvent } from './rtc/index.ts';
import { hiddenToken, type LiveKitAccess } from './access.ts';

/** Topics and forms are those of the messages between agent and control servers (schemas/wire.schema.json: ping and reply). */
const COMMAND = 'show.command';
const REPLY = 'show.reply';
const ANSWER_WITHIN_MS = 3_000;
const JOIN_WITHIN_MS = 10_000;
const ASK_EVERY_MS = 500;

/** Whether somebody is behind a participant, or only its ghost is left: asked before it would be turned out. */
export type Alive = (identity: string, signal?: AbortSignal) => Promise<boolean>;

/** Asks by a ping in the room, as a hidden participant; no answer within 3 s is a ghost. */
export const aliveByPing =
  (access: LiveKitAccess, roomName: string): Alive =>
  async (identity, signal) => {
    const asker = `showrunner-asks-${randomUUID()}`;
    const id = randomUUID();
    const room = new Room();
    const answered = new Promise<true>((resolve) => {
      room.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => {
        const reply = topic === REPLY ? parse(payload) : undefined;
        if (reply?.ok === true && reply.id === id) resolve(true);
      });
    });
    const joined = room.connect(access.url, await hiddenToken(access, roomName, asker), { autoSubscribe: false, dynacast: false });
    // Whoever gives up waiting still leaves the room.
    const leave = async (): Promise<void> => joined.then(() => room.disconnect());
    let again: NodeJS.Timeout | undefined;
    try {
      await within(JOIN_WITHIN_MS, joined, signal);
      const body = new TextEncoder().encode(JSON.stringify({ request: 'ping', id, asker }));
      const send = (): void => {
        room.localParticipant?.publishData(body, { reliable: true, topic: COMMAND, destination_identities: [identity] }).catch(() => {});
      };
      send();
      // What is sent right after joining may be lost: the way to the other one is not always open yet.
      again = setInterval(send, ASK_EVERY_MS);
      return (await within(ANSWER_WITHIN_MS, answered, signal)) ?? false;
    } finally {
      clearInterval(again);
      leave().catch(() => {});
    }
  };

/** Puts a seal on an answer, for askers that believe no other. */
export type SealAnswer = (answer: object, epoch: number) => Promise<object>;

/** Answers pings. The return value stops it. */
export function answerPings(room: Room, seal: SealAnswer = async (answer) => answer): () => void {
  const epoch = Date.now();
  const answer = async (id: string, asker: string): Promise<void> => {
    const body = new TextEncoder().encode(JSON.stringify(await seal({ id, epoch, ok: true }, epoch)));
    await room.localParticipant?.publishData(body, { reliable: true, topic: REPLY, destination_identities: [asker] });
  };
  const onData = (payload: Uint8Array, _from: unknown, _kind: unknown, topic?: string): void => {
    const command = topic === COMMAND ? parse(payload) : undefined;
    if (command?.request !== 'ping' || command.asker === undefined) return;
    // The asker repeats itself: an answer that could not be sent is asked for again.
    answer(command.id, command.asker).catch(() => {});
  };
  room.on(RoomEvent.DataReceived, onData);
  return () => room.off(RoomEvent.DataReceived, onData);
}

interface Message {
  readonly id: string;
  readonly request?: string;
  readonly asker?: string;
  readonly ok?: boolean;
}

/** Undefined for what is neither ping nor answer: anybody in the room can send anything. */
function parse(payload: Uint8Array): Message | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return undefined;
  return {
    id: value.id,
    ...('request' in value && typeof value.request === 'string' && { request: value.request }),
    ...('asker' in value && typeof value.asker === 'string' && { asker: value.asker }),
    ...('ok' in value && typeof value.ok === 'boolean' && { ok: value.ok }),
  };
}

/** The value, or undefined when it is not there in time; rejects as `work` does, or with the signal's reason. */
async function within<T>(time: number, work: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  signal?.throwIfAborted();
  let done = (): void => {};
  const stopped = new Promise<undefined>((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), time);
    const onAbort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    done();
  }
}
