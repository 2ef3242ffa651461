import { randomUUID } from 'node:crypto';
import { readRequest, readSay, TOPIC, type Reply, type Request, type SayPacket } from '../wire/index.ts';
import { seal, SealBreaker, type SealKey } from '../wire/seal.ts';
import type { Post } from './post.ts';

/** What is done with a request: its result, or a ShowrunnerError that says why not. */
export type Answered = { readonly ok: true; readonly result?: object } | { readonly ok: false; readonly code: string; readonly message: string; readonly details?: object };

/** A request that somebody with the key has made. A ping is answered here. */
export type GenuineRequest = Exclude<Request, { request: 'ping' }>;

export interface ReceptionOptions {
  readonly post: Post;
  readonly key: SealKey;
  readonly epoch: number;
  readonly allowUnsignedSay: boolean;
  /** Both are called in the order in which messages came; what they wait for keeps no later one waiting. */
  readonly onRequest: (request: GenuineRequest) => Promise<Answered>;
  readonly onSay: (say: SayPacket & { readonly id: string }) => Promise<Answered>;
  /** Something was not obeyed, and why, and how much was not told since the last time: for the log. */
  readonly onRefused: (topic: string, reason: string, untold: number) => void;
}

const NOT_GENUINE = 'no genuine seal of the last 60 s (if a control server of yours sent it: do the clocks agree?)';
/** As many pings are answered in a second: anybody may send them. */
const PINGS = 50;
/** What is not obeyed is told once in so many ms, with how much more there was. */
const TOLD_EVERY_MS = 10_000;
/** As many answers are remembered, for those who ask the same again. */
const REMEMBERED = 2_000;
/** More than this many messages waiting to be looked at come from nobody who means well. */
const MOST_WAITING = 2_000;

/**
 * Takes messages in: whatever makes the agent act must be sealed, for this room and this process, and each seal is good once.
 * The same id again gets the same answer and does nothing more.
 */
export class Reception {
  readonly #options: ReceptionOptions;
  readonly #breaker: SealBreaker;
  readonly #answers = new Map<string, Promise<Answered>>();
  #looking: Promise<void> = Promise.resolve();
  #pings = { second: 0, count: 0 };
  #toldAt = -Infinity;
  #untold = 0;
  #waiting = 0;

  constructor(options: ReceptionOptions) {
    this.#options = options;
    this.#breaker = new SealBreaker(options.key);
    options.post.on(TOPIC.command, (text) => { this.#next(() => this.#request(text)); });
    options.post.on(TOPIC.say, (text) => { this.#next(() => this.#say(text)); });
  }

  /** Looking at a seal takes a moment; one after another they stay in their order. */
  #next(look: () => Promise<void>): void {
    if (this.#waiting >= MOST_WAITING) return;
    this.#waiting++;
    this.#looking = this.#looking.then(look).finally(() => { this.#waiting--; });
  }

  async #request(text: string): Promise<void> {
    const request = readRequest(text);
    if (!request) {
      this.#refuse(TOPIC.command, 'not a request');
      return;
    }
    if (request.request === 'ping') {
      if (this.#pingsLeft()) await this.#reply(request.id, request.asker, { ok: true });
      return;
    }
    switch (await this.#look(request)) {
      case 'genuine':
        this.#answer(`request:${request.id}`, request.id, request.asker, () => this.#options.onRequest(request));
        break;
      case 'stale':
        await this.#reply(request.id, request.asker, { ok: false, code: 'stale-epoch', message: 'It was sealed for another agent process: seal it for this epoch.' });
        break;
      case 'forged':
        this.#refuse(TOPIC.command, NOT_GENUINE);
    }
  }

  async #say(text: string): Promise<void> {
    const say = readSay(text);
    if (!say) {
      this.#refuse(TOPIC.say, 'not a line to say');
      return;
    }
    const { id = randomUUID(), asker } = say;
    const found = say.seal === undefined && this.#options.allowUnsignedSay ? 'genuine' : await this.#look(say);
    switch (found) {
      case 'genuine':
        this.#answer(`say:${id}`, id, asker, () => this.#options.onSay({ ...say, id }));
        break;
      case 'stale':
        if (asker !== undefined) await this.#reply(id, asker, { ok: false, code: 'stale-epoch', message: 'It was sealed for another agent process: seal it for this epoch.' });
        break;
      case 'forged':
        this.#refuse(TOPIC.say, say.seal === undefined ? 'no seal' : NOT_GENUINE);
    }
  }

  #refuse(topic: string, reason: string): void {
    const now = performance.now();
    if (now - this.#toldAt < TOLD_EVERY_MS) {
      this.#untold++;
      return;
    }
    this.#options.onRefused(topic, reason, this.#untold);
    this.#toldAt = now;
    this.#untold = 0;
  }

  #pingsLeft(): boolean {
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.#pings.second) this.#pings = { second, count: 0 };
    return ++this.#pings.count <= PINGS;
  }

  async #look(message: object): Promise<'genuine' | 'stale' | 'forged'> {
    const epoch = await this.#breaker.epochOf(message);
    return epoch === undefined ? 'forged' : epoch === this.#options.epoch ? 'genuine' : 'stale';
  }

  #answer(key: string, id: string, asker: string | undefined, act: () => Promise<Answered>): void {
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = act();
      this.#answers.set(key, answer);
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
    }
    // A line that was refused (the queue was full, say) may be tried again by its name.
    if (key.startsWith('say:')) void answer.then(({ ok }) => { if (!ok) this.#answers.delete(key); });
    if (asker !== undefined) void answer.then((answered) => this.#reply(id, asker, answered));
  }

  async #reply(id: string, asker: string, answered: Answered): Promise<void> {
    const { post, key, epoch } = this.#options;
    const reply = (answered.ok
      ? { id, epoch, ok: true, ...(answered.result ? { result: answered.result } : {}) }
      : { id, epoch, ok: false, code: answered.code, message: answered.message, ...(answered.details ? { details: answered.details } : {}) }) as Reply; // `result` and `details` are any object
    post.send(TOPIC.reply, await seal(reply, key, epoch), [asker]);
  }
}
