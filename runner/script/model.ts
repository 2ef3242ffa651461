import type { Ms } from '../core/units.ts';
import type { Mentions } from './build/mentions.ts';
import type { Place } from './diagnostic.ts';
import type { Files } from './files.ts';
import type { CueItem, Item, LineItem, PauseItem, SegmentItem, Speaker, VoiceSpec, WaitItem } from './rundown.ts';
import type { Key, Places } from './source/places.ts';
import type { Marked } from './text/markup.ts';
import type { PayloadReference } from './text/payload.ts';
import type { Suggestions } from './text/suggest.ts';
import type { Variables } from './text/variables.ts';
import type { KnownVoices } from './voices.ts';

export interface Options {
  /** Replaces what `vars` has. */
  readonly vars: Readonly<Record<string, string | number | boolean | null>>;
  readonly files?: Files;
  /** Voices by provider: those every Showrunner has, and what the configuration adds. */
  readonly voices: Readonly<Record<string, KnownVoices>>;
  /** The provider that speaks where a script names none; absent: not known. */
  readonly voice?: string;
}

/** A text of an item, read: which key it stands under, and what is in it. */
export interface ReadText {
  readonly key: 'line' | 'say';
  readonly text: string;
  readonly marked: Marked;
}

interface EntryBase {
  /** The mapping as written, for the places of its keys. */
  readonly source: object;
  /** Its list and the position in it: where an alias stands. */
  readonly list: object;
  readonly position: number;
}

/** An item as the rules see it: what will be performed, and what was written. */
export type Entry = EntryBase &
  (
    | { readonly item: LineItem; readonly texts: readonly ReadText[]; readonly voice: VoiceSpec }
    | { readonly item: CueItem; readonly references: readonly PayloadReference[] }
    | { readonly item: PauseItem }
    | { readonly item: WaitItem }
    | { readonly item: SegmentItem; readonly empty: boolean }
  );

export type EntryOf<Kind extends Item['kind']> = Extract<Entry, { readonly item: { readonly kind: Kind } }>;

/** A speaker of the cast, and where it is written. */
export interface CastEntry {
  readonly speaker: Speaker;
  /** Its mapping; absent when it has none. */
  readonly source?: object;
}

/** A script that was read, for the rules. What is wrong with its shape is reported already, and left out. */
export interface Script {
  readonly places: Places;
  /** The mapping of the show, and those under its keys, as written. */
  readonly root: object;
  readonly sources: { readonly vars?: object; readonly cast?: object; readonly defaults?: object };
  readonly language: string;
  readonly target?: Ms;
  /** `defaults.tail`. */
  readonly tail: Ms;
  readonly defaultSpeaker: string | undefined;
  readonly cast: readonly CastEntry[];
  /** The cue names there are; absent: any. */
  readonly cues?: ReadonlySet<string>;
  readonly variables: Variables;
  /** Declared without a value, and not given. */
  readonly ungiven: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  readonly mentions: Mentions;
  /** Declarations that could not be read: what they declare is not known, so nothing is said about names. */
  readonly unsure: ReadonlySet<'vars' | 'cast' | 'cues' | 'entries'>;
  readonly options: Options;
  readonly suggestions: Suggestions;
  /** The place of a part of a text, by offsets in its value. */
  inText(source: object, key: Key, start: number, end: number): Place;
}
