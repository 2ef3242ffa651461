import type { Ms } from '../core/units.ts';

/**
 * A compiled show: what the machine performs. Plain JSON values, the same on every machine for the same
 * text and variables. Items stand in the order of performance, segments flattened; `parent` keeps the tree.
 */
export interface Rundown {
  /** SHA-256 in hex over the canonical source values, before the lexicon is applied. */
  readonly digest: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly target?: Ms;
  /** In the order of the script; never empty. */
  readonly cast: readonly Speaker[];
  /** Who speaks when a line (or an ad-hoc line) names nobody. */
  readonly speaker: string;
  /** `defaults.tail`: what follows an ad-hoc line, too. */
  readonly tail: Ms;
  /** word → how it is spoken, for ad-hoc lines. */
  readonly lexicon: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
}

export interface Speaker {
  readonly name: string;
  /** Absent: the configured voice. */
  readonly voice?: VoiceSpec;
  readonly fallbackVoice?: VoiceSpec;
  readonly avatar?: AvatarSpec;
}

/** Which voice, and how. Absent keys: the configuration's, then the provider's default. */
export interface VoiceSpec {
  readonly provider?: string;
  readonly name?: string;
  readonly model?: string;
  readonly instructions?: string;
  readonly speed?: number;
}

export interface AvatarSpec {
  readonly provider: 'tavus' | 'none';
  readonly persona?: string;
  readonly replica?: string;
}

export type Item = LineItem | PauseItem | CueItem | WaitItem | SegmentItem;
export type OnError = 'caption' | 'hold' | 'stop';

interface ItemBase {
  /** The position in `Rundown.items`. */
  readonly index: number;
  readonly id?: string;
  /** The cue number people call out: the writer's, or from the place (`1`, `4.1`). */
  readonly number: string;
  readonly title?: string;
  readonly note?: string;
  readonly colour?: string;
  readonly skip: boolean;
  readonly go: 'auto' | 'manual';
  readonly onError: OnError;
  /** The index of the segment it stands in. */
  readonly parent?: number;
  /** 1-based line of the source where it starts; not part of the digest. */
  readonly sourceLine: number;
}

export interface LineItem extends ItemBase, Line {
  readonly kind: 'line';
  /** The silence after it when no pause follows. */
  readonly tail: Ms;
}

export interface PauseItem extends ItemBase {
  readonly kind: 'pause';
  readonly duration: Ms;
}

export interface CueItem extends ItemBase {
  readonly kind: 'cue';
  readonly name: string;
  readonly with: JsonObject;
  readonly delay: Ms;
}

export interface WaitItem extends ItemBase {
  readonly kind: 'wait';
  /** `go`, or the name of an event. */
  readonly for: { readonly go: true } | { readonly event: string; readonly timeout?: Ms; readonly then: 'continue' | 'stop' };
}

export interface SegmentItem extends ItemBase {
  readonly kind: 'segment';
  readonly title: string;
  readonly target?: Ms;
  /** The index after its last descendant. */
  readonly end: number;
}

/** What is spoken: scripted, or ad hoc. */
export interface Line {
  readonly speaker: string;
  /** What the audience reads. */
  readonly caption: string;
  /** What is spoken, in order; together never without words unless `audio` is set. */
  readonly parts: readonly Part[];
  /** True when `parts` speak other words than the caption (`say`): caption times are then spread over the whole. */
  readonly respoken: boolean;
  /** The speaker's voice with the line's own keys over it. */
  readonly voice: VoiceSpec;
  readonly fallbackVoice?: VoiceSpec;
  /** A WAV file played instead of a voice: the path as written, relative to the script's folder. */
  readonly audio?: string;
  readonly language: string;
}

export type Part =
  /** `text` as captions show it; `spoken` after the lexicon and `[say X as Y]`. A part of its own wherever they differ. */
  | { readonly kind: 'text'; readonly text: string; readonly spoken: string }
  | { readonly kind: 'pause'; readonly duration: Ms }
  | { readonly kind: 'cue'; readonly name: string; readonly with: JsonObject };

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject { readonly [key: string]: Json }
