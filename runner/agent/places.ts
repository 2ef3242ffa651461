/** livekit-server gives no job to a worker whose load is 0.7 or more (its `agents.target_load`), and prefers less loaded ones. */
const FULL = 1;
const MOST_WHILE_FREE = 0.65;

/** A job that was taken and has not begun within this has been given to somebody else. */
const BEGINS_WITHIN_MS = 30_000;

/** How many shows there is room for. */
export class Places {
  readonly #most: number;
  readonly #now: () => number;
  /** Taken, and not begun as far as we know: job → when it was taken. */
  readonly #coming = new Map<string, number>();

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Between 0 and 1, by the shows there are: the machine's own load loses dispatches in busy moments. */
  load(running: readonly string[]): number {
    const taken = this.#taken(running);
    return taken >= this.#most ? FULL : (taken / this.#most) * MOST_WHILE_FREE;
  }

  /** A place for the job; false when there is none. */
  take(job: string, running: readonly string[]): boolean {
    if (this.#taken(running) >= this.#most) return false;
    this.#coming.set(job, this.#now());
    return true;
  }

  #taken(running: readonly string[]): number {
    const there = new Set(running);
    for (const [job, at] of this.#coming) if (there.has(job) || this.#now() - at > BEGINS_WITHIN_MS) this.#coming.delete(job);
    return there.size + this.#coming.size;
  }
}
