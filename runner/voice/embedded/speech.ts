import { resample } from '../../audio/index.ts';
import { SAMPLE_RATE, samples } from '../../core/units.ts';
import type { SpeechTiming } from '../voice.ts';
import { align } from './align.ts';
import type { Flite, Sentence } from './flite.ts';
import { PAUSE, shapesOf } from './phones.ts';
import { spokenText } from './text.ts';

/** One sentence at 24 kHz, with the times known so far; the last one of a text has those of the words. */
export interface Spoken {
  readonly pcm: Int16Array;
  readonly timing: SpeechTiming;
}

interface TimedPhone { readonly name: string; readonly start: number; readonly end: number }

/** The voice's own sample rate, and what turns its name into a Flite voice. */
export const VOICES: Readonly<Record<string, { readonly rate: number }>> = {
  slt: { rate: 16_000 },
  rms: { rate: 16_000 },
  awb: { rate: 16_000 },
  kal16: { rate: 16_000 },
  kal: { rate: 8_000 },
};

/** How many words' sounds are remembered: a show says the same ones again and again. */
const REMEMBERED = 5_000;

/** Says a text with Flite and finds the times of its words. `emit` may throw to stop. */
export function createSpeaker(flite: Flite): (text: string, voice: string, speed: number, emit: (spoken: Spoken) => void) => void {
  const known = new Map<string, readonly string[]>();

  return (text, voice, speed, emit) => {
    const rate = VOICES[voice]?.rate ?? 16_000;
    const { words, pieces } = spokenText(text);
    const phones: TimedPhone[] = [];
    let length = 0;

    const place = (sentence: Sentence): Int16Array => {
      const pcm = resample(sentence.pcm, rate);
      let start = length;
      for (const phone of sentence.phones) {
        const end = length + Math.min(pcm.length, Math.round(phone.end * SAMPLE_RATE));
        phones.push({ name: phone.name, start, end });
        start = end;
      }
      length += pcm.length;
      return pcm;
    };

    flite.speak(pieces.map((piece) => piece.text).join(' '), { voice, stretch: 1 / speed }, (sentence) => {
      const pcm = place(sentence);
      emit({ pcm, timing: timing(phones, []) });
    });
    const alone = phonesOf(pieces.map((piece) => piece.text));
    const owners = align(alone, phones.map(({ name }) => name));
    const timed = words.flatMap(({ at, length }, word) => {
      const own = phones.filter((_, i) => pieces[owners[i] ?? -1]?.word === word);
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [{ at, length, start: samples(first.start), end: samples(last.end) }] : [];
    });
    emit({ pcm: new Int16Array(0), timing: timing(phones, timed) });
  };

  function phonesOf(texts: readonly string[]): (readonly string[])[] {
    const missing = [...new Set(texts.filter((text) => !known.has(text)))];
    if (known.size + missing.length > REMEMBERED) known.clear();
    flite.phonesOf(missing).forEach((phones, i) => known.set(missing[i] ?? '', phones));
    return texts.map((text) => known.get(text) ?? flite.phonesOf([text])[0] ?? []);
  }
}

function timing(phones: readonly TimedPhone[], words: SpeechTiming['words']): SpeechTiming {
  const voiced = phones.filter(({ name }) => name !== PAUSE);
  const visemes = phones.flatMap(({ name, start, end }) => {
    const shapes = shapesOf(name);
    return shapes.map((shape, i) => ({ at: samples(Math.round(start + ((end - start) * i) / shapes.length)), shape }));
  });
  return { voiceStart: samples(voiced[0]?.start ?? 0), voiceEnd: samples(voiced.at(-1)?.end ?? 0), words, visemes };
}
