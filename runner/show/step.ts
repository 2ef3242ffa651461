import type { Ms, Samples } from '../core/units.ts';
import type { Item, JsonObject, Line } from '../script/rundown.ts';
import type { AsRunEntry } from './as-run.generated.ts';
import type { Command } from './command.generated.ts';
import type { By, EntryId, Report } from './ports.ts';
import type { Position } from './position.ts';
import { itemAt, type Asked, type Setting, type Snap, type State } from './state.ts';

/** What the machine is told. */
export type Input =
  | { readonly type: 'command'; readonly at: Ms; readonly asked: Asked }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'timer'; readonly at: Ms; readonly id: number }
  /** Once, before anything else: the show goes on where another process was. */
  | { readonly type: 'resume'; readonly at: Ms; readonly position: Position; readonly reason: string }
  /** The script was edited: setting and state are the new ones already. `cancelled`: timers of what is gone. */
  | { readonly type: 'updated'; readonly at: Ms; readonly by: By; readonly reason: string; readonly cancelled: readonly number[] };

/** What the machine wants done, in this order. */
export type Effect =
  | { readonly do: 'speak'; readonly id: EntryId; readonly source: Source; readonly from: { readonly offset: Samples; readonly snap: Snap } }
  | { readonly do: 'silence'; readonly id: EntryId; readonly length: Samples; readonly caption?: Line }
  | { readonly do: 'hold'; readonly id: EntryId; readonly until: Ms }
  | { readonly do: 'mark'; readonly id: EntryId }
  | { readonly do: 'end-run' }
  | { readonly do: 'cut'; readonly how: 'now' | 'word' | 'fade' }
  | { readonly do: 'timer'; readonly id: number; readonly due: Ms }
  | { readonly do: 'cancel'; readonly id: number }
  | { readonly do: 'cue'; readonly name: string; readonly with: JsonObject; readonly item: string | null; readonly at: Ms }
  | { readonly do: 'log'; readonly at: Ms; readonly entry: LogEntry; readonly entryId?: EntryId; readonly truncated?: boolean }
  | { readonly do: 'answer'; readonly id: string; readonly answer: Answer };

/** Whose sound: an item's, or an ad-hoc line's. */
export type Source = { readonly index: number } | { readonly say: string; readonly line: Line };

export type LogEntry = Omit<AsRunEntry, 'seq' | 'at' | 'time_ms' | 'route' | 'latency'>;

export type Answer =
  | { readonly ok: true; readonly position?: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

export type RefusalCode = 'stale-go' | 'not-standing-by' | 'not-paused' | 'unknown-item' | 'too-late' | 'show-ended' | 'nothing-on-air' | 'unknown-speaker' | 'nothing-to-speak' | 'queue-full';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One step under way: the state being changed (a copy), and the effects so far. */
export class Turn {
  readonly setting: Setting;
  readonly state: Mutable<State>;
  readonly effects: Effect[] = [];
  readonly at: Ms;

  constructor(setting: Setting, state: State, at: Ms) {
    this.setting = setting;
    this.state = { ...state };
    this.at = at;
  }

  item(index: number): Item | undefined {
    return itemAt(this.setting, this.state, index);
  }

  nextId(): number {
    return this.state.nextId++;
  }

  effect(effect: Effect): void {
    this.effects.push(effect);
  }

  answer(asked: Asked, answer: Answer = { ok: true }): void {
    this.effect({ do: 'answer', id: asked.id, answer });
  }

  refuse(asked: Asked, code: RefusalCode, message: string): void {
    this.answer(asked, { ok: false, code, message });
  }

  /** Writes to the as-run log; `index` names the item it is about; `truncated`: what was not heard of it will not be. */
  log(type: LogEntry['type'], by: By, about: { index?: number | undefined; entryId?: EntryId; truncated?: boolean } & Partial<Omit<LogEntry, 'type' | 'by' | 'item'>> = {}): void {
    const { index, entryId, truncated, ...rest } = about;
    const item = index === undefined ? undefined : this.item(index);
    const line = item?.kind === 'line' && (type === 'started' || type === 'finished' || type === 'captioned') ? { text: item.caption, speaker: item.speaker } : {};
    this.effect({
      do: 'log', at: this.at,
      entry: { item: item ? refOf(item) : null, type, state: this.state.mode, by, ...line, ...rest },
      ...(entryId === undefined ? {} : { entryId }),
      ...(truncated === undefined ? {} : { truncated }),
    });
  }
}

/** How an item is called by people and in the log: its id, or else its cue number. */
export const refOf = (item: Item): string => item.id ?? item.number;

/** The one name of a command's kind. */
export type CommandName = Command['command'];
