import type { Code } from '../diagnostic.ts';
import { durationProblem } from '../text/duration.ts';
import { quoted, shortened } from '../text/quote.ts';
import { didYouMean, suggest } from '../text/suggest.ts';
import type { SchemaError } from './errors.ts';

export interface Said {
  readonly code: Code;
  readonly message: string;
}

/** What is said about a value that is not what its key takes. */
interface About {
  /** Its key; of an item of a list, the list's. */
  readonly key: string;
  readonly value: unknown;
  /** As it is written. */
  readonly source: string;
  readonly error: SchemaError;
}

/** Plain words for one schema error. `title` names the definition that was not met. */
export function say(about: About): Said {
  const title = about.error.parentSchema?.title ?? '';
  const special = BY_TITLE[title];
  if (special) return special(about);
  return schema(`\`${about.key}\` cannot be ${describe(about.value)}.`);
}

const schema = (message: string): Said => ({ code: 'schema', message });

function describe(value: unknown): string {
  if (typeof value === 'string') return `\`${shortened(value)}\``;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the truth value ${String(value)}`;
  return value === null ? 'empty' : Array.isArray(value) ? 'a list' : 'a mapping';
}

/** A text was wanted. What YAML made of it can be seen in the source. */
function text({ key, value, source }: About): Said {
  const [line = ''] = source.split('\n');
  if (value === null) return schema(`\`${key}\` is empty. Write a text after it.`);
  if (typeof value === 'string') return schema(`\`${key}\` is empty. Write something.`);
  if (typeof value !== 'object') return schema(`${describe(value)[0]?.toUpperCase() ?? ''}${describe(value).slice(1)} stands where a text belongs. Put it in quotes: \`${quoted(key, source)}\``);
  if (/^[[{]/.test(line) && !source.includes('\n')) return schema(`YAML reads this as ${describe(value)}. Put the text in quotes: \`${quoted(key, line.trim())}\``);
  return schema(`\`${key}\` takes a text, and this is ${describe(value)}. Put the text in quotes, or below \`${key}: |\`.`);
}

function oneOf(names: readonly string[]): (about: About) => Said {
  const list = names.map((name) => `\`${name}\``).join(', ').replace(/, ([^,]*)$/, ' or $1');
  return ({ key, value }) => schema(`\`${key}\` is ${list}, not ${describe(value)}.${typeof value === 'string' ? didYouMean(suggest(value, names)) : ''}`);
}

const mapping = (example: string) => ({ key, value, error, source }: About): Said => {
  if (error.keyword === 'minProperties') return schema(`\`${key}\` is empty. Put something into it, or leave it out.`);
  const shown = typeof value === 'string' || typeof value === 'number' ? ` \`${shortened(source)}\`` : '';
  return schema(`\`${key}\` is a mapping such as \`${example}\`, not ${value === null ? 'empty' : describe(value).replace(/^`.*/s, 'a text')}${shown}.`);
};

const names = (what: string, form: string) => ({ error }: About): Said => schema(`\`${error.propertyName ?? ''}\` cannot be the name of ${what}: ${form}.`);

const withNames = (what: string, form: string, example: string) => (about: About): Said =>
  about.error.keyword === 'propertyNames' || about.error.propertyName !== undefined ? names(what, form)(about) : mapping(example)(about);

function duration({ key, value }: About): Said {
  if (value === null) return { code: 'bad-duration', message: `\`${key}\` is empty. Write a duration such as \`300ms\`, \`1.5s\` or \`1:30\`.` };
  return { code: 'bad-duration', message: durationProblem(value) };
}

const COLOURS = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;

function colour({ key, value, error }: About): Said {
  if (typeof value !== 'string') return schema(`\`${key}\` is a CSS name such as \`tomato\`, or \`"#ff8800"\` in quotes.`);
  const hex = COLOURS.exec(value)?.[1];
  const full = hex?.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const all = (error.parentSchema as { anyOf?: { enum?: string[] }[] } | undefined)?.anyOf?.[0]?.enum ?? []; // as schemas/show.schema.json has it
  const meant = full === undefined ? suggest(value, all) : `"#${full}"`;
  return schema(`\`${value}\` is no colour: write a CSS name, or \`#\` and six digits.${didYouMean(meant)}`);
}

function id({ value }: About): Said {
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const meant = shown.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  const form = 'An id has small letters, digits and hyphens, a letter first';
  return schema(typeof value === 'string' || typeof value === 'number' ? `\`${shortened(shown)}\` is no id. ${form}.${didYouMean(meant === '' ? undefined : meant)}` : `${form}.`);
}

function name(about: About): Said {
  const { key, value } = about;
  if (typeof value !== 'string') return text(about);
  const meant = value.trim().replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '');
  return schema(`\`${shortened(value)}\` is no name for \`${key}\`: letters, digits, dots, hyphens and underscores.${didYouMean(meant === '' ? undefined : meant)}`);
}

const LANGUAGE = 'A language is a BCP 47 tag such as `en`, `de` or `pt-BR`';

/** What each definition of schemas/show.schema.json says when it is not met. */
const BY_TITLE: Readonly<Record<string, (about: About) => Said>> = {
  ScriptText: text,
  ScriptWords: text,
  ScriptTitle: text,
  ScriptInstructions: text,
  ScriptSpeakerName: text,
  ScriptProvider: text,
  ScriptVoiceName: text,
  ScriptModel: text,
  ScriptPersona: text,
  ScriptReplica: text,
  ScriptNumber: text,
  ScriptId: id,
  ScriptName: name,
  ScriptDuration: duration,
  ScriptColour: colour,
  ScriptLanguage: ({ value }) => schema(`${LANGUAGE}, not ${describe(value)}.`),
  ScriptVersion: ({ value }) => schema(`The version of the script language is 1, not ${describe(value)}. Leave \`version\` out, or write \`version: 1\`.`),
  ScriptGo: oneOf(['auto', 'manual']),
  ScriptOnError: oneOf(['caption', 'hold', 'stop']),
  ScriptThen: oneOf(['continue', 'stop']),
  ScriptAvatarProvider: oneOf(['tavus', 'none']),
  ScriptSkip: ({ key, value }) => schema(`\`${key}\` is \`true\` or \`false\`, not ${describe(value)}.`),
  ScriptSpeed: ({ key, value }) => schema(`\`${key}\` is a number from 0.25 to 4, not ${describe(value)}.`),
  ScriptVars: withNames('a variable', 'letters, digits and underscores, no digit first', '{ guest: Ada }'),
  ScriptVariable: ({ key, value }) => schema(`The variable \`${key}\` holds ${describe(value)}. A variable is a text, a number, true or false.`),
  ScriptCast: withNames('a speaker', 'it is empty', '{ host: { voice: { provider: embedded, name: slt } } }'),
  ScriptSpeaker: mapping('{ voice: { provider: embedded, name: slt } }'),
  ScriptVoice: mapping('{ provider: embedded, name: slt }'),
  ScriptAvatar: mapping('{ provider: tavus }'),
  ScriptDefaults: mapping('{ speaker: host, tail: 300ms }'),
  ScriptLexicon: withNames('a word', 'it is empty', '{ LiveKit: live kit }'),
  ScriptCues: withNames('a cue', 'letters, digits, dots, hyphens and underscores', '{ slide: { note: "with: number" } }'),
  ScriptCueDeclaration: mapping('{ note: "with: number" }'),
  ScriptPayload: mapping('{ number: 2 }'),
  ScriptWaitEvent: mapping('{ event: door, timeout: 30s }'),
  ScriptRundown: ({ key, value }) => schema(Array.isArray(value) ? 'The rundown is empty. Put at least one item into it, such as `- line: Hello.`' : `\`${key}\` is a list of items, each beginning with \`- \`, not ${describe(value)}.`),
  ScriptSegment: ({ key, value }) => schema(`\`${key}\` is a list of items, each beginning with \`- \`, not ${describe(value)}.`),
};

/** What a mapping lacks. */
export function missing(property: string, title: string): string {
  const example: Readonly<Record<string, string>> = { title: 'title: Welcome', rundown: 'rundown:` with `- line: Hello.` below it, such as `rundown: [{ line: Hello. }]', event: 'event: door' };
  const where = title === 'ScriptShow' ? 'The show' : title === 'ScriptWaitEvent' ? 'This wait' : 'This';
  return `${where} needs \`${property}\`. Write \`${example[property] ?? `${property}: …`}\`.`;
}
