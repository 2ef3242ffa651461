import type { Ms, Samples } from '../core/units.ts';
import type { JsonObject, Line } from '../script/rundown.ts';

/** The ports of a show: what the player needs from a voice and a stage. `voice` and `stage` implement them. */

/** Who is the cause: `script`, `operator:<name>`, `api:<id>`. */
export type By = 'script' | `operator:${string}` | `api:${string}`;

export type RouteName = 'tavus' | 'agent_speech' | 'file';

// ------------------------------------------------------------------ voice

/** Half-open, in samples from the utterance's first. */
export interface Span { readonly start: Samples; readonly end: Samples }

export interface Word extends Span {
  readonly text: string;
  /** Where it stands in the caption, in UTF-16 units. */
  readonly at: number;
  /** True when the voice told no times and these come from the text and the voiced parts of the audio. */
  readonly estimated: boolean;
}

/** Ends at punctuation or at an inline pause: what is taken up again after an interruption. */
export type Phrase = Span;

/** Mouth shapes, one of the 15 of the Oculus set (`sil PP FF TH DD kk CH SS nn RR aa E I O U`). */
export interface Viseme { readonly at: Samples; readonly shape: string }

/** An inline `[cue …]`: `at` is the onset of the word after it, or the end of voice. */
export interface InlineCue { readonly at: Samples; readonly name: string; readonly with: JsonObject }

/**
 * One line as sound, growing while the voice speaks. Silence around the speech is cut already; inline pauses
 * are in it. Words, phrases and cues are estimates until `complete`.
 */
export interface Utterance {
  readonly line: Line;
  /** Samples there are so far. */
  readonly available: Samples;
  readonly complete: boolean;
  /** True when it came from the cache. */
  readonly cached: boolean;
  /** Where voice starts: 0 or a few ms of kept breath before it. Known when `available` > 0. */
  readonly voiceStart: Samples;
  /** Where voice ends; what follows is kept decay, which counts as part of the pause. Undefined until `complete`. */
  readonly voiceEnd: Samples | undefined;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly visemes: readonly Viseme[];
  readonly cues: readonly InlineCue[];
  /** When the voice was asked, and when its first sound came: for latency. Undefined from the cache. */
  readonly latency: { readonly requested?: Ms; readonly firstAudio?: Ms };

  /** A copy of what is available in [from, to). */
  slice(from: Samples, to: Samples): Int16Array;

  /** Resolves when more than `count` samples are available, or it is complete; rejects when no voice could speak it. */
  until(count: Samples, signal?: AbortSignal): Promise<void>;
}

export interface Voices {
  /** Starts to render a line, or joins the rendering under way. The player keeps the result while it needs it. */
  speak(line: Line): Utterance;
  /** Stops the work on a line and forgets its sound (what is in the cache stays). */
  release(utterance: Utterance): void;
}

// ------------------------------------------------------------------ stage

/** A number the machine gives each thing it feeds. */
export type EntryId = number;

/** What the stage plays, one after another without a gap. */
export type Entry =
  /** From a position of the utterance on (0: from its onset, which lands where the silence before it ends). */
  | { readonly kind: 'speech'; readonly id: EntryId; readonly utterance: Utterance; readonly from: Samples }
  /** Counted from the end of voice before it to the onset after it. */
  | { readonly kind: 'silence'; readonly id: EntryId; readonly length: Samples }
  /** The rest of a long pause: until the clock says `until`, as the audience hears it. */
  | { readonly kind: 'hold'; readonly id: EntryId; readonly until: Ms }
  /** Nothing to hear: reported when what stands before it has been heard. */
  | { readonly kind: 'mark'; readonly id: EntryId };

/** What the audience has heard, in order. `at` is the clock's time at which it was heard. */
export type Report =
  /** All that was fed is written, and there is room. Sent once for each time that becomes true. */
  | { readonly type: 'wants'; readonly at: Ms }
  /** The entry's first sound (speech) or its beginning (silence, hold). */
  | { readonly type: 'started'; readonly at: Ms; readonly id: EntryId; readonly sent: Ms }
  /** `words[index]` of the utterance is being heard. */
  | { readonly type: 'word'; readonly at: Ms; readonly id: EntryId; readonly index: number }
  /** `cues[index]` of the utterance. */
  | { readonly type: 'cue'; readonly at: Ms; readonly id: EntryId; readonly index: number }
  /** The end of voice (speech; `position` is that of the utterance), of the silence or the hold (its length), or the mark. */
  | { readonly type: 'finished'; readonly at: Ms; readonly id: EntryId; readonly position: Samples }
  /** Everything fed is gone. `id` is the entry that was being heard, `position` how far: samples of the utterance, or of the silence. */
  | { readonly type: 'cut'; readonly at: Ms; readonly id?: EntryId; readonly position: Samples }
  /**
   * Like `cut`, by itself: the audience has heard nothing since. `id` may be an entry that was reported as finished
   * before this was known. What was not heard is to be fed again, from the start of the word or the phrase.
   */
  | { readonly type: 'interrupted'; readonly at: Ms; readonly id?: EntryId; readonly position: Samples; readonly snap: 'word' | 'phrase'; readonly reason: string }
  /** The audience hears again. */
  | { readonly type: 'restored'; readonly at: Ms }
  /** Like `cut`, by itself: no voice could speak the entry (after all before it was heard). */
  | { readonly type: 'failed'; readonly at: Ms; readonly id: EntryId; readonly position: Samples; readonly error: Error }
  /** The stage can play nothing any more: the show is over for it. */
  | { readonly type: 'lost'; readonly at: Ms; readonly error: Error }
  /** From now on this route, and why. */
  | { readonly type: 'route'; readonly at: Ms; readonly route: RouteName; readonly reason?: string };

export interface Stage {
  /** Who listens. Set once, before anything is fed; called in order, never inside a call to the stage. */
  onReport: (report: Report) => void;
  /** Puts an entry behind those already there. */
  feed(entry: Entry): void;
  /** No more comes for a while: lets the run end well (a silent tail, on the avatar). Feeding again starts the next run. */
  endRun(): void;
  /**
   * Silence, and forget what was fed. `now`: at once; `word`: at the next word end heard; `fade`: over that many ms.
   * Always answered by exactly one `cut` report, also when nothing was there. A second call can only make it sooner.
   */
  cut(how: { readonly kind: 'now' } | { readonly kind: 'word' } | { readonly kind: 'fade'; readonly over: Ms }): void;
  /** Stops at once and lets go of the route. */
  close(): Promise<void>;
}
