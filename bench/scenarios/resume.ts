import { setTimeout as sleep } from 'node:timers/promises';
import { find } from '../../runner/audio/index.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { chirpText, pcmOf, soundOf } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

const PAUSES = 2;
const CHIRP_MS = 8_000;
/** Of the sound before and after the pause, this much is looked for in the chirp. */
const NEEDLE = SAMPLE_RATE / 10;
/** An edge is blurred by the codec: the needle keeps clear of it. */
const CLEAR = SAMPLE_RATE / 50;

/**
 * Pause in the middle of a chirp, and resume at the position: ms of it lost (positive) or repeated (negative), as heard. A
 * chirp is never twice the same, so correlation tells which part of it was heard last, and which part next.
 */
export const resume: Scenario = {
  name: 'resume',
  kinds: ['ours'],
  async measure({ driver, ear, number }) {
    const errors: number[] = [];
    for (let i = 0; i < PAUSES; i++) {
      const text = chirpText(number(), CHIRP_MS);
      await driver.load([{ line: text }]);
      await ear.hearing();
      await settle();
      const asked = await driver.go();
      await ear.onset(asked);
      await sleep(2_000 + 731 * i);
      await ear.silence(await driver.pause());
      await sleep(500);
      await ear.onset(await driver.resume());
      await driver.finished(CHIRP_MS + 10_000);
      await ear.silence(asked);
      const [before, after, more] = ear.sounds(asked);
      if (!before || !after || more) throw new Error('A paused and resumed line must be heard as two sounds');

      const chirp = pcmOf(soundOf(text));
      const lastHeard = await ear.recording(before.to - CLEAR - NEEDLE, before.to - CLEAR);
      const nextHeard = await ear.recording(after.from + CLEAR, after.from + CLEAR + NEEDLE);
      const end = place(lastHeard, chirp) + NEEDLE + CLEAR;
      const start = place(nextHeard, chirp) - CLEAR;
      errors.push(((start - end) * 1_000) / SAMPLE_RATE);
    }
    return errors;
  },
};

function place(needle: Int16Array, chirp: Int16Array): number {
  const match = find(needle, chirp);
  if (!match || match.score < 0.8) throw new Error(`What was heard is not in the chirp (correlation ${match?.score.toFixed(2) ?? 'none'})`);
  return match.at;
}
