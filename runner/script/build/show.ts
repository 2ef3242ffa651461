import { ms } from '../../core/units.ts';
import type { CastEntry, Entry, Options, Script } from '../model.ts';
import type { Speaker, VoiceSpec } from '../rundown.ts';
import { unknownKey } from '../schema/unknown-keys.ts';
import { validate } from '../schema/validate.ts';
import type { ScriptCast, ScriptShow } from '../show.generated.ts';
import { validateShow } from '../show.validate.generated.js';
import { offsetIn } from '../source/in-text.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/read.ts';
import type { Tree } from '../source/tree.ts';
import { lexicon } from '../text/lexicon.ts';
import { Suggestions } from '../text/suggest.ts';
import { items } from './items.ts';
import { Mentions } from './mentions.ts';
import { avatarSpec, durationOf, voiceSpec } from './values.ts';
import { declare } from './variables.ts';

/** `defaults.tail` of a show that has none. */
const TAIL = ms(300);

export interface Built {
  /** Absent when there is no show to judge. */
  readonly script?: Script;
  readonly show?: Partial<ScriptShow>;
  readonly problems: readonly Problem[];
}

/** Reads the values of a source as a show. */
export function build(source: Source, tree: Tree, options: Options): Built {
  const { root, places } = tree;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return { problems: [noShow(root, source)] };
  const validated = validate(root, validateShow, places);
  const problems = validated.problems.filter(({ path }) => !concernsLeft(path, source));
  const show = validated.value as Partial<ScriptShow>; // validated: what is left is of these types
  const mentions = new Mentions();
  for (const { start, end } of source.left) mentions.addText(source.text.slice(start, end));
  if (problems.length > 0) mentions.addValue({ ...root, rundown: null, vars: null, cast: null });

  const language = languageOf(show, problems, tree);
  const declared = declare(show.vars, options.vars, places);
  const cast = castOf(show.cast);
  const speakers = new Map(cast.map(({ speaker }) => [speaker.name, speaker]));
  const named = show.defaults?.speaker;
  const first = cast[0]?.speaker.name ?? HOST;
  const defaultSpeaker = named ?? first;
  const defaults = {
    tail: (show.defaults && durationOf(show.defaults, 'tail', places, problems)) ?? TAIL,
    go: show.defaults?.go ?? ('auto' as const),
    onError: show.defaults?.on_error ?? ('caption' as const),
  };
  const built = items(Array.isArray(show.rundown) ? show.rundown : [], {
    places,
    problems,
    mentions,
    variables: declared.variables,
    lexicon: lexicon(show.lexicon ?? {}, language),
    language,
    defaults,
    speaker: (name) => voiced(speakers.get(name ?? defaultSpeaker), name ?? defaultSpeaker),
    line: (offset) => source.lines.line(offset),
    left: (offset) => source.left.some((unit) => unit.line === source.lines.line(offset)),
  });
  const target = durationOf(show, 'target', places, problems);
  return { show, problems, script: {
    places,
    root: show,
    sources: { ...(show.vars ? { vars: show.vars } : {}), ...(show.cast ? { cast: show.cast } : {}), ...(show.defaults ? { defaults: show.defaults } : {}) },
    language,
    ...(target === undefined ? {} : { target }),
    tail: defaults.tail,
    defaultSpeaker: named,
    cast,
    ...(show.cues && Object.keys(show.cues).length > 0 ? { cues: new Set(Object.keys(show.cues)) } : {}),
    variables: declared.variables,
    ungiven: declared.ungiven,
    entries: built.entries,
    mentions,
    unsure: unsure(root, show, source, built),
    options,
    suggestions: new Suggestions(),
    inText: (holder, key, start, end) => inText(source.text, tree, holder, key, start, end),
  } };
}

const HOST = 'host';

/** Without a cast there is one speaker, with the configured voice. */
function castOf(cast: ScriptCast | undefined): readonly CastEntry[] {
  if (!cast) return [{ speaker: { name: HOST } }];
  return Object.entries(cast).map(([name, given]) => ({
    speaker: {
      name,
      ...(given?.voice === undefined ? {} : { voice: voiceSpec(given.voice) }),
      ...(given?.fallback_voice === undefined ? {} : { fallbackVoice: voiceSpec(given.fallback_voice) }),
      ...(given?.avatar === undefined ? {} : { avatar: avatarSpec(given.avatar) }),
    },
    ...(given ? { source: given } : {}),
  }));
}

function voiced(speaker: Speaker | undefined, name: string): { name: string; voice: VoiceSpec; fallbackVoice?: VoiceSpec } {
  return { name, voice: speaker?.voice ?? {}, ...(speaker?.fallbackVoice === undefined ? {} : { fallbackVoice: speaker.fallbackVoice }) };
}

function languageOf(show: Partial<ScriptShow>, problems: Problem[], { places }: Tree): string {
  if (show.language === undefined) return 'en';
  try {
    Intl.getCanonicalLocales(show.language);
    return show.language;
  } catch {
    problems.push({ code: 'schema', message: `\`${show.language}\` is no language. A language is a BCP 47 tag such as \`en\`, \`de\` or \`pt-BR\`.`, ...places.value(show, 'language') });
    return 'en';
  }
}

function inText(text: string, { places }: Tree, holder: object, key: string | number, start: number, end: number): ReturnType<Script['inText']> {
  const scalar = places.scalar(holder, key);
  const place = places.value(holder, key);
  const value = scalar?.source;
  if (!scalar || value === undefined) return place;
  const from = offsetIn(text, scalar, value, start);
  const last = value[end - 1]?.trim() ? offsetIn(text, scalar, value, end - 1) : from;
  const until = last >= from && !text.slice(from, last).includes('\n') ? last + 1 : from + 1;
  return { ...place, start: from, end: until };
}

/** Which declarations cannot be relied on, for something in them (or in their place) could not be read. */
function unsure(root: object, show: Partial<ScriptShow>, source: Source, built: { entries: readonly Entry[]; complete: boolean }): Script['unsure'] {
  const found = new Set<'vars' | 'cast' | 'cues' | 'entries'>();
  const unknown = Object.keys(root).some((key) => !key.startsWith('x-') && !Object.hasOwn(show, key) && unknownKey(key, 'ScriptShow', new Set(Object.keys(show))).meant === undefined);
  for (const key of ['vars', 'cast', 'cues'] as const) {
    const written = Object.hasOwn(root, key);
    if (source.left.some((unit) => unit.key === key) || (written && !Object.hasOwn(show, key)) || (!written && unknown && !Object.hasOwn(show, key))) found.add(key);
    if (written && declaredLess(Reflect.get(root, key), show[key])) found.add(key);
  }
  if (source.left.length > 0 || !built.complete || !Array.isArray(show.rundown)) found.add('entries');
  return found;
}

/** Some of what was declared was left out. */
const declaredLess = (written: unknown, kept: object | undefined): boolean =>
  typeof written === 'object' && written !== null && kept !== undefined && Object.keys(written).length > Object.keys(kept).length;

const concernsLeft = (path: string, source: Source): boolean => source.left.some(({ key }) => key !== undefined && (path === `/${key}` || path.startsWith(`/${key}/`)));

function noShow(root: unknown, { text }: Source): Problem {
  const place = { start: 0, end: 1, path: '' };
  const first = text.search(/\S/);
  const start = root === null ? 0 : Math.max(0, first);
  const example = 'title: Welcome\nrundown:\n  - line: Hello.';
  const message =
    root === null ? `There is no show in here. Begin with:\n${example}`
    : Array.isArray(root) ? 'This is only a list. Put it below `rundown:`, with a `title` before it.'
    : `This is only a text. A script is a mapping:\n${example}`;
  return { code: 'schema', message, ...place, start, end: start + 1 };
}
