/** livekit-server gives no job to a worker whose load is 0.7 or more (its `agents.target_load`), and prefers less loaded ones. */
const FULL = 1;
const MOST_WHILE_FREE = 0.65;

/** A job that was taken and has not begun within this has been given to nobody: LiveKit waits so long for our answer. */
const BEGINS_WITHIN_MS = 10_000;

/** How many shows there is room for. A room is a show: a second job for it, or the one that takes a dead one's place, needs no more. */
export class Places {
  readonly #most: number;
  readonly #now: () => number;
  /** Taken, and not begun as far as we know: room → when it was taken. */
  readonly #coming = new Map<string, number>();

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Between 0 and 1, by the rooms with a job: the machine's own load loses dispatches in busy moments. */
  load(running: readonly string[]): number {
    const taken = this.#taken(running).size;
    return taken >= this.#most ? FULL : (taken / this.#most) * MOST_WHILE_FREE;
  }

  /** A place for a job in the room; false when there is none. */
  take(room: string, running: readonly string[]): boolean {
    const taken = this.#taken(running);
    if (taken.size >= this.#most && !taken.has(room)) return false;
    this.#coming.set(room, this.#now());
    return true;
  }

  #taken(running: readonly string[]): ReadonlySet<string> {
    const there = new Set(running);
    for (const [room, at] of this.#coming) if (there.has(room) || this.#now() - at > BEGINS_WITHIN_MS) this.#coming.delete(room);
    return new Set([...there, ...this.#coming.keys()]);
  }
}
