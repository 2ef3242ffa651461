import type { RowView } from '../../../runner/wire/index.ts';
import { clock, timeOfDay } from '../../show/format.ts';
import { coming, type Plan } from '../../show/plan.ts';

export interface DueFrom {
  readonly plan: Plan;
  readonly items: readonly Pick<RowView, 'wait'>[];
  /** Index of what is on air or comes next; null: the show is over, or nobody knows. */
  readonly at: number | null;
  readonly holding: boolean;
  /** Ms since 1970 of the plan's beginning; null before the show runs. */
  readonly origin: number | null;
  /** Ms of the row at `at`, when it stands still there; nothing moves by this while it runs. */
  readonly heard: number;
}

/** When a row comes: the time of day; or `GO 0:12`, so long after the GO (or the event) it waits for. */
export function due({ plan, items, at, holding, origin, heard }: DueFrom, index: number): string {
  if (at === null || plan.out[index] === 1) return '';
  const comes = coming(plan, index, at, heard, holding);
  if (!comes) return '';
  if ('after' in comes) {
    const what = named(items[comes.hold]?.wait?.event ?? 'GO');
    return comes.after < 500 ? `at ${what}` : `${what} ${short(comes.after)}`;
  }
  return origin === null ? '' : timeOfDay(origin + (plan.start[index] ?? 0));
}

/** As much of an event's name as there is room for. */
const named = (event: string): string => (event.length <= 6 ? event : `${event.slice(0, 5)}…`);

/** `0:12`, `12:03`. */
const short = (time: number): string => clock(time).replace(/^0(\d:)/, '$1');
