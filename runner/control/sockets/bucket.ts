/** So many a second, and some at once: a bucket that fills as time goes. */
export class Bucket {
  readonly #rate: number;
  readonly #size: number;
  readonly #now: () => number;
  #level: number;
  #at: number;

  /** `now` in ms. */
  constructor(rate: number, size: number, now: () => number) {
    this.#rate = rate;
    this.#size = size;
    this.#now = now;
    this.#level = size;
    this.#at = now();
  }

  /** False when there is nothing left. */
  take(): boolean {
    const now = this.#now();
    this.#level = Math.min(this.#size, this.#level + ((now - this.#at) * this.#rate) / 1_000);
    this.#at = now;
    if (this.#level < 1) return false;
    this.#level--;
    return true;
  }
}
