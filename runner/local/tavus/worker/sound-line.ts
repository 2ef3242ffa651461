import { SAMPLE_RATE } from '../../../core/units.ts';

/** Sound by the time at which it leaves for the room: what a mouth, drawn later, is to follow. Silence where there is none. */
export class SoundLine {
  #pieces: { readonly due: number; readonly pcm: Int16Array }[] = [];

  /** Times never go back. */
  write(due: number, pcm: Int16Array): void {
    this.#pieces.push({ due, pcm });
  }

  /** `count` samples from `time` (ms) on. What was before is forgotten. */
  read(time: number, count: number): Int16Array {
    const out = new Int16Array(count);
    const end = time + (count * 1_000) / SAMPLE_RATE;
    this.#pieces = this.#pieces.filter(({ due, pcm }) => due + (pcm.length * 1_000) / SAMPLE_RATE > time);
    for (const { due, pcm } of this.#pieces) {
      if (due >= end) break;
      const offset = Math.round(((due - time) * SAMPLE_RATE) / 1_000);
      const from = Math.max(0, -offset);
      const to = Math.min(pcm.length, count - offset);
      if (from < to) out.set(pcm.subarray(from, to), offset + from);
    }
    return out;
  }
}
