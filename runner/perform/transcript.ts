import { toMs, type Ms, type Samples, ms } from '../core/units.ts';
import type { Line } from '../script/rundown.ts';
import type { CaptionEvent, Utterance } from '../show/index.ts';

/** A part of a line that was heard in one piece; times in ms of the show's clock. */
export interface Stretch {
  readonly key: string;
  readonly line: Line;
  readonly start: Ms;
  readonly end: Ms;
  /** Words that began in it, each with the phrase it stands in. */
  readonly words: readonly { readonly text: string; readonly start: Ms; readonly end: Ms; readonly estimated: boolean; readonly phrase: number }[];
  readonly visemes: readonly { readonly shape: string; readonly at: Ms }[];
  /** Nothing was spoken: the caption stood for the line. */
  readonly silent: boolean;
}

/** Writes down what was heard, word by word. */
export class Transcript {
  readonly stretches: Stretch[] = [];

  /** For {@link Audience.caption}. */
  readonly hear = (event: CaptionEvent): void => {
    const { key, line } = event;
    if (event.phase === 'finished' || event.phase === 'cut') this.stretches.push(stretchOf(event));
    if (event.phase === 'silent') {
      const end = ms(event.at + event.length);
      this.stretches.push({ key, line, start: event.at, end, words: [], visemes: [], silent: true });
    }
  };
}

function stretchOf({ key, line, utterance, from, to, startedAt }: CaptionEvent & { phase: 'finished' | 'cut' }): Stretch {
  const origin = Math.max(from, utterance.voiceStart);
  const time = (at: Samples): Ms => ms(startedAt + toMs((at - origin) as Samples));
  const isHeard = (at: Samples): boolean => at >= from && at < to;
  return {
    key, line, start: startedAt, end: time(to), silent: false,
    words: utterance.words.filter(({ start }) => isHeard(start)).map(({ text, start, end, estimated }) => ({
      text, start: time(start), end: time(Math.min(end, to) as Samples), estimated, phrase: phraseAt(utterance, start),
    })),
    visemes: utterance.visemes.filter(({ at }) => isHeard(at)).map(({ shape, at }) => ({ shape, at: time(at) })),
  };
}

const phraseAt = (utterance: Utterance, at: Samples): number => utterance.phrases.findLastIndex(({ start }) => start <= at);
