import type { RowView, RundownView, Snapshot } from '../../runner/wire/index.ts';
import { left, leftOf, segmentsOf, type Plan } from './plan.ts';

/** The numbers on the operator's clocks, all in ms. Null: nobody knows, or there is nothing to tell. */
export interface Timing {
  readonly elapsed: number | null;
  readonly left: number | null;
  /** Over (above 0) or under (below) the show's target, by what is left now. */
  readonly over: number | null;
  /** When it will be over, if nothing waits from now on: ms since 1970, by the agent's clock. */
  readonly end: number | null;
  readonly segment: SegmentTiming | null;
}

export interface SegmentTiming { readonly row: RowView; readonly left: number; readonly over: number | null }

export interface Moment {
  readonly snapshot: Snapshot;
  readonly rundown: RundownView | null;
  readonly plan: Plan | null;
  /** Index of what is on air or comes next; null: nothing does. */
  readonly at: number | null;
  readonly heard: number;
  /** The agent's clock, ms since 1970. */
  readonly now: number;
  /** Index of a segment → when it began, ms since the show's start. */
  readonly begun: ReadonlyMap<number, number>;
}

export function timing({ snapshot, rundown, plan, at, heard, now, begun }: Moment): Timing {
  const { clock, mode } = snapshot;
  const ended = mode === 'ended' || clock.ended_at !== undefined;
  const started = clock.started_at === null ? null : Date.parse(clock.started_at);
  const until = clock.ended_at === undefined ? now : Date.parse(clock.ended_at);
  const elapsed = started === null ? null : Math.max(0, until - started);
  if (!plan || !rundown) return { elapsed, left: null, over: null, end: null, segment: null };
  const remaining = ended ? 0 : at === null ? plan.total : left(plan, at, heard);
  const over = rundown.target_ms === null ? null : (elapsed ?? 0) + remaining - rundown.target_ms;
  const end = ended ? until : started === null ? null : now + remaining;
  return { elapsed, left: remaining, over, end, segment: at === null || ended ? null : segmentTiming(plan, rundown, at, heard, elapsed, begun) };
}

function segmentTiming(plan: Plan, { items }: RundownView, at: number, heard: number, elapsed: number | null, begun: ReadonlyMap<number, number>): SegmentTiming | null {
  const [row] = segmentsOf(items, at);
  if (row?.end === undefined) return null;
  const remaining = leftOf(plan, row.end, at, heard);
  if (row.target_ms === undefined) return { row, left: remaining, over: null };
  const since = begun.get(row.index);
  const gone = elapsed === null || since === undefined ? (plan.start[at] ?? 0) - (plan.start[row.index] ?? 0) : elapsed - since;
  return { row, left: remaining, over: gone + remaining - row.target_ms };
}
