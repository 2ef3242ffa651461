import { compile, type Diagnostic } from '../../../runner/script/index.ts';
import type { Item, VoiceSpec } from '../../../runner/script/rundown.ts';
import { viewOf, type RundownView } from '../../../runner/wire/index.ts';
import type { Names } from '../code/complete.ts';
import { markupOf } from '../voice/markup-of.ts';
import { namesIn } from './names.ts';

/** A line as it will be said. */
export interface SpokenLine {
  readonly caption: string;
  /** Without cues, with pronunciations: what the voice is asked for. */
  readonly markup: string;
  readonly spoken: string;
  readonly speaker: string;
  readonly voice: VoiceSpec;
  readonly cues: readonly string[];
  readonly audio?: string;
}

/** What a text comes to. */
export interface Outcome {
  readonly source: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null while the script has errors. */
  readonly rundown: RundownView | null;
  /** By the index of the row. */
  readonly lines: Readonly<Record<number, SpokenLine>>;
  readonly names: Names;
}

export function outcomeOf(source: string): Outcome {
  const { rundown, diagnostics } = compile(source);
  const lines = Object.fromEntries((rundown?.items ?? []).flatMap((item) => (item.kind === 'line' ? [[item.index, spokenLine(item)]] : [])));
  return { source, diagnostics, rundown: rundown ? viewOf(rundown) : null, lines, names: namesIn(source) };
}

function spokenLine(item: Extract<Item, { kind: 'line' }>): SpokenLine {
  return {
    caption: item.caption,
    markup: markupOf(item),
    spoken: item.parts.map((part) => (part.kind === 'text' ? part.spoken : '')).join('').replace(/\s+/g, ' ').trim(),
    speaker: item.speaker,
    voice: item.voice,
    cues: item.parts.flatMap((part) => (part.kind === 'cue' ? [part.name] : [])),
    ...(item.audio === undefined ? {} : { audio: item.audio }),
  };
}
