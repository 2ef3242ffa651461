import { hear, render } from '../../local/openai/index.ts';
import { ms, samples, toSamples, type Samples } from '../../core/units.ts';
import type { Line } from '../../script/rundown.ts';
import type { Phrase, Utterance, Voices, Word } from '../../show/ports.ts';

/** Words farther apart than this have punctuation between them. */
const PHRASE_GAP = toSamples(ms(100));

/**
 * For tests of what is heard in a room: voices that say each word as a chord of its own (the language of the stand-in for
 * OpenAI), at once and without silence around the line. A codec does not touch it: `hear` tells from any recording which
 * words are in it.
 */
export class ChordVoices implements Voices {
  speak(line: Line): Utterance {
    return new ChordUtterance(line);
  }

  release(): void {
    // Nothing is kept.
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class ChordUtterance implements Utterance {
  readonly line: Line;
  readonly available: Samples;
  readonly voiceEnd: Samples;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly complete = true;
  readonly cached = false;
  readonly voiceStart = samples(0);
  readonly latency = {};
  readonly visemes = [];
  readonly cues = [];
  readonly #pcm: Int16Array;

  constructor(line: Line) {
    const text = line.caption;
    const spoken = render(text);
    const bursts = hear(spoken, text);
    const [first, last] = [bursts[0], bursts.at(-1)];
    if (!first || !last) throw new RangeError(`There is nothing to say in ${JSON.stringify(text)}`);
    this.line = line;
    this.#pcm = spoken.slice(first.start, last.end);
    this.available = this.voiceEnd = samples(this.#pcm.length);
    let at = 0;
    this.words = bursts.map(({ word, start, end }) => {
      at = text.toLowerCase().indexOf(word, at);
      return { text: word, at, start: samples(start - first.start), end: samples(end - first.start), estimated: false };
    });
    this.phrases = phrasesOf(this.words);
  }

  slice(from: Samples, to: Samples): Int16Array {
    return this.#pcm.slice(from, to);
  }

  until(): Promise<void> {
    return Promise.resolve();
  }
}

function phrasesOf(words: readonly Word[]): Phrase[] {
  const phrases: { start: Samples; end: Samples }[] = [];
  for (const { start, end } of words) {
    const last = phrases.at(-1);
    if (last && start - last.end < PHRASE_GAP) last.end = end;
    else phrases.push({ start, end });
  }
  return phrases;
}
