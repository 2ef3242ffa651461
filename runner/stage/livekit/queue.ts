import { modulo, TICK_MS, Ticks } from './ticks.ts';

/** What a native source takes from its queue at each tick: 10 ms of 24 kHz mono. */
export const TICK_SAMPLES = 240;
/** So many sightings must agree that less was taken than counted. */
const AGREEING = 4;
/** A tick may be seen this much before our estimate of it. */
const EARLY_MS = 2;

/**
 * The queue inside LiveKit's native audio source, followed from outside, for it cannot be asked how full it is.
 *
 * How the source works (livekit/rust-sdks, webrtc-sys/src/audio_track.cpp, ffi 0.12): from its creation on a task runs
 * every 10 ms, never drifting, catching up when it is late. If 10 ms are queued it takes them, which is past recall; if
 * less is queued it sends silence and leaves the rest where it is. So what was taken is a matter of counting ticks,
 * once their phase is known; and a capture that had to wait for room ends right at a tick.
 *
 * Times are monotonic milliseconds, counts are samples since the queue was made. Pure: no clock of its own.
 */
export class NativeQueue {
  readonly #capacity: number;
  readonly #ticks = new Ticks();
  /** Ticks that have been counted. */
  #counted = 0;
  #pushed = 0;
  #taken = 0;
  /** The last tick found 10 ms to take: they are being played until the next. */
  #sounding = false;
  /** Of the last times that room was made: by how many samples the count was too high. */
  #overcounted: number[] = [];

  /** `capacity`: samples above which a capture waits. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Samples that were put in, less those a clear dropped. */
  get pushed(): number {
    return this.#pushed;
  }

  /** Samples taken at `now`, past recall. */
  taken(now: number): number {
    const ticks = this.#ticks.until(now);
    const due = ticks - this.#counted;
    if (due > 0) {
      const whole = Math.floor((this.#pushed - this.#taken) / TICK_SAMPLES);
      this.#taken += Math.min(due, whole) * TICK_SAMPLES;
      this.#counted = ticks;
      this.#sounding = due <= whole;
    }
    return this.#taken;
  }

  /**
   * How far playing has come at `now`: what a tick takes is played until the next, so this runs evenly where `taken`
   * jumps. It is what times are to be reckoned from; `taken` is what cannot be called back.
   */
  playing(now: number): number {
    const taken = this.taken(now);
    if (!this.#sounding) return taken;
    return taken - Math.ceil(TICK_SAMPLES * (1 - this.#ticks.since(now) / TICK_MS));
  }

  /** Samples that wait in the queue at `now`. */
  waiting(now: number): number {
    return this.#pushed - this.taken(now);
  }

  push(now: number, count: number): void {
    this.taken(now);
    this.#pushed += count;
  }

  /** Forgets what was not taken; returns how much was. */
  clear(now: number): number {
    this.#pushed = this.taken(now);
    this.#overcounted = [];
    this.#sounding = false;
    return this.#pushed;
  }

  /**
   * A capture that had waited for room was seen to end at `now`: a tick has just left the capacity or a little less.
   * The count is put right where it is off: at once when more was taken than counted; when less was, once several
   * sightings agree, for one may just be seen late.
   */
  roomMade(now: number): void {
    this.#ticks.seen(now);
    const rest = this.#pushed % TICK_SAMPLES;
    // The one number with this remainder in (capacity - 10 ms, capacity].
    const left = this.#capacity - modulo(this.#capacity - rest, TICK_SAMPLES);
    const overcounted = left - this.waiting(now + EARLY_MS);
    this.#overcounted.push(overcounted);
    if (this.#overcounted.length > AGREEING) this.#overcounted.shift();
    const correction = overcounted < 0 ? overcounted : this.#overcounted.length < AGREEING ? 0 : Math.min(...this.#overcounted);
    if (correction === 0) return;
    this.#taken -= correction;
    this.#overcounted = [];
  }
}
