/** Where sound begins and ends, found in frames as they come. */
export interface Edge {
  readonly type: 'onset' | 'end';
  readonly at: number;
  readonly sample: number;
}

/** Pure: frames and their times in, edges out. `hold` in samples. */
export class EdgeFinder {
  readonly #threshold: number;
  readonly #hold: number;
  #position = 0;
  /** The sample after the last one of sound, while there is sound. */
  #end: number | undefined;
  /** When the first frame without sound came since. */
  #quietSince: number | undefined;

  constructor(threshold: number, hold: number) {
    this.#threshold = threshold;
    this.#hold = hold;
  }

  /** Samples so far. */
  get position(): number {
    return this.#position;
  }

  *frame(pcm: Int16Array, at: number): Generator<Edge> {
    const first = pcm.findIndex(this.#sounds);
    if (first >= 0) {
      const onset = this.#position + first;
      if (this.#end !== undefined && onset - this.#end >= this.#hold) yield this.#ended(this.#end, at);
      if (this.#end === undefined) yield { type: 'onset', at, sample: onset };
      this.#end = this.#position + pcm.findLastIndex(this.#sounds) + 1;
      this.#quietSince = undefined;
    }
    this.#position += pcm.length;
    if (first >= 0 || this.#end === undefined) return;
    this.#quietSince ??= at;
    if (this.#position - this.#end >= this.#hold) yield this.#ended(this.#end, at);
  }

  #ended(sample: number, at: number): Edge {
    const edge: Edge = { type: 'end', at: this.#quietSince ?? at, sample };
    this.#end = this.#quietSince = undefined;
    return edge;
  }

  readonly #sounds = (sample: number): boolean => Math.abs(sample) >= this.#threshold;
}
