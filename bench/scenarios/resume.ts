import { setTimeout as sleep } from 'node:timers/promises';
import { find } from '../../runner/audio/index.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { chirpText, pcmOf, soundOf } from '../synth/sound.ts';
import type { Ear } from '../harness/ear.ts';
import { settle, type Scenario } from './scenario.ts';

const PAUSES = 3;
const CHIRP_MS = 8_000;
/** Of the sound before and after the pause, this much is looked for in the chirp. */
const NEEDLE = SAMPLE_RATE / 10;
/** An edge is blurred by the codec: the needle keeps clear of it. */
const CLEAR = SAMPLE_RATE / 50;

/**
 * Pause in the middle of a chirp, and resume at the position: ms of it lost (positive) or repeated (negative), as heard. A
 * chirp is never twice the same, so correlation tells which part of it was heard last, and which part next. After each,
 * the samples lost or repeated by the player's own account: pairs, taken apart by `heardOf` and `accountOf`.
 */
export const resume: Scenario = {
  name: 'resume',
  kinds: ['ours'],
  async measure({ driver, ear, number }) {
    const texts = Array.from({ length: PAUSES }, () => chirpText(number(), CHIRP_MS));
    await driver.load(texts.flatMap((line, index) => [...(index > 0 ? [{ wait: 'go' } as const] : []), { line }]));
    await ear.hearing();
    const errors: number[] = [];
    for (const [index, text] of texts.entries()) {
      await settle();
      const asked = await driver.go();
      await ear.onset(asked);
      await sleep(2_000 + 731 * index);
      await ear.silence(await driver.pause());
      await sleep(500);
      const resumed = await driver.resume();
      await ear.onset(resumed);
      await ear.silence(resumed);
      const [before, after, more] = ear.sounds(asked);
      if (!before || !after || more) throw new Error('A paused and resumed line must be heard as two sounds');
      errors.push(await jump(ear, before.to, after.from, pcmOf(soundOf(text))));
    }
    await driver.finished(10_000);
    const account = await driver.account();
    return errors.flatMap((error, index) => [error, (((account[index] ?? NaN) - CHIRP_MS) * SAMPLE_RATE) / 1_000]);
  },
};

/** From the place in the chirp that was heard last, before sample `to`, to the one heard next, from sample `from` on: ms. */
async function jump(ear: Ear, to: number, from: number, chirp: Int16Array): Promise<number> {
  const lastHeard = await ear.recording(to - CLEAR - NEEDLE, to - CLEAR);
  const nextHeard = await ear.recording(from + CLEAR, from + CLEAR + NEEDLE);
  const end = place(lastHeard, chirp) + NEEDLE + CLEAR;
  const start = place(nextHeard, chirp) - CLEAR;
  return ((start - end) * 1_000) / SAMPLE_RATE;
}

function place(needle: Int16Array, chirp: Int16Array): number {
  const match = find(needle, chirp);
  if (!match || match.score < 0.8) throw new Error(`What was heard is not in the chirp (correlation ${match?.score.toFixed(2) ?? 'none'})`);
  return match.at;
}

export const heardOf = (pairs: readonly number[]): number[] => pairs.filter((_, index) => index % 2 === 0);
export const accountOf = (pairs: readonly number[]): number[] => pairs.filter((_, index) => index % 2 === 1);
