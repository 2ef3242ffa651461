import type { WrittenLine } from './written-line.ts';

/** So many frames before and after the likeliest are kept in mind: a stutter longer than that is the end. */
const AROUND = 64;
const WIDTH = 2 * AROUND;
/** What speaks against a way to align what is heard with what was written. Voice for silence, or silence for voice: */
const MISFIT = 1;
/** A frame is heard in which nothing goes on: a stutter, or time stretched by a receiver. */
const HOLD = 0.6;
/** One is left out: time pressed together. */
const SKIP = 0.8;
/** To begin, after a rest, a frame sooner or later than it was expected. */
const UNPUNCTUAL = 0.02;
/** So much cheaper must a way to another place be, to be taken for the right one. */
const DOUBT = 2;

/**
 * Which frame of what was written is being heard. All that is known is where voice is and where silence, in both; of all
 * ways to lay one along the other, frame by frame, it keeps the cheapest to each place (Viterbi's algorithm), so that
 * what speaks for another place counts as soon as it outweighs what spoke for this one. Pure.
 */
export class Alignment {
  readonly #written: WrittenLine;
  /** The cost of the cheapest way to each frame from `low` on. */
  readonly #costs = new Float64Array(WIDTH);
  readonly #next = new Float64Array(WIDTH);
  #low = 0;
  #best = 0;
  /** Everything before this frame was heard before the last rest. */
  #start = 0;
  /** So many frames from now the first after the rest is expected. */
  #expected = 0;

  constructor(written: WrittenLine) {
    this.#written = written;
    this.start(0, 0);
  }

  /** The frame that was likeliest heard last; before the first one, the one before it. */
  get frame(): number {
    return this.#best;
  }

  /** Nothing is under way. The frame `frame` is the next to be heard, about `delay` frames from now. */
  start(frame: number, delay: number): void {
    this.#start = frame;
    this.#expected = delay;
    this.#best = frame - 1;
    this.#low = frame - 1 - AROUND;
    this.#costs.fill(Infinity);
    this.#costs[AROUND] = 0;
  }

  /** A frame is heard. */
  hear(isVoice: boolean): void {
    this.#centre();
    let least = Infinity;
    for (let at = 0; at < WIDTH; at++) {
      const cost = this.#cheapest(at, isVoice);
      this.#next[at] = cost;
      least = Math.min(least, cost);
    }
    for (let at = 0; at < WIDTH; at++) this.#costs[at] = (this.#next[at] ?? Infinity) - least;
    // What the last frame was speaks for the one after it, unless much more speaks for another place.
    const cost = (frame: number): number => this.#costs[frame - this.#low] ?? Infinity;
    const [likeliest] = [this.#best + 1, this.#best, this.#best + 2].toSorted((a, b) => cost(a) - cost(b)) as [number]; // stable: time goes on
    this.#best = cost(likeliest) <= DOUBT ? likeliest : this.#low + this.#costs.indexOf(0);
    this.#expected--;
  }

  #cheapest(at: number, isVoice: boolean): number {
    const frame = this.#low + at;
    const cost = (before: number): number => this.#costs[at - before] ?? Infinity;
    // Before its beginning and after its end nothing is due, and silence costs nothing.
    const isIdle = frame < this.#start || frame >= this.#written.end - 1;
    const hold = cost(0) + (!isIdle ? HOLD : isVoice ? MISFIT : 0);
    if (frame < this.#start) return hold;
    const misfit = this.#written.isVoice(frame) === isVoice ? 0 : MISFIT;
    if (frame === this.#start) return Math.min(hold, cost(1) + misfit + Math.abs(this.#expected) * UNPUNCTUAL);
    return Math.min(hold, cost(1) + misfit, cost(2) + misfit + SKIP);
  }

  /** Keeps the likeliest in the middle. */
  #centre(): void {
    const shift = this.#best - AROUND - this.#low;
    if (shift < AROUND / 2) return;
    this.#costs.copyWithin(0, shift);
    this.#costs.fill(Infinity, WIDTH - shift);
    this.#low += shift;
  }
}
