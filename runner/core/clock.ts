import type { Ms } from './units.ts';

/** Where time comes from: the machine's, or a rehearsal's. */
export interface Clock {
  /** Monotonic milliseconds from an origin of the clock's own choosing. */
  now(): Ms;

  /** The calendar's time, for `at` in the as-run log. A rehearsal starts at the epoch. */
  date(): Date;

  /** Calls `then` at `due`, or as soon as it can when that has passed. The return value cancels it. */
  at(due: Ms, then: () => void): () => void;

  /** Resolves at `due`; rejects with the signal's reason when that aborts first. */
  until(due: Ms, signal?: AbortSignal): Promise<void>;

  /**
   * Waits for work that takes the world's time (a voice, a file). A rehearsal's clock stands still
   * meanwhile, so that slow work never shows in what is heard.
   */
  during<T>(work: Promise<T>): Promise<T>;
}
