import { isSkipped, type Setting, type State } from './state.ts';
import type { Source } from './step.ts';

/** So many lines are rendered before they are due: of those that wait ad hoc, and of the script. */
const LINES_AHEAD = 3;

/** What is spoken next, soonest first: what was interrupted or is queued, then the lines of the script. */
export function* upcoming(setting: Setting, state: State): Generator<Source> {
  for (const { id, line } of [...state.adlibs, ...state.heldBack].slice(0, LINES_AHEAD)) yield { say: id, line };
  const { items } = setting.rundown;
  let left = LINES_AHEAD;
  for (let index = state.standbyAt ?? state.cursor.index; index < items.length && left > 0; index++) {
    if (items[index]?.kind !== 'line' || isSkipped(setting, state, index)) continue;
    left--;
    yield { index };
  }
}
