import { minutes } from '../../core/units.ts';
import type { Place } from '../diagnostic.ts';
import type { Entry, Script } from '../model.ts';
import type { Finding, ItemRule } from '../rule.ts';
import { formatDuration } from '../text/duration.ts';
import { referenceIssue, type TextIssue } from '../text/markup.ts';
import type { Code } from '../diagnostic.ts';
import { didYouMean, suggest } from '../text/suggest.ts';

/** What is wrong inside texts, by code, at its bracket or `${`. */
function* inTexts(entry: Entry, script: Script, code: Code): Iterable<Finding> {
  if ('texts' in entry) {
    for (const { key, text, marked } of entry.texts) {
      const place = ({ start, end }: { start: number; end: number }): Place => script.inText(entry.source, key, start, end);
      for (const issue of marked.issues) if (issue.code === code) yield { place: place(issue), message: issue.message };
      for (const reference of marked.references) {
        if (script.variables.has(reference.name ?? '')) continue;
        const issue = issueOf(reference, text, script);
        if (issue?.code === code) yield { place: place(issue), message: issue.message };
      }
    }
  }
  if ('references' in entry) {
    for (const { holder, key, text, reference } of entry.references) {
      if (script.variables.has(reference.name ?? '')) continue;
      const issue = issueOf(reference, text, script);
      if (issue?.code === code) yield { place: script.inText(holder, key, issue.start, issue.end), message: issue.message };
    }
  }
}

function issueOf(reference: Parameters<typeof referenceIssue>[0], text: string, script: Script): TextIssue | undefined {
  return referenceIssue(reference, text, (name) => script.variables.has(name) || script.unsure.has('vars'), (name) => didYouMean(suggest(name, script.variables.keys())));
}

/** Brackets and `${` that mean nothing. */
export const badMarkup: ItemRule = {
  code: 'bad-markup',
  severity: 'error',
  *check({ entry, script }) {
    yield* inTexts(entry, script, 'bad-markup');
  },
};

/** `[pause 300]` in a line. */
export const badInlineDuration: ItemRule = {
  code: 'bad-duration',
  severity: 'error',
  *check({ entry, script }) {
    yield* inTexts(entry, script, 'bad-duration');
  },
};

export const undefinedVariable: ItemRule = {
  code: 'undefined-variable',
  severity: 'error',
  *check({ entry, script }) {
    yield* inTexts(entry, script, 'undefined-variable');
  },
};

/** With cues declared, any other name is a typo. */
export const unknownCue: ItemRule = {
  code: 'unknown-cue',
  severity: 'error',
  *check({ entry, script, at }) {
    const { cues } = script;
    if (!cues || script.unsure.has('cues')) return;
    const message = (name: string): string => `There is no cue \`${name}\`.${didYouMean(suggest(name, cues))} This show declares ${[...cues].map((cue) => `\`${cue}\``).join(', ')} under \`cues\`.`;
    if (entry.item.kind === 'cue' && entry.has('cue') && !cues.has(entry.item.name)) yield at(entry, message(entry.item.name));
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
