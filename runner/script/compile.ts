import { build } from './build/show.ts';
import type { Diagnostic, Code, Severity } from './diagnostic.ts';
import { digestOf } from './digest.ts';
import type { Files } from './files.ts';
import type { Options, Script } from './model.ts';
import { judge } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { Rundown } from './rundown.ts';
import type { ScriptShow } from './show.generated.ts';
import type { Problem } from './source/problem.ts';
import { read, type Source } from './source/read.ts';
import { squeezed } from './text/parts.ts';
import { VOICES, type KnownVoices } from './voices.ts';

export interface CompileOptions {
  /** Values for variables; one the script does not declare is an error. */
  readonly vars?: Readonly<Record<string, string | number | boolean | null>>;
  /** Facts about files; without them only the shape of a path is judged. */
  readonly files?: Files;
  /** Voices that the configuration adds, by provider. */
  readonly voices?: Readonly<Record<string, KnownVoices>>;
  /** The provider that speaks where the script names none. Absent: it may be any. */
  readonly voice?: string;
}

export interface Compiled {
  /** Present when no diagnostic is an error. */
  readonly rundown?: Rundown;
  /** The names that `vars` declares; absent when the script cannot be read. */
  readonly variables?: readonly string[];
  /** In the order of the source. */
  readonly diagnostics: readonly Diagnostic[];
}

/** From text (or bytes) to a rundown, and everything that is wrong with it. Pure; never throws, whatever the input. */
export function compile(source: string | Uint8Array, options: CompileOptions = {}): Compiled {
  const text = read(source);
  if (!text.tree || (text.tree.root === undefined && text.tree.problems.length > 0)) return { diagnostics: diagnostics(text.problems, text) };
  const configured: Options = {
    vars: options.vars ?? {},
    ...(options.files ? { files: options.files } : {}),
    voices: { ...VOICES, ...options.voices },
    ...(options.voice === undefined ? {} : { voice: options.voice }),
  };
  const { script, show, problems } = build(text, text.tree, configured);
  const found = diagnostics([...text.problems, ...[...problems, ...(script ? judge(script, RULES) : [])].filter(beyond(text.problems))], text);
  if (!script || !show) return { diagnostics: found };
  const variables = [...script.variables.keys()];
  if (found.some(({ severity }) => severity === 'error')) return { variables, diagnostics: found };
  return { rundown: rundown(script, show), variables, diagnostics: found };
}

/** Of a script without errors. */
function rundown(script: Script, show: Partial<ScriptShow>): Rundown {
  const speaker = script.defaultSpeaker ?? script.cast[0]?.speaker.name ?? '';
  return {
    digest: digestOf(show, script.variables),
    title: squeezed(show.title ?? ''),
    language: script.language,
    ...(script.target === undefined ? {} : { target: script.target }),
    cast: script.cast.map((entry) => entry.speaker),
    speaker,
    tail: script.tail,
    lexicon: show.lexicon ?? {},
    items: script.entries.map(({ item }) => item),
  };
}

/** What YAML could not read has been said: nothing more about what it made of it. */
function beyond(syntax: readonly Problem[]): (problem: Problem) => boolean {
  const paths = syntax.filter(({ path, readable }) => path !== '' && readable !== true).map(({ path }) => path);
  return ({ path }) => !paths.some((unread) => path === unread || path.startsWith(`${unread}/`));
}

const SEVERITY = new Map<Code, Severity>(RULES.map(({ code, severity }) => [code, severity]));

/** In the order of the source, each once: what is wrong in an anchored node is wrong once. */
function diagnostics(problems: readonly Problem[], { lines, text }: Source): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { code, message, start, end, path } of problems.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const id = `${start} ${end} ${code} ${message}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const from = Math.min(start, text.length);
    const range = { start: lines.position(from), end: lines.position(Math.max(from, Math.min(end, text.length))) };
    found.push({ code, severity: SEVERITY.get(code) ?? 'error', message, path, range });
  }
  return found;
}
