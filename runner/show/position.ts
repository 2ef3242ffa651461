import { toMs, type Ms, type Samples } from '../core/units.ts';
import type { ShowState } from './as-run.generated.ts';
import type { EntryId } from './ports.ts';
import { cursorAt, type Cursor, type DelayedCue, type State } from './state.ts';

/** Where a show stands: all that another process needs to go on with it. Times are the clock's. Ad-hoc lines are not in it. */
export interface Position {
  readonly mode: ShowState;
  /** The item that is being heard, or comes next. */
  readonly index: number;
  /** How much of it is behind, and the phrase that stands there. */
  readonly offset: Ms;
  readonly phrase?: number;
  readonly released: boolean;
  /** Inline cues of the item that have fired. */
  readonly cues: number;
  /** When the wait or the long pause ends by itself. */
  readonly until?: Ms;
  readonly armed: ReadonlyMap<number, boolean>;
  readonly delayed: readonly DelayedCue[];
  readonly startedAt?: Ms;
  readonly unspoken: number;
}

/** What has been heard of the entry that is on air. */
export interface HeardSoFar { readonly id: EntryId; readonly offset: Samples; readonly phrase?: number }

/** Where the audience is, by what has been heard. */
export function positionOf(state: State, heard: HeardSoFar | undefined): Position {
  const { armed, delayed, startedAt, unspoken, timer, pausedFrom } = state;
  const { index, offset, cues, released, snap } = standing(state, heard);
  return {
    // An ad-hoc line that was paused is gone with the process: what it was paused beside is left.
    mode: state.mode === 'paused' && pausedFrom !== 'running' ? pausedFrom : state.mode,
    index, offset: toMs(offset), cues, released,
    ...(typeof snap === 'object' ? { phrase: snap.phrase } : {}),
    ...(timer ? { until: timer.due } : {}),
    armed, delayed: [...delayed.values()],
    ...(startedAt === undefined ? {} : { startedAt }),
    unspoken,
  };
}

/** The first thing fed that is of the script; what comes after it has not been heard. */
function standing(state: State, heard: HeardSoFar | undefined): Cursor {
  for (const fed of state.fed) {
    switch (fed.what) {
      case 'item': {
        const isHeard = fed.started && fed.id === heard?.id;
        const phrase = isHeard ? heard.phrase : undefined;
        return {
          index: fed.index, released: true, cues: fed.cues, offset: isHeard ? heard.offset : fed.from.offset,
          snap: phrase === undefined ? fed.from.snap : { phrase },
        };
      }
      case 'skip':
        return cursorAt(fed.index, true);
      case 'caption':
        if (fed.index !== undefined) return cursorAt(fed.index + 1);
        break;
      case 'adlib':
      case 'tail':
        break;
      default:
        fed satisfies never;
    }
  }
  return state.cursor;
}
