import type { Ms, Samples } from '../core/units.ts';
import type { Adlib as Adlibbed } from '../script/index.ts';
import type { Item, Line, Rundown } from '../script/rundown.ts';
import type { ShowState } from './as-run.generated.ts';
import type { Command } from './command.generated.ts';
import type { By, EntryId } from './ports.ts';

/**
 * Where a line or a pause is taken up again: at a position, at the start of its word or phrase, or from the start. A
 * phrase by its number is the same in whatever sound the voice makes of the line next time.
 */
export type Snap = 'position' | 'word' | 'phrase' | 'line' | { readonly phrase: number };

/** How much of an item is behind: samples of the utterance or of the silence, and inline cues already fired. */
export interface Progress { readonly offset: Samples; readonly snap: Snap; readonly cues: number }

/** What is performed next. `index` may be past the last item: then the show is over. */
export interface Cursor extends Progress {
  readonly index: number;
  /** GO was given for this item: it does not stand by again. */
  readonly released: boolean;
}

/** An ad-hoc line. */
export interface Adlib extends Progress {
  readonly id: string;
  readonly line: Line;
  readonly by: By;
}

/** Something given to the stage and not yet wholly heard. */
export type Fed = {
  readonly id: EntryId;
  readonly started: boolean;
  /** How many inline cues have fired. */
  readonly cues: number;
} & (
  | { readonly what: 'item'; readonly index: number; readonly from: Progress }
  /** An item that is passed over. */
  | { readonly what: 'skip'; readonly index: number }
  | { readonly what: 'adlib'; readonly adlib: Adlib }
  /** The silence after a line. */
  | { readonly what: 'tail' }
  /** The caption of a line that no voice could speak, for as long as it would have lasted. */
  | { readonly what: 'caption'; readonly index: number | undefined; readonly line: Line; readonly say?: string }
);

/** What happens once the stage has fallen silent. */
export type Intent =
  | { readonly kind: 'pause' | 'skip' | 'stop' | 'panic'; readonly by: By }
  | { readonly kind: 'interrupt'; readonly adlib: Adlib; readonly by: By }
  | { readonly kind: 'jump'; readonly index: number; readonly by: By };

/** A command and who asked; `say` comes with its line, or why there is none. `id` names the answer. */
export interface Asked { readonly id: string; readonly command: Command; readonly line?: Adlibbed; readonly by: By }

/** The timer of a long pause or of a wait; `due` is its end, as heard. An old one that still fires is known by its id. */
export interface Timer { readonly kind: 'pause' | 'wait'; readonly id: number; readonly index: number; readonly due: Ms }

/** A delayed cue under way. */
export interface DelayedCue { readonly index: number; readonly due: Ms }

/** The whole state of a show: plain values. What is heard is `fed[0]`; what comes after all of `fed` is `cursor`. */
export interface State {
  readonly mode: ShowState;
  readonly cursor: Cursor;
  readonly fed: readonly Fed[];
  /** What was heard last, oldest first: it may turn out that it was not. */
  readonly behind: readonly Fed[];
  /** The stage has written all it has and can take more. */
  readonly wants: boolean;
  /** The stage was told that nothing comes for a while. */
  readonly ended: boolean;
  /** The silence owed before the next sound: the tail of the line before it. */
  readonly owed: Ms;
  /** Ad-hoc lines that wait for the next boundary. */
  readonly adlibs: readonly Adlib[];
  /** Ad-hoc lines that a pause holds back until the show is resumed. */
  readonly heldBack: readonly Adlib[];
  /** What a pause interrupted: `resume` goes back to it. */
  readonly pausedFrom: 'running' | 'standby' | 'waiting' | 'stopped' | 'held' | 'ended';
  /** Ids of all ad-hoc lines ever accepted: the same id again changes nothing. */
  readonly said: ReadonlySet<string>;
  /** Items armed or disarmed by hand, over the script's `skip`. */
  readonly armed: ReadonlyMap<number, boolean>;
  /** Items that an update of the script has changed while they were on air: as they were, until they have been heard. */
  readonly kept: ReadonlyMap<number, Item>;
  readonly timer?: Timer;
  /** Delayed cues under way, by their timers. */
  readonly delayed: ReadonlyMap<number, DelayedCue>;
  readonly cutting?: { readonly intent: Intent; readonly slow: boolean };
  /** Commands that came while the stage was falling silent. */
  readonly inbox: readonly Asked[];
  /** An operator asked to stand by at this item once what is on air has ended. */
  readonly standbyAt?: number;
  readonly startedAt?: Ms;
  readonly lastGo?: Ms;
  /** The onset of the line on air: `back` looks at it. */
  readonly onsetAt?: Ms;
  readonly nextId: number;
  /** Lines that were due and that no voice spoke. */
  readonly unspoken: number;
}

/** What does not change while a show is performed. */
export interface Setting {
  readonly rundown: Rundown;
  /** False: `wait: go` and `go: manual` are released at once, for nobody is there to give a GO. */
  readonly hold: boolean;
  /** Estimates how long a line takes to speak. */
  readonly estimate: (line: Line) => Ms;
}

const atStart: Progress = { offset: 0 as Samples, snap: 'position', cues: 0 };

export const cursorAt = (index: number, released = false): Cursor => ({ ...atStart, index, released });

/** A show that stands by at `index`. */
export function initialState(index = 0): State {
  return {
    mode: 'standby', cursor: cursorAt(index), fed: [], behind: [], wants: true, ended: true, owed: 0 as Ms,
    adlibs: [], heldBack: [], pausedFrom: 'running', said: new Set(), armed: new Map(), kept: new Map(), delayed: new Map(), inbox: [], nextId: 1, unspoken: 0,
  };
}

/** The item that is performed at `index`. */
export const itemAt = ({ rundown }: Pick<Setting, 'rundown'>, { kept }: Pick<State, 'kept'>, index: number): Item | undefined =>
  kept.get(index) ?? rundown.items[index];

/** True when the item is left out: by the script, or by an operator; a segment takes its items with it. */
export function isSkipped({ rundown }: Pick<Setting, 'rundown'>, state: Pick<State, 'armed'>, index: number): boolean {
  for (let at: number | undefined = index; at !== undefined; at = rundown.items[at]?.parent) {
    const item = rundown.items[at];
    const armed = state.armed.get(at);
    if (armed === undefined ? item?.skip === true : !armed) return true;
  }
  return false;
}

/** The next item that will be performed, from `index` on; `items.length` when there is none. */
export function nextIndex(setting: Pick<Setting, 'rundown'>, state: Pick<State, 'armed'>, index: number): number {
  let at = index;
  while (at < setting.rundown.items.length && isSkipped(setting, state, at)) at++;
  return at;
}
