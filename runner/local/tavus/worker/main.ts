/** An avatar in a process of its own: it can be killed, and what it costs does not disturb whoever speaks through it. */
import { once } from 'node:events';
import { dispose } from '@livekit/rtc-node';
import { setTimeout as after } from 'node:timers/promises';
import { machineClock } from '../../../core/machine-clock.ts';
import { noRecord, openRecord } from '../record/writer.ts';
import { Avatar } from './avatar.ts';
import type { Happened, Happening, Order, Task } from './messages.ts';

// as: the server that starts this process sends the task first.
const [task] = (await once(process, 'message')) as [Task];
const record = task.record === undefined ? noRecord : openRecord(task.record);
const END_WITHIN_MS = 500;
const FOREVER_MS = 2 ** 31 - 1;
const now = (): number => machineClock.now();
let { faults } = task;

/** Resolves when all that was told has left this process. */
let told: Promise<unknown> = Promise.resolve();
const tell = (happening: Happening): void => {
  const happened: Happened = { ...happening, at: now() };
  if (happening.type !== 'humans') record.line(happened);
  if (process.connected) told = new Promise((resolve) => process.send?.(happened, resolve));
};

const fail = (error: unknown): void => {
  tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
};

const avatar = new Avatar({
  now,
  tell,
  record,
  faults: () => faults,
  die: () => {
    tell({ type: 'dying' });
    void told.then(() => process.kill(process.pid, 'SIGKILL'));
  },
});

const gone = new AbortController();
process.on('message', (order: Order) => {
  if (order.type === 'faults') {
    ({ faults } = order);
    avatar.faultsSet();
    tell({ type: 'faulted' });
  } else if (order.type === 'leave') gone.abort();
});
// The server has died: nobody would end this avatar.
process.once('disconnect', () => gone.abort());
gone.signal.addEventListener('abort', () => void avatar.leave('ended').then(end, end), { once: true });
process.on('uncaughtException', (error) => {
  fail(error);
  void end();
});

async function end(): Promise<void> {
  await Promise.race([Promise.all([told, dispose()]), after(END_WITHIN_MS)]);
  record.close();
  process.exit();
}

try {
  if (faults.neverJoins) await after(FOREVER_MS, undefined, { signal: gone.signal });
  else {
    if (faults.joinsAfter !== undefined) await after(faults.joinsAfter, undefined, { signal: gone.signal });
    await avatar.run(task.url, task.token);
  }
} catch (error) {
  if (!gone.signal.aborted) fail(error);
}
await end();
