import { setTimeout as sleep } from 'node:timers/promises';
import { machineClock } from '../../runner/core/machine-clock.ts';
import { ms, SAMPLE_RATE, type Ms } from '../../runner/core/units.ts';
import { lengthOf, pcmOf, type Sound } from './sound.ts';

/** How fast the synthetic voice speaks: about what cloud voices do. */
export const VOICE = { firstByte: ms(400), timesRealTime: 5 } as const;

/** 100 ms, as LiveKit's own voices cut their frames. */
const CHUNK = SAMPLE_RATE / 10;

/** `sound` in chunks of 100 ms: the first after `firstByte`, the rest at `timesRealTime`. Stops, without an error, when aborted. */
export async function* paced(
  sound: Sound,
  signal: AbortSignal,
  { firstByte, timesRealTime }: { readonly firstByte: Ms; readonly timesRealTime: number } = VOICE,
): AsyncGenerator<Int16Array> {
  const asked = machineClock.now();
  const length = lengthOf(sound);
  for (let from = 0; from < length; from += CHUNK) {
    const due = asked + firstByte + (from / SAMPLE_RATE / timesRealTime) * 1_000;
    const wait = due - machineClock.now();
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    yield pcmOf(sound, from, Math.min(from + CHUNK, length));
  }
}
