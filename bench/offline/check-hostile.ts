import { Worker } from 'node:worker_threads';
import { hostile } from '../hostile.ts';
import type { Measurement } from './measurement.ts';

/** What takes longer is given up. */
const LIMIT_S = 15;

/** How long the most cunning megabyte there is can hold `check` up. */
export const checkHostile: Measurement = {
  name: 'check-hostile',
  figures: [{ name: 'check of the slowest hostile 1 MiB input', unit: 's', cache: 'none' }],
  // Once: what takes long does so always, and the first time is the slowest.
  async measure() {
    const names = hostile().map(({ name }) => name);
    let slowest = { name: '', took: 0 };
    for (let next = 0; next < names.length; ) {
      const times = await timesFrom(next);
      next += times.length;
      times.forEach((took, index) => {
        if (took > slowest.took) slowest = { name: names[next - times.length + index] ?? '', took };
      });
    }
    return [{ value: slowest.took, bar: 2, samples: names.length, note: slowest.name }];
  },
};

/** Seconds for each input from number `first` on, until one is given up: that counts as {@link LIMIT_S}. */
function timesFrom(first: number): Promise<number[]> {
  const worker = new Worker(new URL('hostile-worker.ts', import.meta.url), { workerData: first });
  return new Promise<number[]>((resolve, reject) => {
    const times: number[] = [];
    const giveUp = (): void => {
      times.push(LIMIT_S);
      void worker.terminate();
    };
    let timer = setTimeout(giveUp, LIMIT_S * 1_000);
    worker.on('message', (took: number) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, LIMIT_S * 1_000);
      times.push(took);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(times);
    });
  });
}
