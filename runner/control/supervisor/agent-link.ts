import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import type { Ms } from '../../core/units.ts';
import type { AsRunEntry } from '../../show/index.ts';
import { PACKET_BYTES, readEvent, readHeartbeat, readReply, readState, TOPIC, WATCH_AGAIN_MS, type Reply, type Request, type SayPacket, type Snapshot } from '../../wire/index.ts';
import { seal, SealBreaker, type SealKey } from '../../wire/seal.ts';
import { Problem } from '../api/problem.ts';
import type { JoinWire, RoomWire } from './room-wire.ts';

/** What is sent right after somebody joined may be lost: who is not heard is asked again this often. */
const PING_EVERY_MS = 200;
/** An agent that has missed a heartbeat is asked, well before its silence means anything. */
const QUIET_MS = 1_500;
/** A request that has no answer after this part of its time is sent once more, under the same id. */
const AGAIN_AFTER = 0.45;
/** A long message takes longer on its way, ms a byte. */
const PER_BYTE_MS = 1 / 200;

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'asker' | 'seal'> : never;
export type Question = Bare<Exclude<Request, { request: 'ping' }>>;
type Sealable = { readonly id: string; readonly asker: string };

export interface LinkEvents {
  /** An agent answers: the first, or another process than before. */
  readonly met: (epoch: number) => void;
  readonly state: (snapshot: Snapshot) => void;
  readonly entry: (entry: AsRunEntry, epoch: number) => void;
  /** How far the agent's log has come. */
  readonly seq: (seq: number, epoch: number) => void;
  /** A participant with the agent's name came or went. */
  readonly agent: (isThere: boolean) => void;
  readonly lost: () => void;
}

export interface LinkOptions {
  readonly join: JoinWire;
  readonly room: string;
  readonly key: SealKey;
  readonly clock: Clock;
  /** For an answer, ms. */
  readonly patience: number;
  readonly events: LinkEvents;
}

/**
 * The line to the agent of one room. What comes in counts when its seal is genuine and it is of the newest process (`epoch`) heard of;
 * what goes out is sealed for that process, in the order of the calls.
 */
export class AgentLink {
  readonly #options: LinkOptions;
  readonly #breaker: SealBreaker;
  /** Id → who waits for the answer; the same may be asked twice at once. */
  readonly #pending = new Map<string, Set<(reply: Reply) => void>>();
  #wire: RoomWire | undefined;
  #epoch: number | undefined;
  #revision = 0;
  #heardAt: Ms | undefined;
  #receiving: Promise<void> = Promise.resolve();
  #sending: Promise<void> = Promise.resolve();
  readonly #timers: NodeJS.Timeout[] = [];
  #isClosed = false;

  private constructor(options: LinkOptions) {
    this.#options = options;
    this.#breaker = new SealBreaker(options.key);
  }

  /** Joins the room as a hidden participant and looks for its agent. Rejects with `livekit-unreachable`. */
  static async open(options: LinkOptions): Promise<AgentLink> {
    const link = new AgentLink(options);
    const { room, events } = options;
    link.#wire = await options.join(room, {
      message: (topic, body) => { link.#receiving = link.#receiving.then(() => link.#receive(topic, body)).catch(() => undefined); },
      agent: (isThere) => {
        if (isThere) link.#ping();
        events.agent(isThere);
      },
      lost: () => { events.lost(); },
    });
    link.#ping();
    link.#timers.push(
      setInterval(() => { if (link.#heardAt === undefined || options.clock.now() - link.#heardAt > QUIET_MS) link.#ping(); }, PING_EVERY_MS),
      setInterval(() => { link.#watch(); }, WATCH_AGAIN_MS),
    );
    return link;
  }

  get identity(): string {
    return this.#wire?.identity ?? '';
  }

  /** Of the process that is heard; undefined until there is one. */
  get epoch(): number | undefined {
    return this.#epoch;
  }

  /** When something genuine was heard of it last. */
  get heardAt(): Ms | undefined {
    return this.#heardAt;
  }

  /** False while our own connection is being mended. */
  get isConnected(): boolean {
    return this.#wire?.isConnected === true;
  }

  /**
   * Asks the agent; resolves with its answer, a refusal too. The same `id` again is the same question. Rejects with a Problem, 504 `no-answer`,
   * when none comes within 2 s (more for a long message), or the signal's reason.
   */
  async ask(question: Question, { id = randomUUID(), within = this.#options.patience }: { readonly id?: string; readonly within?: number } = {}): Promise<Reply> {
    const length = 'show' in question ? question.show.source.length : 0;
    return this.#exchange(TOPIC.command, { ...question, id, asker: this.identity }, within + (length > PACKET_BYTES ? length * PER_BYTE_MS : 0));
  }

  /** Says one ad-hoc line; as `ask`. */
  async say(packet: Omit<SayPacket, 'asker' | 'seal'> & { readonly id: string }): Promise<Reply> {
    return this.#exchange(TOPIC.say, { ...packet, asker: this.identity }, this.#options.patience);
  }

  /** A clip the agent lacks. */
  async sendClip(sha256: string, bytes: Uint8Array): Promise<void> {
    const { seal: token } = await seal({ clip: sha256 }, this.#options.key, this.#epoch ?? 0);
    await this.#wire?.sendClip(sha256, bytes, { seal: token });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#wire?.close();
    await this.#receiving;
  }

  #exchange(topic: string, message: Sealable & object, within: number): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    let isStale = false;
    const send = (): void => { this.#send(topic, message); };
    const again = setTimeout(send, within * AGAIN_AFTER);
    const late = setTimeout(() => {
      reject(new Problem(504, 'no-answer', `The agent in “${this.#options.room}” did not answer within ${within / 1_000} s. It may be starting again: ask once more in a moment.`));
    }, within);
    const take = (reply: Reply): void => {
      // It was sealed for the process before: once more, for the one that has just said its epoch.
      if (!reply.ok && reply.code === 'stale-epoch' && !isStale) {
        isStale = true;
        send();
      } else {
        resolve(reply);
      }
    };
    const takers = this.#pending.get(message.id) ?? new Set();
    this.#pending.set(message.id, takers.add(take));
    send();
    return promise.finally(() => {
      clearTimeout(again);
      clearTimeout(late);
      takers.delete(take);
      if (takers.size === 0) this.#pending.delete(message.id);
    });
  }

  /** In the order of the calls, though each seal takes a moment. Without an epoch nothing can be sealed: it is sent again. */
  #send(topic: string, message: object): void {
    const epoch = this.#epoch;
    if (epoch === undefined) {
      this.#ping();
      return;
    }
    const sealed = seal(message, this.#options.key, epoch);
    this.#sending = this.#sending.then(async () => { this.#wire?.send(topic, await sealed); });
  }

  #ping(): void {
    if (this.#isClosed) return;
    this.#wire?.send(TOPIC.command, { request: 'ping', id: `ping-${randomUUID()}`, asker: this.identity });
  }

  #watch(): void {
    if (this.#epoch === undefined || this.#isClosed) return;
    this.ask({ request: 'watch' }).catch(() => undefined); // asked again in 10 s, and its silence is counted meanwhile
  }

  async #receive(topic: string, body: string | Uint8Array): Promise<void> {
    if (this.#isClosed) return;
    switch (topic) {
      case TOPIC.reply: {
        const reply = readReply(body);
        if (!reply || !(await this.#isNews(reply))) return;
        for (const take of [...(this.#pending.get(reply.id) ?? [])]) take(reply);
        return;
      }
      case TOPIC.state: {
        const message = readState(body);
        if (!message || !(await this.#isNews(message)) || message.snapshot.revision <= this.#revision) return;
        this.#revision = message.snapshot.revision;
        this.#options.events.state(message.snapshot);
        return;
      }
      case TOPIC.event: {
        const message = readEvent(body);
        if (message && await this.#isNews(message)) for (const entry of message.entries) this.#options.events.entry(entry, message.epoch);
        return;
      }
      case TOPIC.heartbeat: {
        const message = readHeartbeat(body);
        if (!message || !(await this.#isNews(message))) return;
        if (message.revision > this.#revision) this.#watch(); // a state was lost
        this.#options.events.seq(message.seq, message.epoch);
        return;
      }
      default:
    }
  }

  /** Whether it is genuine, and of no older process than the newest; a newer one takes its place. */
  async #isNews(message: { readonly epoch: number; readonly seal?: string }): Promise<boolean> {
    if (this.#epoch !== undefined && message.epoch < this.#epoch) return false;
    if (!(await this.#breaker.isGenuine(message, message.epoch))) return false;
    this.#heardAt = this.#options.clock.now();
    if (message.epoch === this.#epoch) return true;
    this.#epoch = message.epoch;
    this.#revision = 0;
    this.#options.events.met(message.epoch);
    this.#watch();
    return true;
  }
}

