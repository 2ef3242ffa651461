import type { Clock } from '../core/clock.ts';
import { ms, type Ms } from '../core/units.ts';
import type { AsRunEntry } from '../show/index.ts';
import { HEARTBEAT_MS, TOPIC, WATCH_MS, type Snapshot } from '../wire/index.ts';
import { seal, type SealKey } from '../wire/seal.ts';
import type { Post } from './post.ts';

/** State at most so often; a change that nobody waits for (a line was rendered ahead) travels within a second. */
const STATE_EVERY = ms(100);
const IDLE_CHANGE = ms(1_000);
/** Entries that come at once travel together, so many at most: each message is sealed, and a hundred lines may be asked for at once. */
const EVENTS_EVERY = ms(20);
const MOST_EVENTS = 20;

export interface WatchersOptions {
  readonly post: Post;
  readonly key: SealKey;
  readonly epoch: number;
  readonly clock: Clock;
  readonly snapshot: (revision: number) => Snapshot;
  /** Of the last as-run entry. */
  readonly seq: () => number;
}

/** Those who asked for state, events and heartbeats, and what they are sent. Nobody else in the room gets any of it. */
export class Watchers {
  readonly #options: WatchersOptions;
  /** Identity → until when. */
  readonly #until = new Map<string, Ms>();
  #revision = 0;
  #lastState = ms(-Infinity);
  #due: Ms | undefined;
  #cancel: () => void = () => undefined;
  #entries: AsRunEntry[] = [];
  #lastEvents = ms(-Infinity);
  #cancelEvents: (() => void) | undefined;
  #sending: Promise<void> = Promise.resolve();
  readonly #beat: NodeJS.Timeout;

  constructor(options: WatchersOptions) {
    this.#options = options;
    this.#beat = setInterval(() => { this.#heartbeat(); }, HEARTBEAT_MS);
  }

  get revision(): number {
    return this.#revision;
  }

  /** For the next 15 s; with a state at once. */
  add(identity: string): void {
    const { clock } = this.#options;
    this.#until.set(identity, ms(clock.now() + WATCH_MS));
    // To all, or the others would take the new revision for one they have missed.
    this.#state();
  }

  /** There is something new: told at once when it has been quiet, else as soon as 100 ms have gone. */
  changed({ idly = false } = {}): void {
    const { clock } = this.#options;
    const due = idly ? ms(clock.now() + IDLE_CHANGE) : ms(Math.max(clock.now(), this.#lastState + STATE_EVERY));
    if (this.#due !== undefined && this.#due <= due) return;
    this.#cancel();
    this.#due = due;
    // Never in the call itself: one step of a show changes many things.
    this.#cancel = clock.at(due, () => { this.#state(); });
  }

  event(entry: AsRunEntry): void {
    const { clock } = this.#options;
    this.#entries.push(entry);
    // Never in the call itself: one step of a show has several.
    this.#cancelEvents ??= clock.at(ms(Math.max(clock.now(), this.#lastEvents + EVENTS_EVERY)), () => { this.#events(); });
  }

  close(): void {
    clearInterval(this.#beat);
    this.#cancel();
    this.#events();
    this.#until.clear();
  }

  #state(): void {
    const { clock, epoch, snapshot } = this.#options;
    this.#cancel();
    this.#due = undefined;
    this.#lastState = clock.now();
    this.#events();
    const to = this.#watching();
    if (to.length > 0) this.#send(TOPIC.state, { epoch, snapshot: snapshot(++this.#revision) }, to);
  }

  /** What waits, before anything that tells its number. */
  #events(): void {
    const { clock, epoch } = this.#options;
    if (!this.#cancelEvents) return;
    this.#cancelEvents();
    this.#cancelEvents = undefined;
    this.#lastEvents = clock.now();
    const to = this.#watching();
    while (this.#entries.length > 0) this.#send(TOPIC.event, { epoch, entries: this.#entries.splice(0, MOST_EVENTS) }, to);
  }

  #heartbeat(): void {
    const { epoch, seq } = this.#options;
    this.#events();
    this.#send(TOPIC.heartbeat, { epoch, revision: this.#revision, seq: seq() }, this.#watching());
  }

  #watching(): readonly string[] {
    const now = this.#options.clock.now();
    for (const [identity, until] of this.#until) if (until < now) this.#until.delete(identity);
    return [...this.#until.keys()];
  }

  /** In order, though each seal takes a moment. */
  #send(topic: string, message: object, to: readonly string[]): void {
    if (to.length === 0) return;
    const { post, key, epoch } = this.#options;
    this.#sending = this.#sending.then(async () => { post.send(topic, await seal(message, key, epoch), to); });
  }
}
