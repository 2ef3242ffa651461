import type { AsRunEntry } from '../../show/index.ts';
import type { Snapshot } from '../../wire/index.ts';

/** An ad-hoc line that was said and has not been heard to its end. */
export interface PendingSay { readonly id: string; readonly text: string; readonly speaker?: string; readonly isOnAir: boolean }

/** What ends an ad-hoc line for good. */
const OVER: ReadonlySet<AsRunEntry['type']> = new Set(['finished', 'captioned', 'skipped', 'dropped']);
/** What leaves everything that was asked for behind. */
const CLEARS: ReadonlySet<AsRunEntry['type']> = new Set(['stopped', 'panicked', 'loaded']);

/** Follows ad-hoc lines through the log: what became of them, and which a new agent has to be asked for again. */
export class PendingSays {
  readonly #pending = new Map<string, PendingSay>();
  /** The line that the last entry has cut, in case what follows ends it. */
  #cut: AsRunEntry | undefined;

  /** What this entry ends: id → the entry that tells how. */
  take(entry: AsRunEntry): Map<string, AsRunEntry> {
    const over = new Map<string, AsRunEntry>();
    const { say, type } = entry;
    if (say !== undefined) {
      if (type === 'said') this.#pending.set(say, { id: say, text: entry.text ?? '', ...(entry.speaker === undefined ? {} : { speaker: entry.speaker }), isOnAir: false });
      else if (type === 'started') this.#onAir(say);
      else if (OVER.has(type)) over.set(say, entry);
    }
    // A jump, a stop or a panic ends the line it has cut; a pause or another line does not.
    if (this.#cut?.say !== undefined && (type === 'jumped' || CLEARS.has(type))) over.set(this.#cut.say, this.#cut);
    if (CLEARS.has(type)) for (const id of this.#pending.keys()) if (!over.has(id)) over.set(id, entry);
    this.#cut = type === 'interrupted' && say !== undefined ? entry : undefined;
    for (const id of over.keys()) this.#pending.delete(id);
    return over;
  }

  get all(): readonly PendingSay[] {
    return [...this.#pending.values()];
  }

  /** What a new agent is asked to say, in order: lines that were not begun, and what was left of the one on air. */
  left(last: Snapshot | null): readonly PendingSay[] {
    return this.all.flatMap((say) => {
      const current = last?.current;
      if (!say.isOnAir || current?.say !== say.id || current.word === undefined) return [say];
      const text = fromPhrase(say.text, current.word);
      return text.trim() === '' ? [] : [{ ...say, text }];
    });
  }

  #onAir(id: string): void {
    const say = this.#pending.get(id);
    if (say) this.#pending.set(id, { ...say, isOnAir: true });
  }
}

/** The text from the start of the phrase that has the word at this place. */
export function fromPhrase(text: string, at: number): string {
  let start = 0;
  for (const { index, 0: mark } of text.slice(0, at).matchAll(/[.,;:!?…。、！？]+["'”’)\]]*\s+/gu)) start = index + mark.length;
  return text.slice(start);
}
