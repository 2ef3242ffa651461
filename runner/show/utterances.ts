import { ms, toSamples, type Samples } from '../core/units.ts';
import type { Item, Line } from '../script/rundown.ts';
import { upcoming } from './lookahead.ts';
import type { Utterance, Voices } from './ports.ts';
import type { Setting, Snap, State } from './state.ts';
import type { Source } from './step.ts';

/** The lines that are spoken now, or soon, as sound. */
export class Utterances {
  readonly #voices: Voices;
  readonly #itemAt: (index: number) => Item | undefined;
  #known = new Map<string, Utterance>();

  constructor(voices: Voices, itemAt: (index: number) => Item | undefined) {
    this.#voices = voices;
    this.#itemAt = itemAt;
  }

  /** Of the line as it is now: one that was edited is asked of the voice anew. */
  of(source: Source): Utterance {
    const key = keyOf(source);
    const line = lineOf(this.#itemAt, source);
    const known = this.#known.get(key);
    if (known && saysTheSame(known.line, line)) return known;
    this.#forget(key);
    const utterance = this.#voices.speak(line);
    this.#known.set(key, utterance);
    return utterance;
  }

  /** The script was edited: what is known goes by its new place. */
  move(to: ReadonlyMap<number, number>): void {
    const known = new Map<string, Utterance>();
    const moved = new Map([...to].map(([old, now]) => [keyOf({ index: old }), keyOf({ index: now })]));
    for (const [key, utterance] of this.#known) {
      const now = key.startsWith('say-') ? key : moved.get(key);
      if (now === undefined) this.#voices.release(utterance);
      else known.set(now, utterance);
    }
    this.#known = known;
  }

  /** The lines that are due soon are rendered now; what nobody needs any more is forgotten. */
  renderAhead(setting: Setting, state: State, playing: Iterable<Source>): void {
    const needed = new Set<string>();
    for (const source of playing) needed.add(keyOf(source));
    for (const source of upcoming(setting, state)) {
      needed.add(keyOf(source));
      this.of(source);
    }
    for (const key of this.#known.keys()) if (!needed.has(key)) this.#forget(key);
  }

  /** Asked for again, it is asked of the voice anew. */
  forget(source: Source): void {
    this.#forget(keyOf(source));
  }

  close(): void {
    for (const key of this.#known.keys()) this.#forget(key);
  }

  #forget(key: string): void {
    const utterance = this.#known.get(key);
    if (utterance) this.#voices.release(utterance);
    this.#known.delete(key);
  }
}

/** The same for all of one line. */
export const keyOf = (source: Source): string => ('index' in source ? `item-${source.index}` : `say-${source.say}`);

/** Whether two lines sound the same. */
function saysTheSame(a: Line, b: Line): boolean {
  if (a === b) return true;
  const sound = ({ caption, parts, respoken, voice, fallbackVoice, audio, language }: Line): string => JSON.stringify([caption, parts, respoken, voice, fallbackVoice, audio, language]);
  return sound(a) === sound(b);
}

function lineOf(itemAt: (index: number) => Item | undefined, source: Source): Line {
  if ('line' in source) return source.line;
  const item = itemAt(source.index);
  if (item?.kind !== 'line') throw new TypeError(`Item ${source.index} is no line`);
  return item;
}

/** Where in the utterance it is taken up. A phrase that was over is not begun again. */
export function snapped(utterance: Utterance, { offset, snap }: { offset: Samples; snap: Snap }): Samples {
  if (typeof snap === 'object') return utterance.phrases[snap.phrase]?.start ?? offset;
  switch (snap) {
    case 'position':
      return offset;
    case 'line':
      return toSamples(ms(0));
    case 'word':
    case 'phrase': {
      const spans = snap === 'word' ? utterance.words : utterance.phrases;
      const span = spans.find(({ end }) => end > offset);
      return span && offset > 0 ? span.start : offset;
    }
    default:
      return snap satisfies never;
  }
}
