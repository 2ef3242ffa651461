import { SAMPLE_RATE } from '../../core/units.ts';

/** A band of the sound: a second-order band-pass (Robert Bristow-Johnson's cookbook, 0 dB at its centre). */
export class Band {
  readonly #b0: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  /** `centre` in Hz. */
  constructor(centre: number, q: number) {
    const w = (2 * Math.PI * centre) / SAMPLE_RATE;
    const alpha = Math.sin(w) / (2 * q);
    this.#b0 = alpha / (1 + alpha);
    this.#a1 = (-2 * Math.cos(w)) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  /** The RMS of the band in pcm[from, to), the next samples of the sound. */
  rms(pcm: Int16Array, from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) {
      const x = pcm[at] ?? 0;
      const y = this.#b0 * (x - this.#x2) - this.#a1 * this.#y1 - this.#a2 * this.#y2;
      this.#x2 = this.#x1;
      this.#x1 = x;
      this.#y2 = this.#y1;
      this.#y1 = y;
      sum += y * y;
    }
    return Math.sqrt(sum / Math.max(1, to - from));
  }
}
