import { minutes } from '../../core/units.ts';
import type { Entry, Script } from '../model.ts';
import type { Finding, ItemRule } from '../rule.ts';
import { formatDuration } from '../text/duration.ts';
import type { Reference } from '../text/variables.ts';
import { referenceIssue, type TextIssue } from '../text/markup.ts';
import type { Code } from '../diagnostic.ts';
import { listed } from '../text/quote.ts';
import { didYouMean } from '../text/suggest.ts';

/** How many problems of one kind are reported of one text: nobody reads more, and a text can hold 100,000. */
const MOST = 100;

/** A text with something in it besides words. */
function hasMarks(entry: Entry): boolean {
  if ('texts' in entry) return entry.texts.some(({ marked }) => marked.issues.length + marked.references.length > 0);
  return 'references' in entry && entry.references.length > 0;
}

/** A cue or a pause, or a line with one in it. */
function hasEvents(entry: Entry): boolean {
  if ('texts' in entry) return entry.texts.some(({ marked }) => marked.parts.length > 1 || marked.parts[0]?.kind !== 'text');
  return entry.item.kind === 'cue' || entry.item.kind === 'pause';
}

/** What is wrong inside texts, by code, at its bracket or `${`. */
function* inTexts(entry: Entry, script: Script, code: Code): Iterable<Finding> {
  if ('texts' in entry) {
    for (const { key, text, marked } of entry.texts) {
      for (const issue of issuesOf(text, marked.issues, marked.references, script, code)) {
        yield { place: script.inText(entry.source, key, issue.start, issue.end), message: issue.message };
      }
    }
  }
  if ('references' in entry) {
    for (const { holder, key, text, reference } of entry.references) {
      for (const issue of issuesOf(text, [], [reference], script, code)) {
        yield { place: script.inText(holder, key, issue.start, issue.end), message: issue.message };
      }
    }
  }
}

function issuesOf(text: string, issues: readonly TextIssue[], references: readonly Reference[], script: Script, code: Code): readonly TextIssue[] {
  const found: TextIssue[] = [];
  for (const issue of issues) if (issue.code === code && found.length < MOST) found.push(issue);
  for (const reference of references) {
    if (script.variables.has(reference.name ?? '') || found.length >= MOST) continue;
    const issue = issueOf(reference, text, script);
    if (issue?.code === code) found.push(issue);
  }
  return found;
}

function issueOf(reference: Reference, text: string, script: Script): TextIssue | undefined {
  return referenceIssue(reference, text, (name) => script.variables.has(name) || script.unsure.has('vars'), (name) => didYouMean(script.suggestions.for(name, script.variables)));
}

/** What `inTexts` finds of one code. */
const inTextRule = (code: TextIssue['code']): ItemRule => ({
  code,
  severity: 'error',
  concerns: hasMarks,
  *check({ entry, script }) {
    yield* inTexts(entry, script, code);
  },
});

/** Brackets and `${` that mean nothing. */
export const badMarkup = inTextRule('bad-markup');

/** `[pause 300]` in a line. */
export const badInlineDuration = inTextRule('bad-duration');

export const undefinedVariable = inTextRule('undefined-variable');

/** With cues declared, any other name is a typo. */
export const unknownCue: ItemRule = {
  code: 'unknown-cue',
  severity: 'error',
  concerns: hasEvents,
  *check({ entry, script, at }) {
    const { cues } = script;
    if (!cues || script.unsure.has('cues')) return;
    const message = (name: string): string => `There is no cue \`${name}\`.${didYouMean(script.suggestions.for(name, cues))} This show declares ${listed(cues)} under \`cues\`.`;
    if (entry.item.kind === 'cue' && Object.hasOwn(entry.source, 'cue') && !cues.has(entry.item.name)) yield at(entry, message(entry.item.name));
    if (!('texts' in entry)) return;
    for (const { key, marked } of entry.texts) {
      for (const part of marked.parts) {
        if (part.kind === 'cue' && !cues.has(part.name)) yield at(script.inText(entry.source, key, part.start, part.end), message(part.name));
      }
    }
  },
};

/** A pause nobody will wait out is usually a typo for milliseconds. */
export const longWait: ItemRule = {
  code: 'long-wait',
  severity: 'warning',
  concerns: hasEvents,
  *check({ entry, item, script, at }) {
    const message = (duration: typeof LONG): string => `This pause lasts ${formatDuration(duration)}. Did you mean \`${formatDuration((duration / 1_000) as typeof LONG)}\`?`; // a length of time divided is one
    if (item.kind === 'pause' && item.duration > LONG) yield at(entry, message(item.duration));
    if (!('texts' in entry)) return;
    for (const { key, marked } of entry.texts) {
      for (const part of marked.parts) {
        if (part.kind === 'pause' && part.duration > LONG) yield at(script.inText(entry.source, key, part.start, part.end), message(part.duration));
      }
    }
  },
};

const LONG = minutes(2);
