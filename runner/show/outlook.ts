import { nextIndex, type Setting, type State } from './state.ts';

/** What comes next, as indices of items; undefined where there is nothing. */
export interface Outlook {
  /** After what is being heard; with nothing on air, what would come. */
  readonly next: number | undefined;
  /** What GO does now. */
  readonly standby: number | undefined;
}

export function outlookOf(setting: Pick<Setting, 'rundown'>, state: State): Outlook {
  const { mode, cursor, fed, standbyAt, timer } = state;
  const { rundown } = setting;
  const there = (index: number): number | undefined => (index < rundown.items.length ? index : undefined);
  const coming = fed.find((entry) => entry.what === 'item' && !entry.started);
  // A long pause, a wait, or what was paused in the middle: that is what is on, and the next comes after it.
  const isOn = timer !== undefined || mode === 'waiting' || cursor.offset > 0;
  const after = standbyAt ?? nextIndex(setting, state, cursor.index + (isOn && fed.length === 0 ? 1 : 0));
  const isStanding = mode !== 'running' && mode !== 'ended';
  return {
    next: there(coming?.what === 'item' ? coming.index : after),
    standby: isStanding ? there(goesTo(setting, state)) : undefined,
  };
}

/** The item that a GO is for. */
export const goesTo = (setting: Pick<Setting, 'rundown'>, state: State): number =>
  (state.mode === 'waiting' ? state.cursor.index : nextIndex(setting, state, state.cursor.index));
