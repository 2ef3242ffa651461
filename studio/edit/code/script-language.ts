import { autocompletion, pickedCompletion, snippet, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, hoverTooltip, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { complete, type Names, type Offer } from './complete.ts';
import { placeAt, type Place } from './place.ts';
import { examplesOf, schemaOfKey, valuesOf } from './schema.ts';

/** As many lines above the cursor are looked at: a rundown's beginning may be far. */
const LOOKED_AT = 6_000;

export function placeIn(state: EditorState, position: number): Place {
  const line = state.doc.lineAt(position);
  const first = Math.max(1, line.number - LOOKED_AT);
  const before: string[] = [];
  for (let number = first; number < line.number; number += 1) before.push(state.doc.line(number).text);
  before.push(line.text.slice(0, position - line.from));
  const after: string[] = [];
  for (let number = line.number + 1; number <= Math.min(state.doc.lines, line.number + 40); number += 1) after.push(state.doc.line(number).text);
  return placeAt(before, after);
}

const TYPE: Readonly<Record<Offer['kind'], string>> = { key: 'property', value: 'constant', speaker: 'variable', cue: 'function', variable: 'variable', markup: 'keyword', snippet: 'keyword' };

function toCompletion({ label, apply, detail, info, kind }: Offer): Completion {
  return {
    label, type: TYPE[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(info === undefined ? {} : { info }),
    ...(apply === undefined ? {} : { apply: kind === 'variable' ? closed : apply.includes('¦') ? snippet(apply.replaceAll(/[{}]/g, '\\$&').replace('¦', '#{}')) : apply }),
  };
}

/** A variable's brace may have been closed by the editor already. */
function closed(view: EditorView, completion: Completion, from: number, to: number): void {
  const end = view.state.sliceDoc(to, to + 1) === '}' ? to + 1 : to;
  const insert = `${completion.label}}`;
  view.dispatch({ changes: { from, to: end, insert }, selection: { anchor: from + insert.length }, annotations: pickedCompletion.of(completion), userEvent: 'input.complete' });
}

/** Keys, values, and what the script itself names. */
export function completion(names: () => Names): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const found = complete(placeIn(context.state, context.pos), names());
    if (!found || found.offers.length === 0) return null;
    // Unasked, only once something has been begun: an empty line is no question.
    if (!context.explicit && found.from === 0 && !/[[{:]\s?$/.test(context.state.sliceDoc(Math.max(0, context.pos - 2), context.pos))) return null;
    return { from: context.pos - found.from, options: found.offers.map(toCompletion), validFor: /^[\w.[-]*$/ };
  };
  return autocompletion({ override: [source], icons: false, activateOnTyping: true });
}

/** What a key means, where the pointer rests. */
export const explanations: Extension = hoverTooltip((view, position) => {
  const line = view.state.doc.lineAt(position);
  const found = /^(\s*(?:-\s+)*)([\w-]+)\s*:/.exec(line.text);
  if (!found) return null;
  const [, lead = '', key = ''] = found;
  const from = line.from + lead.length;
  if (position < from || position > from + key.length) return null;
  const place = placeIn(view.state, from);
  const schema = schemaOfKey(place.path, place.siblings, key);
  if (!schema?.description) return null;
  const values = valuesOf(schema);
  const examples = examplesOf(schema);
  const more = values.length > 0 && values.length <= 12 ? values.join(', ') : examples.length > 0 ? `For example ${examples.join(', ')}` : '';
  return { pos: from, end: from + key.length, above: true, create: () => ({ dom: card(key, schema.description ?? '', more) }) };
});

function card(title: string, text: string, more: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-explain';
  const name = document.createElement('b');
  name.textContent = title;
  const about = document.createElement('div');
  about.textContent = text;
  box.append(name, about);
  if (more !== '') {
    const last = document.createElement('span');
    last.textContent = more;
    box.append(last);
  }
  return box;
}

/** A line that is too wide goes on below its own beginning, not below the line's. */
export const hangingIndent: Extension = ViewPlugin.fromClass(class {
  decorations: DecorationSet;
  constructor(view: EditorView) {
    this.decorations = hanging(view);
  }
  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = hanging(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

function hanging(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const indent = /^\s*(?:-\s+|#\s*)*/.exec(line.text)?.[0].length ?? 0;
      if (indent > 0) found.push(Decoration.line({ attributes: { style: `text-indent: -${indent}ch; padding-left: calc(${indent}ch + 12px)` } }).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(found);
}

const decorator = new MatchDecorator({ regexp: /(?<![[\\])\[(?:cue|pause|say)\b[^\]\n]*\]|(?<!\$)\$\{\w+\}/g, decoration: Decoration.mark({ class: 'cm-mark' }) });

/** `[cue …]`, `[pause …]`, `[say … as …]` and `${…}` stand out of the words. */
export const markup: Extension = ViewPlugin.fromClass(class {
  decorations: DecorationSet;
  constructor(view: EditorView) {
    this.decorations = decorator.createDeco(view);
  }
  update(update: ViewUpdate): void {
    this.decorations = decorator.updateDeco(update, this.decorations);
  }
}, { decorations: (plugin) => plugin.decorations });
