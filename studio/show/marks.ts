import type { AsRunEntry } from '../../runner/show/index.ts';
import type { RundownView } from '../../runner/wire/index.ts';

/** What has become of a row. */
export type Mark = 'done' | 'skipped' | 'cut' | 'captioned' | 'failed';

/** What the log says about rows, kept up as entries come. */
export class Marks {
  /** Index of a row → what became of it. */
  readonly of = new Map<number, Mark>();
  /** Index of a segment → when it began, ms since the show's start. */
  readonly begun = new Map<number, number>();

  /** Takes one more entry into account; gives the index it concerns. */
  add(entry: AsRunEntry, rundown: RundownView, indexOf: (ref: string) => number | undefined): number | undefined {
    if (entry.type === 'loaded') this.clear();
    const index = entry.item === null || entry.say !== undefined ? undefined : indexOf(entry.item);
    const row = index === undefined ? undefined : rundown.items[index];
    if (index === undefined || !row) return undefined;
    switch (entry.type) {
      case 'started':
        this.of.delete(index);
        this.#begin(index, rundown, entry.time_ms);
        break;
      case 'waiting': this.of.delete(index); break;
      case 'finished':
      case 'released': this.of.set(index, this.of.get(index) === 'captioned' ? 'captioned' : 'done'); break;
      case 'cue': if (row.kind === 'cue') this.of.set(index, 'done'); break;
      case 'skipped': this.of.set(index, 'skipped'); break;
      case 'captioned': this.of.set(index, 'captioned'); break;
      case 'failed': this.of.set(index, 'failed'); break;
      case 'interrupted':
      case 'stopped':
      case 'panicked': if (row.kind === 'line' && this.of.get(index) !== 'done') this.of.set(index, 'cut'); break;
      case 'loaded':
      case 'standby':
      case 'go':
      case 'paused':
      case 'resumed':
      case 'jumped':
      case 'held':
      case 'armed':
      case 'disarmed':
      case 'said':
      case 'dropped':
      case 'event':
      case 'route':
      case 'reconnected':
      case 'updated':
      case 'ended': break;
      default: entry.type satisfies never;
    }
    return index;
  }

  clear(): void {
    this.of.clear();
    this.begun.clear();
  }

  #begin(index: number, { items }: RundownView, time: number): void {
    let parent = items[index]?.parent ?? null;
    while (parent !== null) {
      if (!this.begun.has(parent)) this.begun.set(parent, time);
      parent = items[parent]?.parent ?? null;
    }
  }
}
