import type { Ms, Samples } from '../core/units.ts';
import type { Entry, Report, Utterance } from '../show/ports.ts';

/**
 * An entry on its way to the audience. `onset` is the route's position of its first sound, once it is placed there;
 * `origin` the utterance's sample that stands at that position.
 */
export interface Node {
  readonly entry: Entry;
  /** Of the utterance, for speech; how much of a silence is behind. Grows when the node is written a second time. */
  from: Samples;
  onset: Samples | undefined;
  origin: Samples;
  /** The route's position of its end. Speech: of the end of voice, known when it is complete. */
  end: Samples | undefined;
  started: boolean;
  nextWord: number;
  nextCue: number;
  /** When its first sample went to the route. */
  sent: Ms | undefined;
}

export function nodeOf(entry: Entry): Node {
  const from = entry.kind === 'speech' ? entry.from : (0 as Samples);
  return { entry, from, onset: undefined, origin: from, end: undefined, started: false, nextWord: 0, nextCue: 0, sent: undefined };
}

/** Something the audience hears at a position of the route. */
export interface Moment {
  readonly position: Samples;
  /** True for what begins there: it is heard with the sample after it, which may come long after the one before. */
  readonly begins: boolean;
  /** Notes in the node that it has been reported, and says what to report. */
  take(at: Ms): Report;
}

/** The next moment of the node that is known; undefined when the rest is still to come. */
export function nextMoment(node: Node): Moment | undefined {
  const { entry, onset } = node;
  if (onset === undefined) return undefined;
  const { id } = entry;
  if (!node.started && entry.kind !== 'mark') {
    return {
      position: onset, begins: entry.kind === 'speech' && (node.end === undefined || onset < node.end),
      take: (at) => {
        node.started = true;
        return { type: 'started', at, id, sent: node.sent ?? at };
      },
    };
  }
  if (entry.kind === 'speech') {
    const moment = wordOrCue(node, entry.utterance, onset);
    if (moment) return moment;
  }
  if (node.end === undefined) return undefined;
  const position = entry.kind === 'speech' ? positionIn(node, node.end) : ((node.end - onset + node.from) as Samples);
  return { position: node.end, begins: false, take: (at) => ({ type: 'finished', at, id, position }) };
}

function wordOrCue(node: Node, utterance: Utterance, onset: Samples): Moment | undefined {
  const { id } = node.entry;
  while ((utterance.words[node.nextWord]?.start ?? node.from) < node.from) node.nextWord++;
  const word = utterance.words[node.nextWord];
  const cue = utterance.cues[node.nextCue];
  if (cue && (!word || cue.at <= word.start) && isKnown(node, utterance, cue.at)) {
    const index = node.nextCue;
    return {
      position: Math.max(onset, place(node, cue.at)) as Samples, begins: node.end === undefined || place(node, cue.at) < node.end,
      take: (at) => {
        node.nextCue = index + 1;
        return { type: 'cue', at, id, index };
      },
    };
  }
  if (word && isKnown(node, utterance, word.start)) {
    const index = node.nextWord;
    return {
      position: place(node, word.start), begins: true,
      take: (at) => {
        node.nextWord = index + 1;
        return { type: 'word', at, id, index };
      },
    };
  }
  return undefined;
}

/** A time the voice has not spoken up to yet may still move. */
const isKnown = (node: Node, utterance: Utterance, at: Samples): boolean => node.end !== undefined || at < utterance.available;

/** The route's position of a sample of the utterance. */
const place = (node: Node, at: Samples): Samples => ((node.onset ?? 0) + at - node.origin) as Samples;

/** The utterance's sample at a position of the route. */
export const positionIn = (node: Node, position: Samples): Samples => (position - (node.onset ?? position) + node.origin) as Samples;

/** The route's position of the next word end after `position`, or of the end of voice. */
export function nextWordEnd(node: Node, position: Samples): Samples | undefined {
  if (node.entry.kind !== 'speech' || node.onset === undefined) return undefined;
  const word = node.entry.utterance.words.find(({ end }) => place(node, end) > position);
  return word ? place(node, word.end) : node.end;
}
