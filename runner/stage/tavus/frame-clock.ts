import { ms, type Ms } from '../../core/units.ts';

/** As long as an event loop may stand still, in frames of 10 ms. */
const REMEMBERED = 100;
/** A frame may have waited for us for so long; where it seems to be more, it is not known whether frames were left out. */
const WAITS = ms(40);

/**
 * Frames of sound come out of native code every `every` ms; how long each then waits for us depends on what else this process
 * does. Pure: tells from the arrivals of the last second when each was due.
 */
export class FrameClock {
  readonly #every: Ms;
  /** Of the last frames: when the first of all would have arrived, had it been as late as they were. */
  readonly #origins = new Float64Array(REMEMBERED).fill(Infinity);
  #count = 0;

  constructor(every: Ms) {
    this.#every = every;
  }

  /** A frame arrives at `now`. Gives when it was due; `now`, where that is in doubt. */
  arrived(now: Ms): Ms {
    const offset = this.#count * this.#every;
    this.#origins[this.#count++ % REMEMBERED] = now - offset;
    const due = Math.min(...this.#origins) + offset;
    return now - due > WAITS ? now : ms(due);
  }
}
