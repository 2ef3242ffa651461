import type { Finding, ItemRule, ShowRule } from '../rule.ts';
import type { Script } from '../model.ts';
import { listed } from '../text/quote.ts';
import { didYouMean } from '../text/suggest.ts';

/** An id is how people and programs jump: it is unique. */
export const duplicateId: ShowRule = {
  code: 'duplicate-id',
  severity: 'error',
  *checkShow({ script, at }) {
    const first = new Map<string, { number: string; source: object }>();
    for (const entry of script.entries) {
      const { id, number } = entry.item;
      if (id === undefined) continue;
      const known = first.get(id);
      if (!known) first.set(id, { number, source: entry.source });
      // The same mapping again is an alias of it, or stands in one.
      else if (known.source === entry.source) yield at(script.places.use(entry.list, entry.position), `The item \`${id}\` (${known.number}) is repeated here, and its id with it. An id is unique: write the item out, or take the id off.`);
      else yield at(script.places.value(entry.source, 'id'), `Item ${known.number} has the id \`${id}\` already. Give one of them another, such as \`${id}-2\`.`);
    }
  },
};

/** Whoever speaks is in the cast. */
export const unknownSpeaker: ShowRule = {
  code: 'unknown-speaker',
  severity: 'error',
  *checkShow({ script, at }) {
    if (script.unsure.has('cast')) return;
    const names = namesOf(script);
    const message = (name: string): string =>
      `Nobody in the cast is called \`${name}\`.${didYouMean(script.suggestions.for(name, names))} The cast: ${listed(names)}.`;
    const found = (holder: object, name: string): Finding => at(script.places.value(holder, 'speaker'), message(name));
    const { defaults } = script.sources;
    if (defaults && script.defaultSpeaker !== undefined && !names.has(script.defaultSpeaker)) yield found(defaults, script.defaultSpeaker);
    for (const entry of script.entries) {
      if (entry.item.kind === 'line' && Object.hasOwn(entry.source, 'speaker') && !names.has(entry.item.speaker)) yield found(entry.source, entry.item.speaker);
    }
  },
};

/** A speaker without a line is a line with another speaker. */
export const unusedSpeaker: ShowRule = {
  code: 'unused-speaker',
  severity: 'warning',
  *checkShow({ script, at }) {
    const { cast } = script.sources;
    if (!cast || script.unsure.has('entries') || script.unsure.has('cast')) return;
    const names = namesOf(script);
    const used = new Set<string>();
    const use = (name: string): void => void used.add(names.has(name) ? name : (script.suggestions.for(name, names) ?? ''));
    if (script.defaultSpeaker !== undefined) use(script.defaultSpeaker);
    for (const { item } of script.entries) if (item.kind === 'line') use(item.speaker);
    // With a name that means nobody known, anybody may have been meant.
    if (used.has('')) return;
    for (const name of names) {
      if (!used.has(name) && !script.mentions.hasSpeaker(name)) yield at(script.places.key(cast, name), `\`${name}\` never speaks. Give a line \`speaker: ${name}\`, or take it out of the cast.`);
    }
  },
};

const namesOf = (script: Script): ReadonlySet<string> => new Set(script.cast.map(({ speaker }) => speaker.name));

/** What the texts and payloads read. */
function* reads(script: Script): Iterable<string> {
  for (const entry of script.entries) {
    if ('texts' in entry) for (const { marked } of entry.texts) for (const { name } of marked.references) yield name ?? '';
    if ('references' in entry) for (const { reference } of entry.references) yield reference.name ?? '';
  }
}

export const unusedVariable: ShowRule = {
  code: 'unused-variable',
  severity: 'warning',
  *checkShow({ script, at }) {
    const { vars } = script.sources;
    if (!vars || script.unsure.has('entries')) return;
    const used = new Set<string>();
    for (const name of reads(script)) used.add(script.variables.has(name) ? name : (script.suggestions.for(name.trim(), script.variables) ?? ''));
    if (used.has('')) return;
    for (const name of script.variables.keys()) {
      if (!used.has(name) && !script.mentions.hasVariable(name)) yield at(script.places.key(vars, name), `Nothing reads \`${name}\`. Use it as \`\${${name}}\`, or take it out of \`vars\`.`);
    }
  },
};

/** A variable without a default has to be given, and one that is given has to be there. */
export const givenVariables: ShowRule = {
  code: 'undefined-variable',
  severity: 'error',
  *checkShow({ script, at }) {
    const { vars } = script.sources;
    if (script.unsure.has('vars')) return;
    for (const name of script.ungiven) {
      if (vars) yield at(script.places.key(vars, name), `\`${name}\` has no default, so it must be given: \`--var ${name}=…\`. Or write a default: \`${name}: …\`.`);
    }
    for (const name of Object.keys(script.options.vars)) {
      if (script.variables.has(name)) continue;
      const place = vars ? script.places.key(script.root, 'vars') : script.places.of(script.root);
      yield at(place, `The variable \`${name}\` was given, and this script has none of that name.${didYouMean(script.suggestions.for(name, script.variables))}`);
    }
  },
};

/** A segment with nothing in it was meant to have something. */
export const emptySegment: ItemRule = {
  code: 'empty-segment',
  severity: 'warning',
  concerns: ({ item }) => item.kind === 'segment',
  *check({ entry, at }) {
    if ('empty' in entry && entry.empty) yield at(entry, 'This segment is empty. Put items below its `rundown:`, or remove it.');
  },
};
