/**
 * Makes samples (16 bit, little-endian) of bytes that come in pieces of any size: the byte of a sample that was torn
 * apart waits for its other half. Holds at most that one byte.
 */
export class SampleJoiner {
  #half: number | undefined;

  /** The samples that are whole now, in memory of their own. */
  push(bytes: Uint8Array): Int16Array {
    const carried = this.#half === undefined ? 0 : 1;
    const whole = (carried + bytes.length) >> 1;
    const joined = new Uint8Array(whole * 2);
    if (whole > 0 && this.#half !== undefined) joined[0] = this.#half;
    if (whole > 0) joined.set(bytes.subarray(0, whole * 2 - carried), carried);
    if (whole > 0 || carried === 0) this.#half = bytes[whole * 2 - carried];
    // Every machine that Node runs on is little-endian, as the wire is.
    return new Int16Array(joined.buffer);
  }

  /** True when half a sample is left: the sound was cut off. */
  get torn(): boolean {
    return this.#half !== undefined;
  }
}
