import { SAMPLE_RATE } from '../../core/units.ts';

/** A second-order band-pass (Robert Bristow-Johnson's cookbook, 0 dB at its centre). */
class Section {
  readonly #b0: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  constructor(centre: number, q: number) {
    const w = (2 * Math.PI * centre) / SAMPLE_RATE;
    const alpha = Math.sin(w) / (2 * q);
    this.#b0 = alpha / (1 + alpha);
    this.#a1 = (-2 * Math.cos(w)) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  next(x: number): number {
    const y = this.#b0 * (x - this.#x2) - this.#a1 * this.#y1 - this.#a2 * this.#y2;
    this.#x2 = this.#x1;
    this.#x1 = x;
    this.#y2 = this.#y1;
    this.#y1 = y;
    return y;
  }
}

/** A band of the sound. Two sections: through one alone, the fundamental drowns what lies above it. */
export class Band {
  readonly #first: Section;
  readonly #second: Section;

  /** `centre` in Hz. */
  constructor(centre: number, q: number) {
    this.#first = new Section(centre, q);
    this.#second = new Section(centre, q);
  }

  /** The RMS of the band in pcm[from, to), the next samples of the sound. */
  rms(pcm: Int16Array, from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) {
      const y = this.#second.next(this.#first.next(pcm[at] ?? 0));
      sum += y * y;
    }
    return Math.sqrt(sum / Math.max(1, to - from));
  }
}
