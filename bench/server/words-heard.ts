import { ms, toSamples } from '../../runner/core/units.ts';
import { hear, type HeardWord } from '../../runner/local/openai/index.ts';

/** A word with a hole in it is still one: no two words that are the same stand so close. */
const HOLE = toSamples(ms(100));

/** The words of `vocabulary` in `pcm`, in order; `?` for what is none of them. No word of it may follow itself. */
export function wordsHeard(pcm: Int16Array, vocabulary: string): string[] {
  const whole: HeardWord[] = [];
  for (const next of hear(pcm, vocabulary)) {
    const last = whole.at(-1);
    if (last?.word === next.word && next.start - last.end < HOLE) whole[whole.length - 1] = { ...last, end: next.end };
    else whole.push(next);
  }
  return whole.map(({ word }) => word);
}
