import type { AsRunEntry } from '../../runner/show/index.ts';

/** As many entries are kept: a long evening. */
const KEPT = 5_000;

/**
 * The as-run entries in order, without gaps. `add` says what to do about one: it was added, is known, belongs to another
 * show than those before it (which are forgotten), or something before it is missing and must be asked for.
 */
export class AsRunLog {
  #entries: AsRunEntry[] = [];

  get entries(): readonly AsRunEntry[] {
    return this.#entries;
  }

  get last(): number {
    return this.#entries.at(-1)?.seq ?? 0;
  }

  add(entry: AsRunEntry): 'added' | 'known' | 'new show' | 'gap' {
    const last = this.#entries.at(-1);
    if (!last || entry.seq === last.seq + 1) {
      this.#entries.push(entry);
      if (this.#entries.length > KEPT) this.#entries.splice(0, this.#entries.length - KEPT);
      return 'added';
    }
    if (entry.seq > last.seq) return 'gap';
    const same = this.#entries.find(({ seq }) => seq === entry.seq);
    if (same ? same.at === entry.at && same.type === entry.type : entry.at <= last.at) return 'known';
    this.#entries = [entry];
    return 'new show';
  }

  /** All there is, from a complete view. */
  replace(entries: readonly AsRunEntry[]): void {
    this.#entries = entries.slice(-KEPT);
  }
}
