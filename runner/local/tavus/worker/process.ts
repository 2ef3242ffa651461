import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AvatarFaults } from '../faults.ts';
import type { Happened, Order, Task } from './messages.ts';

const PROGRAM = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url));
const LEAVE_WITHIN_MS = 2_000;

const ENVIRONMENT = {
  // rtc-node prints to standard output outside production.
  NODE_ENV: 'production',
  // Each picture takes up to a megabyte. Left to itself, glibc gets it from the system and gives it back, 25 times a second,
  // which costs as much as drawing it. (More than 32 MiB it does not take for a threshold.)
  MALLOC_MMAP_THRESHOLD_: '33554432',
  MALLOC_TRIM_THRESHOLD_: '100000000',
};

export interface AvatarProcess {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  setFaults(faults: AvatarFaults): void;
  kill(): void;
  /** Has it leave the room in good order; kills it when that takes over 2 s. */
  end(): Promise<void>;
}

/** Starts an avatar in a process of its own. It ends by itself when this process does, however that ends. */
export function startAvatar(task: Omit<Task, 'type'>, happened: (what: Happened) => void): AvatarProcess {
  const child = fork(PROGRAM, {
    execArgv: [],
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C is for whoever directs it: it ends in order, when it is told to.
    detached: true,
  });
  const complaints: string[] = [];
  if (child.stderr) createInterface(child.stderr).on('line', (line) => complaints.push(line));
  let told = false;
  child.on('message', (message) => {
    // as: only our own program is at the other end.
    const what = message as Happened;
    told ||= what.type === 'left' || what.type === 'dying' || what.type === 'failed';
    happened(what);
  });
  const order = (given: Order): void => {
    // It may have died a moment ago: then there is nobody to tell.
    if (child.connected) child.send(given, () => {});
  };
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  void ended.then(() => {
    if (told || child.exitCode === 0 || child.signalCode !== null) return;
    happened({ type: 'failed', message: complaints.join('\n') || `it ended with status ${child.exitCode ?? 'none'}`, at: Number(process.hrtime.bigint()) / 1e6 });
  });
  order({ type: 'start', ...task });

  return {
    pid: child.pid ?? -1,
    ended,
    setFaults: (faults) => order({ type: 'faults', faults }),
    kill: () => void child.kill('SIGKILL'),
    async end() {
      order({ type: 'leave' });
      const force = setTimeout(() => child.kill('SIGKILL'), LEAVE_WITHIN_MS);
      await ended;
      clearTimeout(force);
    },
  };
}
