import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { gutter, GutterMarker, type EditorView } from '@codemirror/view';

/** Line number (from 1) → what stands beside it. */
export type Durations = ReadonlyMap<number, string>;

export const setDurations = StateEffect.define<Durations>();

class Duration extends GutterMarker {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override eq(other: Duration): boolean {
    return other.text === this.text;
  }
  override toDOM(): Text {
    return document.createTextNode(this.text);
  }
}

const field = StateField.define<Durations>({
  create: () => new Map(),
  update(durations, transaction) {
    for (const effect of transaction.effects) if (effect.is(setDurations)) return effect.value;
    return durations;
  },
});

const markerAt = (state: EditorState, position: number): Duration | null => {
  const text = state.field(field).get(state.doc.lineAt(position).number);
  return text === undefined ? null : new Duration(text);
};

/** How long each line and pause takes, beside the text. */
export const durations: Extension = [
  field,
  gutter({
    class: 'cm-durations',
    side: 'after',
    lineMarker: (view: EditorView, line) => markerAt(view.state, line.from),
    lineMarkerChange: (update) => update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setDurations))),
  }),
];
