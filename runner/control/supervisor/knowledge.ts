import type { AsRunEntry } from '../../show/index.ts';
import type { RundownView, Snapshot } from '../../wire/index.ts';
import { EntryOrder, type Noted } from './entry-order.ts';
import { PendingSays } from './pending-says.ts';

/** So many entries are at hand; the log on disk has all. */
const KEPT = 2_000;

/** What somebody who was not there has to be told of it. */
const HEARD: ReadonlySet<AsRunEntry['type']> = new Set(['started', 'finished', 'captioned', 'cue', 'waiting', 'released', 'interrupted', 'paused', 'resumed', 'skipped']);

/** What a control server knows of one room's show: what it heard from the agent, nothing else. */
export class Knowledge {
  readonly order: EntryOrder;
  says = new PendingSays();
  snapshot: Snapshot | null = null;
  /** Of the snapshot's digest. */
  rundown: RundownView | null = null;
  #entries: AsRunEntry[] = [];
  #aired = new Set<string>();
  readonly #over = new Map<string, AsRunEntry>();

  /** `stored`: the log on disk, from which it goes on. */
  constructor(stored: readonly Noted[]) {
    const last = stored.at(-1);
    this.order = new EntryOrder(last && { epoch: last.epoch, seq: last.entry.seq });
    for (const { entry } of stored) this.note(entry);
  }

  /** The last 2,000. */
  get entries(): readonly AsRunEntry[] {
    return this.#entries;
  }

  /** Refs of the items that are on air or have been. */
  get aired(): ReadonlySet<string> {
    return this.#aired;
  }

  /** The entry that told what became of an ad-hoc line; undefined while it waits or is on air. */
  overOf(say: string): AsRunEntry | undefined {
    return this.#over.get(say);
  }

  /** Takes an entry in, in order; gives back which ad-hoc lines it ends. */
  note(entry: AsRunEntry): Map<string, AsRunEntry> {
    if (entry.type === 'loaded') {
      this.#entries = [];
      this.#aired = new Set();
    }
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.splice(0, this.#entries.length - KEPT);
    if (entry.item !== null && HEARD.has(entry.type)) this.#aired.add(entry.item);
    const over = this.says.take(entry);
    for (const [id, how] of over) this.#over.set(id, how);
    for (const id of this.#over.keys()) {
      if (this.#over.size <= KEPT) break;
      this.#over.delete(id);
    }
    return over;
  }

  /** The show is gone from the room. */
  forget(): void {
    this.snapshot = null;
    this.rundown = null;
    this.says = new PendingSays();
  }
}
