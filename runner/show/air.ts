import { toMs, toSamples, type Ms, type Samples } from '../core/units.ts';
import type { EntryId, Utterance } from './ports.ts';
import type { Fed, State } from './state.ts';

/** What is being heard. */
export interface Air {
  readonly entry: Fed;
  readonly utterance?: Utterance;
  /** Samples of the utterance, or of the pause, that have been heard by now; no further than the next word's onset. */
  readonly position: Samples;
  /** Of a silence, when it is known. */
  readonly length?: Samples;
  /** The word of the utterance, and the phrase it stands in. */
  readonly word?: number;
  readonly phrase?: number;
}

/** What the player knows of an entry. */
export interface Heard {
  readonly utterance?: Utterance;
  readonly from: Samples;
  readonly length?: Samples;
  readonly startedAt?: Ms;
  readonly word?: { readonly index: number; readonly at: Ms };
}

export function airOf(state: State, known: (id: EntryId) => Heard | undefined, now: Ms): Air | undefined {
  const entry = state.fed.find(({ started }) => started);
  const heard = entry && known(entry.id);
  if (!entry || heard?.startedAt === undefined) return undefined;
  const since = (from: Samples, at: Ms): Samples => (from + Math.max(0, toSamples((now - at) as Ms))) as Samples; // whole numbers
  const { utterance, word } = heard;
  if (!utterance) {
    // A pause may have been taken up again: what was heard of it before counts.
    const before = entry.what === 'item' ? entry.from.offset : (0 as Samples);
    const length = heard.length === undefined ? undefined : ((before + heard.length) as Samples); // whole numbers
    const position = since(before, heard.startedAt);
    return { entry, position: length === undefined ? position : (Math.min(position, length) as Samples), ...(length === undefined ? {} : { length }) };
  }
  const spoken = word && utterance.words[word.index];
  const next = utterance.words[word ? word.index + 1 : 0]?.start ?? utterance.voiceEnd ?? utterance.available;
  const reached = spoken ? since(spoken.start, word.at) : since(Math.max(heard.from, utterance.voiceStart) as Samples, heard.startedAt);
  const position = Math.max(heard.from, Math.min(reached, next)) as Samples;
  const phrase = utterance.phrases.findLastIndex(({ start }) => start <= (spoken?.start ?? position));
  return { entry, utterance, position, ...(word ? { word: word.index } : {}), ...(phrase < 0 ? {} : { phrase }) };
}

/** How long an utterance's voice is, in ms; undefined while nobody knows. */
export const lengthOf = ({ voiceStart, voiceEnd }: Utterance): Ms | undefined =>
  voiceEnd === undefined ? undefined : toMs((voiceEnd - voiceStart) as Samples);
