import type { Script } from '../model.ts';
import type { Finding, ItemRule, ShowRule } from '../rule.ts';
import { hasWords } from '../text/words.ts';
import { spokenOf } from '../text/parts.ts';
import { quoted, shortened } from '../text/quote.ts';

/** A line that has nothing to speak. */
export const nothingToSpeak: ItemRule = {
  code: 'schema',
  severity: 'error',
  concerns: ({ item }) => item.kind === 'line' && item.audio === undefined && !hasWords(spokenOf(item.parts)),
  *check({ entry, script, at }) {
    if (!('texts' in entry)) return;
    const text = entry.texts.at(-1);
    // What is wrong in it is said already, or it is not there at all.
    if (!text || !Object.hasOwn(entry.source, text.key) || text.marked.issues.length > 0 || text.marked.references.some(({ name }) => !script.variables.has(name ?? '') || script.ungiven.has(name ?? ''))) return;
    yield at(script.places.value(entry.source, text.key), 'There are no words to speak here. For silence use `pause`, for an event `cue`, for a sound `audio`.');
  },
};

/** `line: We are #1` speaks "We are": YAML takes the rest for a comment. */
export const cutText: ShowRule = {
  code: 'cut-text',
  severity: 'warning',
  *checkShow({ script }) {
    if (!script.places.hasComments) return;
    yield* cut(script, script.root, ['title']);
    const seen = new Set<object>();
    for (const { source } of script.entries) {
      if (seen.has(source)) continue;
      seen.add(source);
      yield* cut(script, source, ['line', 'say', 'title', 'note', 'segment']);
    }
  },
};

function* cut(script: Script, holder: object, keys: readonly string[]): Iterable<Finding> {
  for (const key of keys) {
    if (!Object.hasOwn(holder, key)) continue;
    const scalar = script.places.scalar(holder, key);
    if (scalar?.comment === undefined || scalar.comment === null || scalar.type !== 'PLAIN' || !scalar.range) continue;
    const place = script.places.comment(holder, key);
    if (!place) continue;
    const text = scalar.source ?? '';
    const whole = `${text} #${scalar.comment.split('\n')[0] ?? ''}`;
    yield { place, message: `YAML takes what follows \`#\` for a comment, so only "${shortened(text, 40)}" is read. Put the text in quotes: \`${quoted(key, shortened(whole, 100))}\`. Or move the comment to a line of its own.` };
  }
}
