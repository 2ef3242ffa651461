/** Checks hostile inputs from a number on, and tells how many seconds each took. A thread, for it may have to be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { machineClock } from '../../runner/core/machine-clock.ts';
import { compile } from '../../runner/script/index.ts';
import { hostile } from '../hostile.ts';

// as: check-hostile.ts gives a number.
for (const { text } of hostile().slice(workerData as number)) {
  const begun = machineClock.now();
  compile(text);
  parentPort?.postMessage((machineClock.now() - begun) / 1_000);
}
