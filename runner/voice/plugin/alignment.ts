import { SAMPLE_RATE, samples } from '../../core/units.ts';
import type { SpeechTiming } from '../voice.ts';
import { wordsOf } from '../words.ts';

/** A piece of text (words, parts of words, single letters: plugins differ) with its times in seconds. */
export interface TimedText {
  readonly text: string;
  readonly startTime?: number;
  readonly endTime?: number;
}

/**
 * Word times in samples, from the pieces a plugin told, in order. Plugins leave blanks out or put them in, and write
 * numbers out, so the pieces are looked up in the text one after another. Undefined unless every word has its time:
 * an estimate of all of them is better than a part.
 * `onset` is where the sound's first voice is: some plugins (ElevenLabs') count from there, and no word is earlier.
 */
export function align(text: string, language: string, pieces: readonly TimedText[], { length, onset }: { readonly length: number; readonly onset: number }): SpeechTiming | undefined {
  const times = timesOf(text, pieces);
  const shift = Math.max(0, onset - (times.find((time) => time !== undefined)?.start ?? 0) * SAMPLE_RATE);
  const words: SpeechTiming['words'][number][] = [];
  let last = 0;
  for (const { at, text: word } of wordsOf(text, language)) {
    const known = times.slice(at, at + word.length).filter((time) => time !== undefined);
    const [first, end] = [known[0]?.start, known.at(-1)?.end];
    if (first === undefined || end === undefined) return undefined;
    // Never backwards, never beyond the sound: rounding in the plugin's service does both.
    const start = clamp(first * SAMPLE_RATE + shift, last, length);
    last = clamp(end * SAMPLE_RATE + shift, start, length);
    words.push({ at, length: word.length, start: samples(start), end: samples(last) });
  }
  const [head, tail] = [words[0], words.at(-1)];
  return head && tail && { voiceStart: head.start, voiceEnd: tail.end, words, visemes: [] };
}

interface Times {
  readonly start: number;
  readonly end: number;
}

/** The times of each letter of the text (UTF-16 units), spread evenly over its piece. */
function timesOf(text: string, pieces: readonly TimedText[]): (Times | undefined)[] {
  const times = new Array<Times | undefined>(text.length).fill(undefined);
  let cursor = 0;
  for (const piece of pieces) {
    const word = piece.text.trim();
    if (word === '' || piece.startTime === undefined || piece.endTime === undefined) continue;
    const at = text.indexOf(word, cursor);
    // Far ahead it is another occurrence of the word: a piece that is spelt otherwise must not make the rest be skipped.
    if (at < 0 || at - cursor > 40) continue;
    const { startTime, endTime } = piece;
    const each = (endTime - startTime) / word.length;
    for (let index = 0; index < word.length; index++) {
      times[at + index] = { start: startTime + index * each, end: startTime + (index + 1) * each };
    }
    cursor = at + word.length;
  }
  return times;
}

const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, Math.round(value)));
