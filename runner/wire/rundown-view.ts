import { estimate } from '../script/index.ts';
import type { Item, JsonObject, Rundown } from '../script/rundown.ts';

/** A rundown as people see it: what is spoken and how is left out. Plain JSON. */
export interface RundownView {
  readonly digest: string;
  readonly title: string;
  readonly target_ms: number | null;
  readonly speakers: readonly string[];
  readonly speaker: string;
  readonly items: readonly RowView[];
}

/** One row. `ref` is how commands, snapshots and the log name it. */
export interface RowView {
  readonly index: number;
  readonly ref: string;
  readonly number: string;
  readonly kind: Item['kind'];
  /** The index of the segment it stands in. */
  readonly parent: number | null;
  readonly title?: string;
  readonly note?: string;
  readonly colour?: string;
  readonly skip: boolean;
  readonly go: 'auto' | 'manual';
  /** Of a line: its caption. */
  readonly text?: string;
  readonly speaker?: string;
  /** Scripted (a pause), or estimated (a line); a snapshot's `lengths` knows better. */
  readonly length_ms: number;
  /** The silence after it when no pause follows. */
  readonly tail_ms?: number;
  readonly cue?: { readonly name: string; readonly with: JsonObject; readonly delay_ms: number };
  readonly wait?: { readonly event: string | null; readonly timeout_ms: number | null; readonly then: 'continue' | 'stop' };
  /** Of a segment. */
  readonly target_ms?: number;
  readonly end?: number;
  readonly source_line: number;
}

export function viewOf(rundown: Rundown): RundownView {
  return {
    digest: rundown.digest,
    title: rundown.title,
    target_ms: rundown.target ?? null,
    speakers: rundown.cast.map(({ name }) => name),
    speaker: rundown.speaker,
    items: rundown.items.map(rowOf),
  };
}

/**
 * What somebody who only watches may see: what is on air or has been (`aired` holds the refs), without notes and without
 * lines still to come.
 */
export function forViewers(view: RundownView, aired: ReadonlySet<string>): RundownView {
  const items = view.items.filter(({ ref }) => aired.has(ref)).map(({ note: _, ...row }) => row);
  return { ...view, items };
}

function rowOf(item: Item): RowView {
  const { index, number, kind, title, note, colour, skip, go, parent, sourceLine } = item;
  return {
    index, ref: item.id ?? number, number, kind, parent: parent ?? null, skip, go, source_line: sourceLine,
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    ...(colour === undefined ? {} : { colour }),
    ...detailOf(item),
  };
}

function detailOf(item: Item): Pick<RowView, 'length_ms' | 'text' | 'speaker' | 'tail_ms' | 'cue' | 'wait' | 'target_ms' | 'end'> {
  switch (item.kind) {
    case 'line':
      return { text: item.caption, speaker: item.speaker, length_ms: estimate(item), tail_ms: item.tail };
    case 'pause':
      return { length_ms: item.duration };
    case 'cue':
      return { length_ms: 0, cue: { name: item.name, with: item.with, delay_ms: item.delay } };
    case 'wait': {
      const { for: what } = item;
      return { length_ms: 0, wait: 'go' in what ? { event: null, timeout_ms: null, then: 'continue' } : { event: what.event, timeout_ms: what.timeout ?? null, then: what.then } };
    }
    case 'segment':
      return { length_ms: 0, end: item.end, ...(item.target === undefined ? {} : { target_ms: item.target }) };
    default:
      return item satisfies never;
  }
}
