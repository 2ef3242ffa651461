import { toSamples, type Ms } from '../core/units.ts';
import { flow, waitUntil } from './flow.ts';
import type { Position } from './position.ts';
import { delayCue } from './reports.ts';
import { initialState, type State } from './state.ts';
import type { Turn } from './step.ts';

/** A show in which nothing moves yet: {@link resume} sets it going. */
export const stateAt = ({ index, startedAt, unspoken, armed }: Position): State => ({
  ...initialState(index), unspoken, armed, ...(startedAt === undefined ? {} : { startedAt }),
});

/** Goes on where another process was: a line at the start of its phrase, a pause by the clock that ran on meanwhile. */
export function resume(turn: Turn, { mode, index, offset, phrase, released, cues, until, delayed }: Position, reason: string): void {
  const { state } = turn;
  const item = turn.item(index);
  const spent = item?.kind === 'pause' && until !== undefined ? Math.min(item.duration, Math.max(offset, item.duration - (until - turn.at))) : offset;
  state.cursor = {
    index, released, cues, offset: toSamples(spent as Ms), // ms, as both it is made of
    snap: item?.kind !== 'line' ? 'position' : phrase === undefined ? 'phrase' : { phrase },
  };
  state.mode = mode;
  turn.log('resumed', 'script', { index, reason });
  for (const cue of delayed) delayCue(turn, cue);
  if (mode === 'waiting' && until !== undefined) waitUntil(turn, index, until);
  flow(turn);
}
