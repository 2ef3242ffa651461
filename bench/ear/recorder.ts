/** The last samples received, addressed by their number since the first. */
export class Recorder {
  readonly #ring: Int16Array;
  #received = 0;

  constructor(kept: number) {
    this.#ring = new Int16Array(kept);
  }

  /** How many there were so far. */
  get received(): number {
    return this.#received;
  }

  add(pcm: Int16Array): void {
    for (const sample of pcm) this.#ring[this.#received++ % this.#ring.length] = sample;
  }

  /** Those in [from, to). Throws a RangeError for what has not come yet, or is forgotten. */
  slice(from: number, to: number): Int16Array {
    if (from < Math.max(0, this.#received - this.#ring.length) || to > this.#received || from > to) {
      throw new RangeError(`The samples ${from} to ${to} are not kept: ${this.#received} have come`);
    }
    return Int16Array.from({ length: to - from }, (_, index) => this.#ring[(from + index) % this.#ring.length] ?? 0);
  }
}
