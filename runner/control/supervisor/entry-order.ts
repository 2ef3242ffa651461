import type { AsRunEntry } from '../../show/index.ts';

/** An entry, and the process it came from. */
export interface Noted { readonly epoch: number; readonly entry: AsRunEntry }

/**
 * Puts as-run entries in order: each once, without gaps where the agent still has what is missing. Entries of a newer process follow
 * those of the one before, whatever their numbers. Pure: who has it asks the agent.
 */
export class EntryOrder {
  #epoch: number;
  /** Of the last entry passed on. */
  #seq: number;
  /** Those that came before what must come before them. */
  readonly #early = new Map<number, AsRunEntry>();
  /** Until the agent's own list has been read, nobody knows where its entries begin. */
  #isSynced: boolean;

  constructor(last: { readonly epoch: number; readonly seq: number } = { epoch: 0, seq: 0 }) {
    this.#epoch = last.epoch;
    this.#seq = last.seq;
    this.#isSynced = last.epoch > 0;
  }

  /** Entries after this one are to be asked for: `undefined` when nothing is known to be missing. */
  get missingAfter(): number | undefined {
    if (!this.#isSynced) return 0;
    return this.#early.size > 0 ? this.#seq : undefined;
  }

  /** The agent says that its log has come so far. */
  heard(seq: number, epoch: number): boolean {
    this.#meet(epoch);
    return epoch === this.#epoch && (!this.#isSynced || seq > this.#seq);
  }

  get last(): number {
    return this.#seq;
  }

  /** A new entry; gives back what is in order now. */
  take(entry: AsRunEntry, epoch: number): Noted[] {
    if (epoch < this.#epoch) return [];
    this.#meet(epoch);
    if (this.#isSynced && entry.seq <= this.#seq) return [];
    this.#early.set(entry.seq, entry);
    return this.#isSynced ? this.#drain() : [];
  }

  /** The agent's answer to what was missing, from `after` on; an empty one says that there is no more. */
  fill(entries: readonly AsRunEntry[], epoch: number): Noted[] {
    if (epoch !== this.#epoch) return [];
    const [first] = entries;
    // What the process does not have any more is nowhere: its list begins where it begins.
    if (first !== undefined && (!this.#isSynced || first.seq > this.#seq + 1)) this.#seq = first.seq - 1;
    this.#isSynced = true;
    for (const entry of entries) if (entry.seq > this.#seq) this.#early.set(entry.seq, entry);
    const noted = this.#drain();
    // Nothing fills what is still missing: go on behind it.
    if (entries.length === 0 && this.#early.size > 0) {
      this.#seq = Math.min(...this.#early.keys()) - 1;
      noted.push(...this.#drain());
    }
    return noted;
  }

  #meet(epoch: number): void {
    if (epoch <= this.#epoch) return;
    this.#epoch = epoch;
    this.#seq = 0;
    this.#isSynced = false;
    this.#early.clear();
  }

  #drain(): Noted[] {
    const noted: Noted[] = [];
    for (let entry = this.#early.get(this.#seq + 1); entry; entry = this.#early.get(this.#seq + 1)) {
      this.#early.delete(entry.seq);
      this.#seq = entry.seq;
      noted.push({ epoch: this.#epoch, entry });
    }
    for (const seq of this.#early.keys()) if (seq <= this.#seq) this.#early.delete(seq);
    return noted;
  }
}
