import type { Ms } from '../../core/units.ts';
import type { CueItem, Line, LineItem, OnError, SegmentItem, VoiceSpec, WaitItem } from '../rundown.ts';
import { validate } from '../schema/validate.ts';
import type { Validator } from '../schema/errors.ts';
import type { ScriptCue, ScriptEvery, ScriptLine, ScriptSegment, ScriptWait, ScriptWaitEvent } from '../show.generated.ts';
import { validateCue, validateLine, validatePause, validateSegment, validateWait, validateWaitEvent } from '../show.validate.generated.js';
import type { Problem } from '../source/problem.ts';
import type { Places } from '../source/places.ts';
import { MAX_RUNDOWNS } from '../source/tree.ts';
import type { Entry, ReadText } from '../model.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { parseMarkup } from '../text/markup.ts';
import { captionOf, finish, squeezed } from '../text/parts.ts';
import { fillPayload } from '../text/payload.ts';
import type { Variables } from '../text/variables.ts';
import { kindOf, type Kind } from './kind.ts';
import type { Mentions } from './mentions.ts';
import { durationOf, voiceSpec, ZERO } from './values.ts';

export const MAX_ITEMS = 5_000;

const VALIDATORS: Readonly<Record<Kind, Validator>> = {
  line: validateLine,
  pause: validatePause,
  cue: validateCue,
  wait: validateWait,
  segment: validateSegment,
};

/** What items take from the show around them. */
export interface Around {
  readonly places: Places;
  readonly problems: Problem[];
  readonly mentions: Mentions;
  readonly variables: Variables;
  readonly lexicon: Lexicon;
  readonly language: string;
  readonly defaults: { readonly tail: Ms; readonly go: 'auto' | 'manual'; readonly onError: OnError };
  /** The speaker's name for a line that gives this one (or none), and their voices. */
  speaker(name: string | undefined): { readonly name: string; readonly voice: VoiceSpec; readonly fallbackVoice?: VoiceSpec };
  line(offset: number): number;
  /** An item that YAML could not read stood here. */
  left(offset: number): boolean;
}

/** The items of a rundown in the order of performance, segments flattened. */
export function items(rundown: readonly unknown[], around: Around): { readonly entries: readonly Entry[]; readonly complete: boolean } {
  const builder = new Builder(around);
  const complete = builder.list(rundown, '', undefined, 1);
  return { entries: builder.entries, complete };
}

type Base = Omit<LineItem, 'kind' | 'tail' | keyof Line>;

class Builder {
  readonly entries: Entry[] = [];
  readonly #around: Around;
  /** Items so far, also those that are none. */
  #count = 0;
  /** An aliased item is validated once: what is wrong with it is wrong once. */
  readonly #validated = new Map<object, object>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** False when a limit was met. */
  list(list: readonly unknown[], prefix: string, parent: SegmentItem | undefined, level: number): boolean {
    const { places, problems } = this.#around;
    for (const [position, value] of list.entries()) {
      if (value === null && this.#around.left(places.start(list, position))) continue;
      this.#count += 1;
      if (this.#count > MAX_ITEMS) {
        problems.push({ code: 'yaml-limit', message: `A show has at most ${MAX_ITEMS} items. Split it into several scripts.`, ...places.use(list, position) });
        return false;
      }
      const kind = kindOf(value);
      if ('message' in kind) {
        problems.push({ code: 'unknown-item', message: kind.message, ...places.use(list, position) });
        this.#around.mentions.addValue(value);
      } else if (!this.#item(value as object, kind.kind, { list, position, number: `${prefix}${position + 1}`, parent, level })) { // a mapping, or it had no kind
        return false;
      }
    }
    return true;
  }

  #item(source: object, kind: Kind, at: { list: object; position: number; number: string; parent: SegmentItem | undefined; level: number }): boolean {
    const { places, problems } = this.#around;
    const value = this.#valid(source, kind);
    const base = this.#base(value, at);
    const common = { source: value, list: at.list, position: at.position };
    const add = (entry: Entry): void => void this.entries.push(entry);
    switch (kind) {
      case 'line':
        this.#line(value, base, common);
        return true;
      case 'pause': {
        add({ ...common, item: { ...base, kind, duration: durationOf(value, 'pause', places, problems) ?? ZERO } });
        return true;
      }
      case 'cue': {
        const cue = value as Partial<ScriptCue>; // validated: what is left is of this type
        const payload = fillPayload(cue.with ?? {}, this.#around.variables);
        const item: CueItem = { ...base, kind, name: cue.cue ?? '', with: payload.value, delay: durationOf(value, 'delay', places, problems) ?? ZERO };
        add({ ...common, item, references: payload.references });
        return true;
      }
      case 'wait':
        add({ ...common, item: { ...base, kind, for: this.#waitFor(value, value) } });
        return true;
      case 'segment':
        return this.#segment(value, value, base, { ...common, level: at.level, number: at.number });
    }
  }

  #valid(source: object, kind: Kind): object {
    const known = this.#validated.get(source);
    if (known) return known;
    const { value, problems } = validate(source, VALIDATORS[kind], this.#around.places);
    if (problems.length > 0) this.#around.mentions.addValue(Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'rundown')));
    this.#around.problems.push(...problems);
    this.#validated.set(source, value);
    return value;
  }

  #base(value: object, { list, position, number, parent }: { list: object; position: number; number: string; parent: SegmentItem | undefined }): Base {
    const every = value as Partial<ScriptEvery>; // validated: what is left is of this type
    const { places, defaults } = this.#around;
    const own = typeof every.number === 'number' ? (places.scalar(value, 'number')?.source ?? String(every.number)) : every.number?.trim();
    return {
      index: this.entries.length,
      ...(every.id === undefined ? {} : { id: every.id }),
      number: own ?? number,
      ...(every.title === undefined ? {} : { title: squeezed(every.title) }),
      ...(every.note === undefined ? {} : { note: every.note.trim() }),
      ...(every.colour === undefined ? {} : { colour: every.colour }),
      skip: every.skip ?? false,
      go: every.go ?? (Object.hasOwn(value, 'line') ? defaults.go : 'auto'),
      onError: every.on_error ?? defaults.onError,
      ...(parent === undefined ? {} : { parent: parent.index }),
      sourceLine: this.#around.line(places.start(list, position)),
    };
  }

  #line(line: Partial<ScriptLine>, base: Base, common: { source: object; list: object; position: number }): void {
    const { variables, lexicon, language, defaults, places, problems } = this.#around;
    const speaker = this.#around.speaker(line.speaker);
    const because =
      line.audio !== undefined ? 'beside `audio` no voice speaks. Use a `cue` or `pause` item.' : '`say` is spoken instead of this text. Put it into `say`.';
    const captionOnly = line.audio !== undefined || line.say !== undefined;
    const shown: ReadText = { key: 'line', text: line.line ?? '', marked: parseMarkup(line.line ?? '', variables, captionOnly ? { markup: false, because } : { markup: true }) };
    const said: ReadText | undefined = line.say === undefined || line.audio !== undefined ? undefined : { key: 'say', text: line.say, marked: parseMarkup(line.say, variables) };
    const texts = said ? [shown, said] : [shown];
    const shownParts = finish(shown.marked.parts, lexicon);
    const parts = line.audio !== undefined ? [] : said ? finish(said.marked.parts, lexicon) : shownParts;
    const own = voiceSpec(line.voice);
    const item: LineItem = {
      ...base,
      kind: 'line',
      speaker: speaker.name,
      caption: captionOf(shownParts),
      parts,
      respoken: said !== undefined,
      voice: { ...speaker.voice, ...own },
      ...(speaker.fallbackVoice === undefined ? {} : { fallbackVoice: speaker.fallbackVoice }),
      ...(line.audio === undefined ? {} : { audio: line.audio }),
      language,
      tail: durationOf(line, 'tail', places, problems) ?? defaults.tail,
    };
    this.entries.push({ ...common, item, texts, voice: own });
  }

  #waitFor(wait: Partial<ScriptWait>, source: object): WaitItem['for'] {
    const { places, problems } = this.#around;
    const given: unknown = wait.wait;
    if (given === 'go') return { go: true };
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      const asked = typeof given === 'string' && /^[\w.-]+$/.test(given) ? `\`wait: go\`, or, for an event, \`wait: { event: ${given} }\`` : '`wait: go`, or a mapping such as `{ event: door, timeout: 30s }`';
      problems.push({ code: 'schema', message: `Write ${asked}.`, ...places.value(source, 'wait') });
      return { go: true };
    }
    const checked = validate(given, validateWaitEvent, places);
    problems.push(...checked.problems);
    const event = checked.value as Partial<ScriptWaitEvent>; // validated
    const timeout = durationOf(event, 'timeout', places, problems);
    return { event: event.event ?? '', ...(timeout === undefined ? {} : { timeout }), then: event.then ?? 'continue' };
  }

  #segment(segment: Partial<ScriptSegment>, value: object, base: Base, at: { source: object; list: object; position: number; level: number; number: string }): boolean {
    const { places, problems } = this.#around;
    const list: readonly unknown[] = segment.rundown ?? [];
    const target = durationOf(value, 'target', places, problems);
    const { level, number, ...common } = at;
    const item = { ...base, kind: 'segment' as const, title: squeezed(segment.title ?? segment.segment ?? ''), ...(target === undefined ? {} : { target }), end: base.index + 1 };
    this.entries.push({ ...common, item, empty: list.length === 0 && !(!Object.hasOwn(common.source, 'rundown') && rundownWasBad(common.source, places)) });
    if (level >= MAX_RUNDOWNS && list.length > 0) {
      problems.push({ code: 'yaml-limit', message: `Rundowns are nested more than ${MAX_RUNDOWNS} deep here. Take a segment out of its segment.`, ...places.of(value) });
      return false;
    }
    const complete = this.list(list, `${number}.`, item, level + 1);
    item.end = this.entries.length;
    return complete;
  }
}

/** The rundown was reported and left out, so that nothing is known about what is in it. */
const rundownWasBad = (source: object, places: Places): boolean => places.has(source, 'rundown');
