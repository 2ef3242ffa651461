/** How far apart the ticks of a native audio source are. */
export const TICK_MS = 10;
/** How many sightings are kept. */
const WINDOW = 24;
/** Being later than this says no more than being this late: a stalled event loop must not move the estimate. */
const LATE_MS = 3;

/**
 * When the ticks of a native audio source fall. They come every 10 ms without drift; each time one is seen, it is seen
 * a little late (0.3 to 2 ms here, more when the machine is busy), never early. Times are monotonic milliseconds.
 */
export class Ticks {
  #phase = 0;
  #sightings: number[] = [];

  /** Ticks up to `time`, from an arbitrary one. */
  until(time: number): number {
    return Math.floor((time - this.#phase) / TICK_MS);
  }

  /** How long ago the last one was. */
  since(time: number): number {
    return modulo(time - this.#phase, TICK_MS);
  }

  /** A tick was seen to have happened at `time`. */
  seen(time: number): void {
    this.#sightings.push(time % TICK_MS);
    if (this.#sightings.length > WINDOW) this.#sightings.shift();
    // Of the sightings themselves, the one after which the others are the least late: the earliest of the many.
    let least = Infinity;
    let best = this.#phase;
    for (const candidate of this.#sightings) {
      let cost = 0;
      for (const other of this.#sightings) cost += Math.min(modulo(other - candidate, TICK_MS), LATE_MS);
      if (cost >= least) continue;
      least = cost;
      best = candidate;
    }
    // Of all the same phases the nearest to the last: the ticks keep their numbers.
    this.#phase = best + TICK_MS * Math.round((this.#phase - best) / TICK_MS);
  }
}

/** The remainder that is never negative. */
export const modulo = (value: number, by: number): number => ((value % by) + by) % by;
