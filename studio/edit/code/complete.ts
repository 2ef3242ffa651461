import { examplesOf, keysAt, schemaOfKey, schemasAt, valuesOf } from './schema.ts';
import type { Place } from './place.ts';

/** What a script itself names. */
export interface Names {
  readonly speakers: readonly string[];
  readonly cues: readonly string[];
  readonly vars: Readonly<Record<string, string | null>>;
}

export interface Offer {
  readonly label: string;
  /** What is put in; the label unless given. `¦` is where the cursor goes. */
  readonly apply?: string;
  readonly detail?: string;
  readonly info?: string;
  readonly kind: 'key' | 'value' | 'speaker' | 'cue' | 'variable' | 'markup' | 'snippet';
}

export interface Offers { readonly from: number; readonly offers: readonly Offer[] }

const MARKUP: readonly Offer[] = [
  { label: '[pause 300ms]', kind: 'markup', info: 'Silence in the line.' },
  { label: '[cue …]', apply: '[cue ¦]', kind: 'markup', info: 'Fires a cue when the audience hears the word after it.' },
  { label: '[say … as …]', apply: '[say ¦ as ]', kind: 'markup', info: 'Pronounces a word so, this once.' },
  { label: '[[', kind: 'markup', info: 'A bracket that is meant.' },
];

/** What may come at a place. `from`: how many characters before the cursor it replaces. */
export function complete(place: Place, names: Names): Offers | undefined {
  const { typing, typed } = place;
  if (typing.what === 'key') return { from: typed.length, offers: keyOffers(place) };
  if (typing.key === 'line' || typing.key === 'say') {
    const inside = insideText(typed, names);
    if (inside || typing.what === 'text') return inside;
    return undefined;
  }
  if (typing.what === 'text') return undefined;
  const word = /[^\s,{}]*$/.exec(typed)?.[0] ?? '';
  const variable = variableIn(typed, names);
  if (variable) return variable;
  return { from: word.length, offers: valueOffers(place, typing.key, names) };
}

function keyOffers({ path, siblings }: Place): readonly Offer[] {
  const keys = keysAt(path, siblings).filter(({ key }) => !siblings.includes(key));
  const item = path.at(-1) === '[]' && siblings.length === 0;
  const hasKind = keysAt(path, siblings).some(({ key, kind }) => kind && siblings.includes(key));
  return keys
    .filter(({ kind }) => !(kind && hasKind))
    .map(({ key, schema, kind }): Offer => ({
      label: key, apply: opens(schema) ? `${key}:` : `${key}: `, kind: 'key',
      ...(item && kind ? { detail: 'item' } : {}),
      ...(schema.description === undefined ? {} : { info: schema.description }),
    }));
}

/** A key whose value goes on in the next line. */
const opens = (schema: { readonly type?: string | readonly string[] }): boolean => schema.type === 'array' || schema.type === 'object';

function valueOffers({ path, siblings }: Place, key: string, names: Names): readonly Offer[] {
  const schema = schemaOfKey(path, siblings, key) ?? schemasAt([...path, key], [])[0];
  const offers: Offer[] = [];
  if (key === 'speaker') offers.push(...names.speakers.map((label): Offer => ({ label, kind: 'speaker' })));
  if (key === 'cue') offers.push(...names.cues.map((label): Offer => ({ label, kind: 'cue' })));
  if (key === 'wait') offers.push({ label: '{ event: … }', apply: '{ event: ¦, timeout: 30s }', kind: 'snippet', info: 'Waits for something from outside.' });
  if (!schema) return offers;
  const values = valuesOf(schema);
  offers.push(...values.map((label): Offer => ({ label, kind: 'value', ...(String(schema.default) === label ? { detail: 'default' } : {}) })));
  offers.push(...examplesOf(schema).filter((label) => !values.includes(label)).map((label): Offer => ({ label, kind: 'value', detail: 'for example' })));
  return offers;
}

/** In the words of a line: markup, cues, variables. */
function insideText(typed: string, names: Names): Offers | undefined {
  const variable = variableIn(typed, names);
  if (variable) return variable;
  const cue = /(?<!\[)\[cue\s+([\w.-]*)$/.exec(typed);
  if (cue) return { from: cue[1]?.length ?? 0, offers: names.cues.map((label): Offer => ({ label, kind: 'cue' })) };
  const bracket = /(?<![[\\])\[\w*$/.exec(typed);
  return bracket ? { from: bracket[0].length, offers: MARKUP } : undefined;
}

function variableIn(typed: string, names: Names): Offers | undefined {
  const open = /(?<!\$)\$\{(\w*)$/.exec(typed);
  if (!open) return undefined;
  const offers = Object.entries(names.vars).map(([label, value]): Offer => ({ label, apply: `${label}}`, kind: 'variable', detail: value ?? 'must be given' }));
  return { from: open[1]?.length ?? 0, offers };
}
