import type { RowView, RundownView, Snapshot } from '../../runner/wire/index.ts';
import { isHold } from './plan.ts';

/** Two GOs within this, ms, are one: the agent takes a second one for a finger that bounced, and so does the button. */
export const GUARD_MS = 300;

/** What GO will do now, or why it does nothing. */
export type Go =
  | { readonly can: true; readonly what: string; readonly from: string | null }
  | { readonly can: false; readonly why: string };

export interface Situation {
  readonly snapshot: Snapshot | null;
  readonly rundown: Pick<RundownView, 'items'> | null;
  /** The index of a row by what commands call it. */
  readonly indexOf: (ref: string) => number | undefined;
  /** Why what is shown may not be what is; null: it is. */
  readonly unsure: string | null;
  readonly out: (index: number) => boolean;
}

export function whatGoDoes({ snapshot, rundown, indexOf, unsure, out }: Situation): Go {
  if (unsure !== null) return { can: false, why: unsure };
  if (!snapshot || !rundown || snapshot.digest === null) return { can: false, why: 'No show is loaded' };
  const { items } = rundown;
  const row = (ref: string | null): RowView | undefined => (ref === null ? undefined : items[indexOf(ref) ?? -1]);
  if (snapshot.mode === 'paused') return { can: true, what: `go on: ${excerpt(snapshot.current?.text) || 'where it was paused'}`, from: null };
  if (snapshot.mode === 'ended') return { can: false, why: 'The show is over. Stand by at an item to go on.' };
  const standing = row(snapshot.standby);
  if (standing) {
    // At a wait, GO lets the show go on: what the operator wants to know is with what.
    const onward = standing.kind === 'wait' && snapshot.mode === 'waiting' ? soundAfter(items, standing.index + 1, out) : soundAfter(items, standing.index, out);
    return { can: true, what: onward ? describe(onward) : 'to the end', from: standing.ref };
  }
  if (snapshot.mode === 'running') {
    const hold = nextHold(items, row(snapshot.next)?.index, out);
    return { can: false, why: hold ? `Running. Next GO: ${hold.kind === 'wait' ? `${hold.number}, ${describe(hold)}` : describe(hold)}` : 'Running to the end' };
  }
  return { can: false, why: 'Nothing stands by' };
}

/** What a row says, in a few words. */
export function describe(row: RowView): string {
  if (row.title !== undefined) return row.title;
  switch (row.kind) {
    case 'line': return excerpt(row.text) || 'a line';
    case 'pause': return 'a pause';
    case 'cue': return row.cue?.name ?? 'a cue';
    case 'wait': return row.wait?.event ? `wait for “${row.wait.event}”` : 'wait for GO';
    case 'segment': return 'a segment';
    default: return row.kind satisfies never;
  }
}

/** The row itself when it can be heard or has a name, else the first line from there on: nobody calls a cue that comes with a line. */
function soundAfter(items: readonly RowView[], index: number, out: (index: number) => boolean): RowView | undefined {
  const first = items.slice(index, index + 50).find((row) => !out(row.index));
  if (first?.kind === 'segment' || first?.kind === 'cue') {
    const line = items.slice(index, index + 50).find((row) => !out(row.index) && (row.kind === 'line' || row.kind === 'wait'));
    return line?.kind === 'line' ? line : first;
  }
  return first;
}

function nextHold(items: readonly RowView[], from: number | undefined, out: (index: number) => boolean): RowView | undefined {
  return from === undefined ? undefined : items.find((row) => row.index >= from && isHold(row) && !out(row.index));
}

const LONGEST = 60;

/** The beginning of a text, cut at a word. */
export function excerpt(text: string | undefined, longest = LONGEST): string {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 20)).trimEnd()}…`;
}
