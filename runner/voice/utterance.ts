import { BREATH } from '../audio/index.ts';
import { samples } from '../core/units.ts';
import type { Samples } from '../core/units.ts';
import type { InlineCue, Phrase, Viseme, Word } from '../show/ports.ts';
import { estimate } from './estimate.ts';
import type { LinePlan, Place } from './plan.ts';
import type { Sound } from './sound.ts';
import { wordsOf } from './words.ts';

/** A line's takes one after another, with the inline pauses between them exact to the sample. */
export interface Layout {
  /** Where each take's sound begins; of one that is not there yet, where it is expected. May begin before 0: its breath is then cut. */
  readonly bases: readonly number[];
  /** Samples there are from the start on without a hole. */
  readonly available: number;
  readonly complete: boolean;
  readonly voiceStart: number;
  /** The end of voice, or of an inline pause after it. */
  readonly voiceEnd: number;
}

/**
 * An inline pause is the time from the end of a take's voice to the next one's onset; the kept decay and the breath lie
 * in it. A pause at the start or the end of a line is part of the line: it is never taken for silence around it.
 */
export function layOut(plan: LinePlan, sounds: readonly Sound[]): Layout {
  const bases: number[] = [];
  let voiceStart = 0;
  let onset = plan.takes[0]?.pause ?? 0;
  let available = 0;
  let open = true;
  sounds.forEach((sound, i) => {
    if (i === 0 && onset === 0) {
      bases.push(0);
      voiceStart = sound.voiceStart;
    } else {
      bases.push(onset - sound.voiceStart);
    }
    const base = bases[i] ?? 0;
    const end = base + endOf(sound, plan, i);
    const next = plan.takes[i + 1];
    if (open) {
      available = sound.length > 0 ? base + Math.min(sound.length, sound.voiceEnd) : Math.max(available, onset - BREATH);
      if (!sound.done) open = false;
      else if (next) available = Math.max(available, end + next.pause - BREATH);
    }
    onset = end + (next?.pause ?? 0);
  });
  const last = sounds.length - 1;
  const complete = sounds.every((sound) => sound.done);
  const voiceEnd = onset + plan.trailing;
  if (complete && sounds[last]) available = Math.max(voiceEnd, (bases[last] ?? 0) + sounds[last].length);
  return { bases, available: Math.max(0, available), complete, voiceStart, voiceEnd };
}

/** Where the voice of a take ends, or is expected to end, in samples of its sound. */
function endOf(sound: Sound, plan: LinePlan, take: number): number {
  if (sound.done) return sound.voiceEnd;
  const text = plan.takes[take]?.text ?? '';
  return Math.max(sound.length, estimate(wordsOf(text, 'und'), sound.spans(), false).at(-1)?.end ?? 0);
}

/** What the utterance sounds like in [from, to). */
export function render(plan: LinePlan, sounds: readonly Sound[], layout: Layout, from: number, to: number): Int16Array {
  const out = new Int16Array(Math.max(0, Math.min(to, layout.available) - from));
  sounds.forEach((sound, i) => {
    const base = layout.bases[i] ?? 0;
    const onset = base + sound.voiceStart;
    const before = i === 0 ? 0 : (layout.bases[i - 1] ?? 0) + (sounds[i - 1]?.voiceEnd ?? 0);
    // The breath and the decay each have their place in the pause; where it is too short, the decay gives way.
    const start = Math.max(base, Math.min(onset, before));
    const next = plan.takes[i + 1];
    const room = next ? Math.max(0, next.pause - BREATH) : Infinity;
    const end = base + Math.min(sound.length, sound.voiceEnd + room);
    const [first, last] = [Math.max(from, start), Math.min(from + out.length, end)];
    if (first < last) out.set(sound.part(first - base, last - base), first - from);
  });
  return out;
}

export interface Marks {
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly visemes: readonly Viseme[];
  readonly cues: readonly InlineCue[];
}

/** Words, phrases, mouth shapes and cues by the layout: guesses until it is complete. */
export function markUp(plan: LinePlan, sounds: readonly Sound[], layout: Layout, language: string): Marks {
  const times = sounds.map((sound, i) => sound.timesOf(wordsOf(plan.takes[i]?.text ?? '', language)));
  const told = sounds.every((sound) => sound.timing !== undefined);
  const at = (place: Place, side: 'from' | 'to'): Samples => {
    const base = layout.bases[place.take] ?? 0;
    return samples(Math.max(0, Math.round(base + timeAt(times[place.take] ?? [], place.at, side))));
  };
  return {
    words: plan.words
      ? plan.words.map((word) => ({ text: word.text, at: word.at, estimated: !told, ...span(at(word.from, 'from'), at(word.to, 'to')) }))
      : spread(plan, sounds, layout),
    phrases: plan.phrases.map((phrase) => span(at(phrase.from, 'from'), at(phrase.to, 'to'))),
    visemes: sounds.flatMap((sound, i) => {
      const base = layout.bases[i] ?? 0;
      return (sound.timing?.visemes ?? []).filter((viseme) => base + viseme.at >= 0)
        .map((viseme) => ({ at: samples(base + viseme.at), shape: viseme.shape }));
    }),
    cues: plan.cues.map((cue) => ({
      name: cue.name,
      with: cue.with,
      at: cue.before ? at(cue.before, 'from') : samples(Math.round(layout.voiceEnd)),
    })),
  };
}

const span = (start: Samples, end: Samples): { start: Samples; end: Samples } => ({ start, end: end < start ? start : end });

/** The caption over all that is voiced. */
function spread(plan: LinePlan, sounds: readonly Sound[], layout: Layout): Word[] {
  const spans = sounds.flatMap((sound, i) => {
    const base = layout.bases[i] ?? 0;
    return sound.spans().map(({ start, end }) => ({ start: samples(Math.max(0, base + start)), end: samples(Math.max(0, base + end)) }));
  });
  return estimate(plan.caption, spans, layout.complete).map(({ start, end }, i) => ({
    text: plan.caption[i]?.text ?? '',
    at: plan.caption[i]?.at ?? 0,
    estimated: true,
    ...span(samples(start), samples(end)),
  }));
}

/** When a place in the text is said: inside a word in proportion, between two at the start of the next or the end of the last. */
function timeAt(words: readonly { at: number; length: number; start: number; end: number }[], at: number, side: 'from' | 'to'): number {
  const probe = side === 'from' ? at : at - 1e-6;
  const inside = words.find((word) => probe >= word.at && probe < word.at + word.length);
  if (inside) return inside.start + ((at - inside.at) / inside.length) * (inside.end - inside.start);
  const next = words.find((word) => word.at > probe);
  const last = words.findLast((word) => word.at + word.length <= probe);
  return (side === 'from' ? (next?.start ?? last?.end) : (last?.end ?? next?.start)) ?? 0;
}
