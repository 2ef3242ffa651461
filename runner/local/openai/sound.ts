import { ms, toSamples } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import { sing } from './tones.ts';

/** How the stand-in speaks at speed 1. About 14 letters a second, as people do. */
const PACE = {
  lead: ms(120),
  trail: ms(250),
  letter: ms(55),
  shortest: ms(110),
  between: ms(60),
  comma: ms(180),
  sentence: ms(350),
} as const;

/** Quiet enough for any gate (-72 dBFS), but not digital silence: a voice never gives that. */
const NOISE = 8;

/**
 * A text as sound, 24 kHz mono: a chord a word, longer pauses at punctuation, silence around it, a noise floor.
 * The same text at the same speed gives the same samples.
 */
export function render(text: string, speed = 1): Int16Array<ArrayBuffer> {
  const length = (duration: Ms): number => toSamples(ms(duration / speed));
  const bursts: { word: string; from: number; to: number }[] = [];
  let at = length(PACE.lead);
  for (const [token, word] of tokens(text)) {
    if (word === undefined) {
      at += length(/[.!?…。！？]/u.test(token) ? PACE.sentence : PACE.comma);
      continue;
    }
    const to = at + length(ms(Math.max(PACE.shortest, word.length * PACE.letter)));
    bursts.push({ word, from: at, to });
    at = to + length(PACE.between);
  }
  const pcm = noise(at + length(PACE.trail));
  for (const { word, from, to } of bursts) sing(pcm, word, from, to);
  return pcm;
}

/** Words and the punctuation that is heard as a pause, in order. */
function* tokens(text: string): Generator<[token: string, word: string | undefined]> {
  for (const match of text.matchAll(/([\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*)|[,;:.!?…。！？、，]+/gu)) {
    yield [match[0], match[1]?.toLowerCase()];
  }
}

function noise(length: number): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(length);
  let state = 0x2f_6e_2b_1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pcm[at] = (state >>> 16) % (2 * NOISE + 1) - NOISE;
  }
  return pcm;
}
