import { samples, toSamples } from '../core/units.ts';
import type { Samples } from '../core/units.ts';
import type { JsonObject, Line } from '../script/rundown.ts';
import { endsPhrase, hasSound, wordsOf } from './words.ts';

/** A place in what is spoken: UTF-16 units into the text of a take. */
export interface Place { readonly take: number; readonly at: number }

export interface PlannedWord {
  readonly text: string;
  /** In the caption. */
  readonly at: number;
  readonly from: Place;
  /** After its last unit, in the same take or a later one. */
  readonly to: Place;
}

/** A line cut at its inline pauses: what to ask a voice for, and where captions, phrases and cues stand in that. */
export interface LinePlan {
  readonly takes: readonly PlannedTake[];
  /** The inline pause after the last take. */
  readonly trailing: Samples;
  /** Undefined when the caption says other words than the voice: they are then spread over the whole. */
  readonly words: readonly PlannedWord[] | undefined;
  readonly caption: readonly { readonly text: string; readonly at: number }[];
  readonly phrases: readonly { readonly from: Place; readonly to: Place }[];
  /** `before`: the word after it; undefined: the end of voice. */
  readonly cues: readonly { readonly name: string; readonly with: JsonObject; readonly before: Place | undefined }[];
}

export interface PlannedTake {
  readonly text: string;
  /** The inline pause before it. */
  readonly pause: Samples;
}

interface Segment {
  readonly take: number;
  /** Where its spoken text starts in the take's, before trimming. */
  readonly start: number;
  readonly text: string;
  readonly spoken: string;
}

export function planLine(line: Line): LinePlan {
  // A clip is one take, and says its caption.
  if (line.audio !== undefined) return planParts({ ...line, respoken: false, parts: [{ kind: 'text', text: line.caption, spoken: line.caption }] });
  return planParts(line);
}

function planParts(line: Line): LinePlan {
  const takes: { raw: string; pause: number }[] = [];
  const segments: Segment[] = [];
  const cues: { name: string; with: JsonObject; take: number; at: number }[] = [];
  const silentOnly = !line.parts.some((part) => part.kind === 'text' && hasSound(part.spoken));
  let raw = '';
  let pause = 0;

  const close = (): void => {
    if (!hasSound(raw) && !(silentOnly && raw.trim() !== '')) return;
    takes.push({ raw, pause });
    raw = '';
    pause = 0;
  };
  for (const part of line.parts) {
    switch (part.kind) {
      case 'text':
        segments.push({ take: takes.length, start: raw.length, text: part.text, spoken: part.spoken });
        raw += part.spoken;
        break;
      case 'pause':
        close();
        pause += toSamples(part.duration);
        break;
      case 'cue':
        cues.push({ name: part.name, with: part.with, take: takes.length, at: raw.length });
        break;
      default:
        part satisfies never;
    }
  }
  close();

  const cut = takes.map(({ raw }) => raw.length - raw.trimStart().length);
  const planned = takes.map(({ raw, pause }) => ({ text: raw.trim(), pause: samples(pause) }));
  const place = (take: number, at: number): Place => {
    const text = planned[take]?.text;
    if (text !== undefined) return { take, at: Math.max(0, Math.min(text.length, at - (cut[take] ?? 0))) };
    // Nothing but punctuation is left after the last take: it belongs to its end.
    return { take: takes.length - 1, at: planned.at(-1)?.text.length ?? 0 };
  };
  const spoken = planned.map(({ text }) => wordsOf(text, line.language));
  return {
    takes: planned,
    trailing: samples(pause),
    caption: wordsOf(line.caption, line.language),
    words: line.respoken ? undefined : placeWords(line, segments, place),
    phrases: spoken.flatMap((words, take) => phrasesOf(words, take, planned[take]?.text.length ?? 0)),
    cues: cues.map((cue) => {
      const { take, at } = place(cue.take, cue.at);
      const word = cue.take < takes.length ? spoken[take]?.find((word) => word.at >= at) : undefined;
      const next = spoken.findIndex((words, i) => i > take && words.length > 0);
      const before = word ? { take, at: word.at } : next < 0 ? undefined : { take: next, at: spoken[next]?.[0]?.at ?? 0 };
      return { name: cue.name, with: cue.with, before };
    }),
  };
}

/** A phrase of a take runs from its first word to where the next one's begins. */
function phrasesOf(words: readonly { text: string; at: number }[], take: number, length: number): { from: Place; to: Place }[] {
  const starts = words.filter((word, i) => {
    const before = words[i - 1];
    return !before || endsPhrase(before.text, word.text);
  });
  return starts.map((word, i) => ({ from: { take, at: word.at }, to: { take, at: starts[i + 1]?.at ?? length } }));
}

/** Finds each caption word in what is spoken. Undefined when the parts' texts do not make up the caption. */
function placeWords(line: Line, segments: readonly Segment[], place: (take: number, at: number) => Place): PlannedWord[] | undefined {
  const units: { segment: Segment; at: number }[] = [];
  for (const segment of segments) {
    for (let at = 0; at < segment.text.length; at++) {
      if (!isBlank(segment.text[at])) units.push({ segment, at });
    }
  }
  const unitAt = new Map<number, { segment: Segment; at: number }>();
  let next = 0;
  for (let i = 0; i < line.caption.length; i++) {
    if (isBlank(line.caption[i])) continue;
    const unit = units[next++];
    if (!unit || unit.segment.text[unit.at] !== line.caption[i]) return undefined;
    unitAt.set(i, unit);
  }
  // In a part that is said otherwise, the way through the text is the way through what is said.
  const at = ({ segment, at }: { segment: Segment; at: number }, after: 0 | 1): Place => {
    const said = ((at + after) * segment.spoken.length) / segment.text.length;
    return place(segment.take, segment.start + said);
  };
  return wordsOf(line.caption, line.language).flatMap((word) => {
    const [first, last] = [unitAt.get(word.at), unitAt.get(word.at + word.text.length - 1)];
    return first && last ? [{ ...word, from: at(first, 0), to: at(last, 1) }] : [];
  });
}

const isBlank = (c: string | undefined): boolean => c === undefined || /\s/u.test(c);
