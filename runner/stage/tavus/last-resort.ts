import { isatty } from 'node:tty';
import { Worker } from 'node:worker_threads';
import type { LedgerEntry } from './ledger.ts';
import type { TavusAccess } from './rest/index.ts';

/** What the thread is told. */
export interface LastWill {
  readonly access: TavusAccess;
  readonly folder: string;
  readonly entries: readonly LedgerEntry[];
  /** Set to 1 and notified when all is done. */
  readonly done: Int32Array;
}

export interface GuardOptions {
  readonly access: TavusAccess;
  /** The ledger's. */
  readonly folder: string;
  /** What is to be ended now. */
  readonly open: () => readonly LedgerEntry[];
}

/** Nobody waits longer for a program that is to end. */
const LONGEST_MS = 5_000;
const SELF = import.meta.url.endsWith('.ts') ? './last-resort.worker.ts' : './last-resort.worker.js';

/** Ours, of all guards: whoever else listens for a signal has promised an orderly end. */
const ours = new WeakSet<object>();

/**
 * Ends what is open when the process ends without having closed it: `process.exit`, an error nobody caught, a signal
 * nobody handles. At that point nothing asynchronous runs any more, so a thread makes the requests while this one stands
 * still for it, 5 s at most. Where a program handles a signal or uncaught errors itself, it is left to do so. SIGKILL
 * and a crash of the machine are for the next start (`endOrphans`). The return value takes the guard away.
 */
export function guardExit(options: GuardOptions): () => void {
  const onExit = (): void => {
    const entries = options.open();
    if (entries.length === 0) return;
    const done = new Int32Array(new SharedArrayBuffer(4));
    const will: LastWill = { access: options.access, folder: options.folder, entries, done };
    new Worker(new URL(SELF, import.meta.url), { workerData: will, execArgv: [], name: 'ends conversations' });
    Atomics.wait(done, 0, 0, LONGEST_MS);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listeners(signal).some((listener) => !ours.has(listener))) return;
    onExit();
    stop();
    // As if nobody had listened.
    process.kill(process.pid, signal);
  };
  ours.add(onSignal);
  // Without a terminal, a hang-up is probably meant to be ignored (nohup), and whether it is cannot be asked.
  const signals: NodeJS.Signals[] = isatty(0) ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];
  const stop = (): void => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return stop;
}
