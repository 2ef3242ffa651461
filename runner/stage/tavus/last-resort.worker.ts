/** The thread of `guardExit`: the process it runs in stands still and waits for it. */
import { workerData } from 'node:worker_threads';
import { ms } from '../../core/units.ts';
import type { LastWill } from './last-resort.ts';
import { openLedger } from './ledger.ts';
import { openTavus } from './rest/index.ts';

const { access, folder, entries, done } = workerData as LastWill; // from `guardExit` alone
const tavus = openTavus({ ...access, timeouts: { ask: ms(1_500) }, patience: ms(100) });
const ledger = openLedger(folder);

// What cannot be ended now stays in the ledger, for the next start.
await Promise.allSettled(entries.map(async ({ name, id }) => {
  const open = id ?? (await tavus.find(name))?.id;
  if (open === undefined) return;
  await tavus.end(open);
  ledger.remove(name);
}));
Atomics.store(done, 0, 1);
Atomics.notify(done, 0);
