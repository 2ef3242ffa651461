import type { Clock } from '../../core/clock.ts';
import { ms, toMs, toSamples, type Ms, type Samples } from '../../core/units.ts';
import type { Route } from '../route.ts';

/** Silence between two runs is handed over in pieces of this length. */
const GAP = toSamples(ms(1_000));

export interface FileRouteOptions {
  readonly clock: Clock;
  /** Takes the show's sound in order and without holes, as soon as it is past recall. */
  readonly sink: (pcm: Int16Array) => void;
}

/**
 * Plays into a file as a loudspeaker would: in the clock's time, with silence where nothing was written.
 * A sample of the file is 1/24 ms of the clock from the moment the route was made.
 */
export class FileRoute implements Route {
  readonly name = 'file';
  readonly ahead = ms(400);
  readonly latency = ms(0);

  readonly #clock: Clock;
  readonly #sink: (pcm: Int16Array) => void;
  readonly #origin: Ms;
  /** Written and not yet handed to the sink; the first starts at `#handed`. */
  #waiting: Int16Array[] = [];
  #handed = 0 as Samples;
  #written = 0 as Samples;
  /** The file's sample at which position 0 stands: grows with every silence between two runs. */
  #shift = 0;
  #cleared = new AbortController();

  constructor({ clock, sink }: FileRouteOptions) {
    this.#clock = clock;
    this.#sink = sink;
    this.#origin = clock.now();
  }

  async write(pcm: Int16Array): Promise<void> {
    const played = this.played();
    if (played === this.#written) this.#fillGap();
    this.#waiting.push(pcm.slice());
    this.#written = (this.#written + pcm.length) as Samples;
    const ahead = toMs((this.#written - this.played()) as Samples) - this.ahead;
    const { signal } = this.#cleared;
    if (ahead > 0) await this.#clock.until((this.#clock.now() + ahead) as Ms, signal).catch(() => undefined); // nothing is left to wait for
    this.#handOver(this.played());
  }

  played(): Samples {
    return Math.min(this.#written, Math.max(0, this.#now() - this.#shift)) as Samples;
  }

  endRun(): Promise<void> {
    return Promise.resolve();
  }

  clear(): Promise<Samples> {
    const played = this.played();
    this.#handOver(played);
    this.#waiting = [];
    this.#written = played;
    this.#cleared.abort();
    this.#cleared = new AbortController();
    return Promise.resolve(played);
  }

  /** Hands over what was written, and the silence up to now. */
  close(): Promise<void> {
    this.#handOver(this.#written);
    this.#fillGap();
    return Promise.resolve();
  }

  #now(): number {
    return toSamples((this.#clock.now() - this.#origin) as Ms);
  }

  /** Nothing is playing: the next position is heard now, and what lies between was silence. */
  #fillGap(): void {
    this.#handOver(this.#written);
    const shift = this.#now() - this.#written;
    for (let gap = shift - this.#shift; gap > 0; gap -= GAP) this.#sink(new Int16Array(Math.min(gap, GAP)));
    this.#shift = Math.max(shift, this.#shift);
  }

  #handOver(position: Samples): void {
    while (this.#handed < position) {
      const [pcm] = this.#waiting;
      if (!pcm) return;
      const piece = pcm.subarray(0, position - this.#handed);
      this.#sink(piece);
      this.#handed = (this.#handed + piece.length) as Samples;
      if (piece.length === pcm.length) this.#waiting.shift();
      else this.#waiting[0] = pcm.subarray(piece.length);
    }
  }
}
