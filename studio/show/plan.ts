import type { RowView, RundownView } from '../../runner/wire/index.ts';

/** When each row comes, counted from the show's start as though nothing ever waited. Arrays run parallel to the rundown's items. */
export interface Plan {
  /** Ms; 0 for what is passed over. */
  readonly length: Float64Array;
  /** Ms from the start. */
  readonly start: Float64Array;
  /** Index of the last wait (or manual go) at or before the row; -1: none. What lies behind one comes when somebody says so. */
  readonly hold: Int32Array;
  /** 1: left out, by the script or by hand. */
  readonly out: Uint8Array;
  /** A length is an estimate until the line is rendered. */
  readonly estimated: Uint8Array;
  readonly total: number;
}

/** Whether a row is left out: what an operator armed or disarmed by hand comes before what the script says. A segment takes its rows along. */
function leftOut(items: readonly RowView[], armed: Readonly<Record<string, boolean>>): Uint8Array {
  const out = new Uint8Array(items.length);
  for (const { index, ref, skip, parent } of items) {
    const byHand = armed[ref];
    out[index] = (byHand === undefined ? skip : !byHand) || (parent !== null && out[parent] === 1) ? 1 : 0;
  }
  return out;
}

export function isHold(row: RowView): boolean {
  return row.kind === 'wait' || row.go === 'manual';
}

/** `lengths` and `armed` are a snapshot's. Linear in the rows. */
export function plan({ items }: Pick<RundownView, 'items'>, lengths: Readonly<Record<string, number>>, armed: Readonly<Record<string, boolean>>): Plan {
  const count = items.length;
  const length = new Float64Array(count);
  const start = new Float64Array(count);
  const hold = new Int32Array(count);
  const estimated = new Uint8Array(count);
  const out = leftOut(items, armed);
  // From the end: whether the next thing that can be heard is a pause, which then takes the place of a line's tail.
  let next: RowView['kind'] | undefined;
  const tail = new Float64Array(count);
  for (let index = count - 1; index >= 0; index -= 1) {
    const row = items[index];
    if (!row || out[index] === 1 || (row.kind !== 'line' && row.kind !== 'pause')) continue;
    if (row.kind === 'line' && next === 'line') tail[index] = row.tail_ms ?? 0;
    next = row.kind;
  }
  let now = 0;
  let last = -1;
  for (const row of items) {
    const { index } = row;
    start[index] = now;
    if (out[index] !== 1) {
      if (isHold(row)) last = index;
      const known = row.kind === 'line' ? lengths[row.ref] : row.length_ms;
      length[index] = known ?? row.length_ms;
      estimated[index] = known === undefined ? 1 : 0;
      now += (length[index] ?? 0) + (tail[index] ?? 0);
    }
    hold[index] = last;
  }
  return { length, start, hold, out, estimated, total: now };
}

/** Where the show is in its plan: ms from the start as though nothing ever waited. */
export const position = ({ start, length }: Plan, index: number, heard: number): number => (start[index] ?? 0) + Math.min(heard, length[index] ?? 0);

/** When a row comes: so much from now, or so much after somebody lets the show go on at `hold`. Undefined: it is behind, or on air. */
export type Coming = { readonly in: number } | { readonly after: number; readonly hold: number };

/** `at`: index of what is on air or comes next. `heard`: ms of it. `holding`: the show stands still there. */
export function coming(plan: Plan, index: number, at: number, heard: number, holding: boolean): Coming | undefined {
  if (index < at || (index === at && !holding)) return undefined;
  const start = plan.start[index] ?? 0;
  const hold = plan.hold[index] ?? -1;
  if (hold > at) return { after: start - (plan.start[hold] ?? 0), hold };
  const away = Math.max(0, start - position(plan, at, heard));
  return holding ? { after: away, hold: at } : { in: away };
}

/** What is left of the show, ms. */
export const left = (plan: Plan, at: number, heard: number): number => Math.max(0, plan.total - position(plan, at, heard));

/** What is left of a segment that ends before index `end`, ms. */
export function leftOf(plan: Plan, end: number, at: number, heard: number): number {
  const finish = end < plan.start.length ? (plan.start[end] ?? 0) : plan.total;
  return Math.max(0, finish - position(plan, at, heard));
}

/** The segments a row stands in, innermost first. */
export function segmentsOf(items: readonly RowView[], index: number): readonly RowView[] {
  const found: RowView[] = [];
  let parent = items[index]?.kind === 'segment' ? index : (items[index]?.parent ?? null);
  while (parent !== null) {
    const row: RowView | undefined = items[parent];
    if (!row) break;
    found.push(row);
    parent = row.parent;
  }
  return found;
}
