/** How long a sample counts, ms: clocks drift, and a way through the network may get longer. */
const WINDOW_MS = 60_000;
/** As many samples are kept: ten a second would be 600 a minute, and the least of a few is as good. */
const KEPT = 120;

interface Sample { readonly received: number; readonly ahead: number }

/**
 * What time it is for the agent, from the times in its messages. A message's way makes each look old, never young, so the
 * least difference seen in the last minute is the best estimate: clock difference plus the shortest way.
 */
export class AgentClock {
  #fresh: Sample[] = [];
  /** From answers that may hold an old message: an upper bound, taken only while nothing better is known. */
  #bound = 0;
  #ahead = 0;

  /** `at`: the message's time by the agent (ms since 1970). `received`: ours. `fresh`: it was sent as it came about. */
  sample(at: number, received: number, fresh: boolean): void {
    const ahead = received - at;
    if (!Number.isFinite(ahead)) return;
    if (fresh) {
      this.#fresh = [...this.#fresh.filter((sample) => received - sample.received < WINDOW_MS), { received, ahead }].slice(-KEPT);
    } else {
      this.#bound = Math.min(this.#bound, ahead);
    }
    this.#ahead = this.#fresh.length > 0 ? Math.min(...this.#fresh.map((sample) => sample.ahead)) : this.#bound;
  }

  /** The agent's time when ours is `local`. Without any sample, clocks are taken to agree. */
  at(local: number): number {
    return local - this.#ahead;
  }

  /** After sleep or with another agent: what was measured no longer holds. */
  forget(): void {
    this.#fresh = [];
    this.#bound = 0;
    this.#ahead = 0;
  }
}
