import { concat } from '../../audio/index.ts';
import { ms, samples, SAMPLE_RATE, toMs, type Ms, type Samples } from '../../core/units.ts';
import { hear } from '../../local/openai/index.ts';
import type { AvatarRecord } from '../../local/tavus/index.ts';
import type { Recorded } from './audience.ts';

/** A word as it was said or heard. `at`: its beginning on the machine's monotonic clock. */
export interface HeardWord {
  readonly who: string;
  readonly word: string;
  readonly at: Ms;
  readonly length: Ms;
}

/** What is to be heard, in order; each word once, or at least never twice in a row. */
export type Reference = readonly { readonly word: string; readonly length: Ms }[];

/** How a hearing differs from the reference, beyond what any receiver's ear blurs. */
export interface Differences {
  /** Words that were begun and not ended; each is heard again, whole. */
  readonly torn: readonly string[];
  /** Words that were heard in pieces, one after another: whole, but for the silence in them. */
  readonly stuttered: readonly string[];
  /** Words that were heard whole, and again. */
  readonly repeated: readonly string[];
  /**
   * Words whose sound was heard, but not as theirs: garbled, shortened, or run together with the one before. Where packets come
   * late, a receiver presses time together, stretches it or makes sound up; nobody said it so.
   */
  readonly blurred: readonly string[];
}

const FRAME = SAMPLE_RATE / 100;
/** A word shorter than this part of itself is torn. What a codec and a jitter buffer do to its edges is less. */
const WHOLE = 0.8;
/** Pieces that are longer than this together are not those of one word. */
const MORE_THAN_WHOLE = 1.15;
/** And where it is known to the sample. */
const EXACTLY = 0.97;
/** So much of the sound of a word that was blurred was heard. Less, and the word is lost. */
const BLURRED = 0.5;
/** From this magnitude on a sample is voice; chords are ten times as loud. */
const VOICE = 1_000;
/** So many frames around one of them tell when it was due: one of them at least was not late. */
const AROUND = 50;

export const referenceOf = (pcm: Int16Array, vocabulary: readonly string[]): Reference =>
  hear(pcm, vocabulary).map(({ word, start, end }) => ({ word, length: toMs(samples(end - start)) }));

/** The words in the recordings, by the time at which they were heard. */
export function wordsIn(recorded: readonly Recorded[], vocabulary: readonly string[]): HeardWord[] {
  return recorded
    .flatMap(({ who, pcm, arrivals }) => {
      const times = dueTimes(arrivals);
      return hear(pcm, vocabulary).map(({ word, start, end }) => ({ who, word, at: ms(timeOf(times, start)), length: toMs(samples(end - start)) }));
    })
    .sort((a, b) => a.at - b.at);
}

/**
 * The words an avatar played, to the sample, by the time at which they left for the room. `until`: what was to leave later
 * did not, for then it was gone.
 */
export function wordsPlayed(record: AvatarRecord, vocabulary: readonly string[], { who, until = Infinity }: { who: string; until?: number }): HeardWord[] {
  const pieces: Int16Array[] = [];
  const starts: { readonly at: number; readonly due: number }[] = [];
  let length = 0;
  const add = (pcm: Int16Array, due: number): void => {
    starts.push({ at: length, due });
    pieces.push(pcm);
    length += pcm.length;
  };
  let stream: number | undefined;
  for (const piece of record.played) {
    // What one stream ends with and the next begins with is not one word.
    if (stream !== undefined && piece.stream !== stream) add(new Int16Array(SAMPLE_RATE / 10), piece.due);
    stream = piece.stream;
    const to = Math.min(piece.to, piece.from + Math.max(0, Math.floor((until - piece.due) * (SAMPLE_RATE / 1_000))));
    add(piece.silent ? new Int16Array(to - piece.from) : (record.streams[piece.stream]?.pcm.slice(piece.from, to) ?? new Int16Array(0)), piece.due);
  }
  return hear(concat(pieces), vocabulary).map(({ word, start, end }) => {
    const piece = starts.findLast(({ at }) => at <= start);
    return { who, word, at: ms((piece?.due ?? 0) + toMs(samples(start - (piece?.at ?? 0)))), length: toMs(samples(end - start)) };
  });
}

/**
 * Compares what was heard, in the order of its times, with what was to be heard. Throws when a word is missing, or comes
 * where it does not belong. `back`: a word that is repeated is one of the last so many; 1 unless said. `exact`: of whom it is
 * known to the sample how much of a word was said: none of theirs is blurred.
 */
export function compare(reference: Reference, heard: readonly HeardWord[], { back = 1, exact }: { back?: number; exact?: string } = {}): Differences {
  const [torn, stuttered, repeated, blurred]: [HeardWord[], string[], string[], string[]] = [[], [], [], []];
  let next = 0;
  /** Who was heard last. The first word of another mouth has to be whole: it is where a show that goes over may lose one. */
  let mouth: string | undefined;
  /** What was heard of the word that is due, or what ran into it, since the last that was whole. */
  let sound: { readonly who: string; readonly length: number; readonly pieces: readonly HeardWord[] } | undefined;
  const fail = (why: string): never => {
    const list = heard.map(({ who, word, length }) => `${who === heard[0]?.who ? '' : '*'}${word}(${Math.round(length)})`).join(' ');
    throw new Error(`${why}\nto be heard: ${reference.map(({ word, length }) => `${word}(${Math.round(length)})`).join(' ')}\nheard: ${list}`);
  };
  /** Whether whoever goes on after the word that is due has said it: the same mouth, for no other's word is blurred into it. */
  const isBlurred = (who: string | undefined): boolean => {
    const due = reference[next];
    return due !== undefined && sound !== undefined && who !== exact && sound.who === who && sound.length >= due.length * BLURRED;
  };
  const blur = (): void => {
    blurred.push(reference[next]?.word ?? '');
    for (const piece of sound?.pieces ?? []) torn.splice(torn.indexOf(piece), 1);
    next++;
    sound = undefined;
  };
  for (const piece of joined(reference, heard)) {
    const { who, word, length, pieces } = piece;
    if (word === reference[next + 1]?.word && isBlurred(who)) blur();
    // The word that is due, or one of those before it. Of a `?` too little is heard to tell which it was.
    const at = word === '?' ? next : [next, ...Array.from({ length: back }, (_, i) => next - 1 - i)].find((index) => reference[index]?.word === word);
    if (at === undefined) return fail(`“${word}” is heard where “${reference[next]?.word ?? 'nothing'}” is due.`);
    const whole = reference[at]?.length ?? 0;
    if (word === '?' || length < whole * (who === exact ? EXACTLY : WHOLE)) {
      torn.push(piece);
      const before = sound?.who === who ? sound : undefined;
      if (at === next && who === mouth) sound = { who, length: length + (before?.length ?? 0), pieces: [...(before?.pieces ?? []), piece] };
    } else {
      if (pieces > 1) stuttered.push(word);
      for (let again = at; again < next; again++) repeated.push(reference[again]?.word ?? '');
      next = at + 1;
      sound = { who, length: length - whole, pieces: [] };
    }
    mouth = who;
  }
  if (next === reference.length - 1 && isBlurred(sound?.who)) blur();
  if (next < reference.length) fail(`“${reference[next]?.word ?? ''}” is not heard.`);
  return { torn: torn.map(({ word }) => word), stuttered, repeated, blurred };
}

/** A word that comes in pieces, one after another from one mouth, is one word. */
export function joined(reference: Reference, heard: readonly HeardWord[]): (HeardWord & { readonly pieces: number })[] {
  const lengths = new Map(reference.map(({ word, length }) => [word, length]));
  const words: (HeardWord & { readonly pieces: number })[] = [];
  for (const piece of heard) {
    const last = words.at(-1);
    const whole = lengths.get(piece.word) ?? 0;
    const length = ms((last?.length ?? 0) + piece.length);
    const isMore = last?.word === piece.word && last.who === piece.who && length < whole * MORE_THAN_WHOLE;
    if (isMore) words.splice(-1, 1, { ...last, length, pieces: last.pieces + 1 });
    else words.push({ ...piece, pieces: 1 });
  }
  return words;
}

/** For how long more than one of the tracks was voice at a time, ms. */
export function bothAtOnce(recorded: readonly Recorded[]): number {
  const frames = new Map<number, Set<string>>();
  for (const { who, pcm, arrivals } of recorded) {
    const times = dueTimes(arrivals);
    for (const [index, time] of times.entries()) {
      if (!pcm.subarray(index * FRAME, (index + 1) * FRAME).some((sample) => Math.abs(sample) > VOICE)) continue;
      const slot = Math.round(time / 10);
      frames.set(slot, (frames.get(slot) ?? new Set()).add(who));
    }
  }
  return [...frames.values()].filter(({ size }) => size > 1).length * 10;
}

/**
 * How late the latest frame came to a listener, ms. Frames leave its receiver every 10 ms whatever is sent: this tells how long the
 * machine let a process wait, and nothing of who was heard.
 */
export const lateness = (recorded: readonly Recorded[]): number =>
  recorded.reduce((latest, { arrivals }) => {
    const times = dueTimes(arrivals);
    return arrivals.reduce((most, arrival, index) => Math.max(most, arrival - (times[index] ?? arrival)), latest);
  }, 0);

/** When each frame was due: it may arrive late, and never does early. */
function dueTimes(arrivals: readonly number[]): number[] {
  return arrivals.map((_, index) => {
    const from = Math.max(0, index - AROUND);
    return Math.min(...arrivals.slice(from, index + AROUND + 1).map((arrival, i) => arrival + (index - from - i) * 10));
  });
}

const timeOf = (times: readonly number[], sample: Samples): number => (times[Math.floor(sample / FRAME)] ?? NaN) + toMs(samples(sample % FRAME));
