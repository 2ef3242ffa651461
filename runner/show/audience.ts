import type { Ms, Samples } from '../core/units.ts';
import type { JsonObject, Line } from '../script/rundown.ts';
import type { AsRunEntry } from './as-run.generated.ts';
import type { Utterance } from './ports.ts';
import type { State } from './state.ts';

/** What a performance tells those who watch it, when the audience hears it. */
export interface Audience {
  /** Each as-run entry, in order. */
  entry?(entry: AsRunEntry): void;
  cue?(cue: { readonly name: string; readonly with: JsonObject; readonly item: string | null; readonly at: Ms }): void;
  /** A line's progress, for captions; `key` is the same for all of one line. */
  caption?(caption: CaptionEvent): void;
  /** After each change. */
  state?(state: State): void;
}

export type CaptionEvent = { readonly key: string; readonly line: Line; readonly at: Ms } & (
  | { readonly phase: 'started'; readonly utterance: Utterance }
  /** Of the utterance's samples [from, to) were heard, from `startedAt` on. */
  | { readonly phase: 'finished' | 'cut'; readonly utterance: Utterance; readonly from: Samples; readonly to: Samples; readonly startedAt: Ms }
  | { readonly phase: 'word'; readonly utterance: Utterance; readonly index: number }
  /** No voice could speak it: to be read for `length`. */
  | { readonly phase: 'silent'; readonly length: Ms }
);
