/** The sound of one byte stream: grows at one end as it comes, is taken at the other as it is played. */
export class Segment {
  readonly stream: number;
  /** Samples taken so far. */
  position = 0;
  /** Dropped by a clear: nothing more is taken. */
  cleared = false;
  #chunks: Int16Array[] = [];
  #waiting = 0;
  #ended = false;
  /** Half a sample, when a chunk ended in the middle of one. */
  #odd: number | undefined;

  constructor(stream: number) {
    this.stream = stream;
  }

  /** Samples received, whether taken or not. */
  get received(): number {
    return this.position + this.#waiting;
  }

  /** Little-endian s16; chunks may end in the middle of a sample. */
  push(bytes: Uint8Array): void {
    if (this.cleared || this.#ended || bytes.length === 0) return;
    const head = this.#odd === undefined ? 0 : 1;
    const all = new Uint8Array(head + bytes.length);
    if (this.#odd !== undefined) all[0] = this.#odd;
    all.set(bytes, head);
    const whole = all.length >> 1;
    this.#odd = all.length % 2 === 1 ? all[all.length - 1] : undefined;
    if (whole === 0) return;
    this.#chunks.push(new Int16Array(all.buffer, 0, whole));
    this.#waiting += whole;
  }

  /** Nothing more comes. */
  end(): void {
    this.#ended = true;
  }

  clear(): void {
    this.cleared = true;
    this.#chunks = [];
    this.#waiting = 0;
  }

  /**
   * The next `count` samples; fewer only at the end. Undefined: there are not so many yet. `held` is how much of the
   * stream's end is never given.
   */
  take(count: number, held = 0): Int16Array | undefined {
    const there = Math.max(0, this.#waiting - held);
    if (this.cleared || there === 0 || (there < count && !this.#ended)) return undefined;
    const taken = new Int16Array(Math.min(count, there));
    for (let at = 0; at < taken.length; ) {
      const first = this.#chunks[0];
      if (!first) throw new Error('The count of what waits is wrong');
      const part = first.subarray(0, taken.length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === first.length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(part.length);
    }
    this.#waiting -= taken.length;
    this.position += taken.length;
    return taken;
  }

  /** Nothing is left to take, now or later. */
  done(held = 0): boolean {
    return this.cleared || (this.#ended && this.#waiting <= held);
  }
}
