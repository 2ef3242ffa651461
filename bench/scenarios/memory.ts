import { slope } from '../statistics.ts';
import { toneText } from '../synth/sound.ts';
import type { Scene } from './scenario.ts';

export interface Memory {
  /** MB more for each 100 lines, after the first fifth of them. */
  readonly growth: number;
  /** MB (10^6 bytes), resident, at its highest. */
  readonly peak: number;
}

/** `lines` lines of a second each, one after another. */
export async function memory({ driver, ear, number }: Scene, lines: number): Promise<Memory> {
  await driver.load(Array.from({ length: lines }, () => ({ line: toneText(number(), 1_000) })));
  await ear.hearing();
  const begun = await driver.go();
  const ended = begun + 1_000 * lines;
  await driver.finished(lines * 2_500 + 60_000);
  const { course, peak } = await driver.usage();
  const heard = ear.sounds(begun).length;
  if (heard < lines * 0.98) throw new Error(`Of ${lines} lines ${heard} were heard`);
  const last = course.at(-1)?.at ?? ended;
  const perLine = (last - begun) / lines;
  const later = course.filter(({ at }) => at >= begun + perLine * (lines / 5));
  return { growth: slope(later.map(({ at, rss }) => ({ x: (at - begun) / perLine / 100, y: rss }))), peak };
}
