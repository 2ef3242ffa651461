import { randomUUID } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { Room, RoomEvent } from '../../stage/livekit/rtc/index.ts';
import type { AsRunEntry, Command } from '../../show/index.ts';
import { AGENT, CONTROL_PREFIX, PACKET_BYTES, readEvent, readHeartbeat, readReply, readState, TOPIC, type Heartbeat, type Reply, type SayPacket, type Snapshot } from '../../wire/index.ts';
import { deliver, messagesOf } from '../../wire/packets.ts';
import { seal, SealBreaker, type SealKey } from '../../wire/seal.ts';

type Body = { readonly request: string } & Readonly<Record<string, unknown>>;

/** For tests: a control server's part in a room, without the server. */
export interface TestControl {
  readonly room: Room;
  readonly identity: string;
  readonly key: SealKey;
  readonly states: readonly Snapshot[];
  readonly entries: readonly AsRunEntry[];
  readonly heartbeats: readonly Heartbeat[];
  readonly replies: readonly Reply[];
  /** Messages from the agent that were not sealed as they should be. */
  readonly forged: readonly string[];
  /** Of the agent that answered the last ping. */
  readonly epoch: number;
  /** Pings until somebody answers. */
  meet(): Promise<number>;
  ask(body: Body): Promise<Reply>;
  command(command: Command): Promise<Reply>;
  say(packet: Omit<SayPacket, 'seal' | 'asker'>): Promise<Reply>;
  /** As it is; the id of the reply to wait for is given. */
  send(topic: string, message: object): Promise<void>;
  reply(id: string, within?: number): Promise<Reply>;
  until<T>(look: () => T | undefined | false, what: string, within?: number): Promise<T>;
  close(): Promise<void>;
}

export async function control(access: { url: string; apiKey: string; apiSecret: string }, roomName: string): Promise<TestControl> {
  const identity = `${CONTROL_PREFIX}${randomUUID().slice(0, 8)}`;
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity });
  token.addGrant({ roomJoin: true, room: roomName, hidden: true, canPublish: false, canSubscribe: false, canPublishData: true });
  const room = new Room();
  const key: SealKey = { apiKey: access.apiKey, apiSecret: access.apiSecret, room: roomName };
  const breaker = new SealBreaker(key);
  const states: Snapshot[] = [];
  const entries: AsRunEntry[] = [];
  const heartbeats: Heartbeat[] = [];
  const replies: Reply[] = [];
  const forged: string[] = [];
  const lookers = new Set<() => void>();
  let epoch = 0;
  let taking: Promise<void> = Promise.resolve();

  const take = (topic: string, text: string): void => {
    taking = taking.then(async () => {
      const message = topic === TOPIC.reply ? readReply(text) : topic === TOPIC.state ? readState(text) : topic === TOPIC.event ? readEvent(text) : readHeartbeat(text);
      if (!message || (await breaker.epochOf(message)) !== message.epoch) {
        forged.push(`${topic}: ${text}`);
        return;
      }
      if ('snapshot' in message) states.push(message.snapshot);
      else if ('entries' in message) entries.push(...message.entries);
      else if ('revision' in message) heartbeats.push(message);
      else replies.push(message);
      for (const look of [...lookers]) look();
    });
  };
  for (const topic of [TOPIC.reply, TOPIC.state, TOPIC.event, TOPIC.heartbeat]) {
    room.registerTextStreamHandler(topic, (reader) => { void reader.readAll().then((text) => { take(topic, text); }); });
  }
  room.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => {
    if (topic !== undefined && topic.startsWith('show.') && topic !== TOPIC.command) for (const text of messagesOf(payload)) take(topic, text);
  });
  await room.connect(access.url, await token.toJwt(), { autoSubscribe: false, dynacast: false });

  const until: TestControl['until'] = (look, what, within = 15_000) => new Promise((resolve, reject) => {
    const again = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      clearTimeout(timer);
      lookers.delete(again);
      resolve(found);
    };
    const timer = setTimeout(() => {
      lookers.delete(again);
      reject(new Error(`Not within ${within} ms: ${what}. Last state: ${JSON.stringify(states.at(-1))}\n${entries.map(({ seq, type, item, say }) => `${seq} ${type} ${item ?? say ?? ''}`).join(', ')}`));
    }, within);
    lookers.add(again);
    again();
  });
  const send = async (topic: string, message: object): Promise<void> => {
    const text = JSON.stringify(message);
    await deliver({ topic, to: [AGENT], text, isLong: Buffer.byteLength(text) > PACKET_BYTES }, room.localParticipant);
  };
  const reply = (id: string, within?: number): Promise<Reply> => until(() => replies.find((each) => each.id === id), `a reply to ${id}`, within);
  // Sealing takes a moment: one after another, they go in the order of the calls.
  let sealing: Promise<void> = Promise.resolve();
  const sealed = (topic: string, message: object): Promise<void> => (sealing = sealing.then(async () => { await send(topic, await seal(message, key, epoch)); }));
  const ask = async (body: Body): Promise<Reply> => {
    const id = randomUUID();
    await sealed(TOPIC.command, { id, asker: identity, ...body });
    return reply(id);
  };
  return {
    room, identity, key, states, entries, heartbeats, replies, forged, until, send, reply, ask,
    get epoch() { return epoch; },
    async meet() {
      const id = randomUUID();
      const ping = (): void => { void send(TOPIC.command, { request: 'ping', id, asker: identity }); };
      ping();
      const again = setInterval(ping, 300);
      try {
        ({ epoch } = await reply(id, 20_000));
        return epoch;
      } finally {
        clearInterval(again);
      }
    },
    command: (command) => ask({ request: 'command', by: 'operator:test', command }),
    async say(packet) {
      const id = packet.id ?? randomUUID();
      await sealed(TOPIC.say, { ...packet, id, asker: identity });
      return reply(id);
    },
    async close() {
      await room.disconnect();
    },
  };
}
