const KEPT_MS = 60_000;
const EVERY_MS = 50;

/** How far playing had come at a time that has passed. */
export class History {
  #notes: { readonly time: number; readonly position: number }[] = [];

  note(time: number, position: number): void {
    const last = this.#notes.at(-1);
    if (last && time - last.time < EVERY_MS) return;
    this.#notes.push({ time, position });
    // The last one before that stays: it holds until the next.
    while (this.#notes[1] && time - this.#notes[1].time > KEPT_MS) this.#notes.shift();
  }

  /** The last position noted at `time` or before: rather too little than too much. Undefined when there is none. */
  at(time: number): number | undefined {
    return this.#notes.findLast((note) => note.time <= time)?.position;
  }

  /** Playing goes on from `position`: what was noted beyond it has not been heard. */
  rewind(position: number): void {
    this.#notes = this.#notes.filter((note) => note.position <= position);
  }
}
