import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isAlive } from '../../core/alive.ts';

/** One run of a program, so that it can be told later whether it goes on. */
export interface Process {
  readonly host: string;
  readonly pid: number;
  /** Process ids are used again (in a container it is nearly always 1): this is not. */
  readonly run: string;
}

export const thisProcess: Process = { host: hostname(), pid: process.pid, run: randomUUID() };

/** `alive` also where it cannot be known: on another machine, or when its process id is in use by something else. */
export function stateOf({ host, pid, run }: Process, self: Process = thisProcess): 'this' | 'alive' | 'dead' {
  if (run === self.run) return 'this';
  if (host !== self.host) return 'alive';
  if (pid === self.pid) return 'dead';
  return isAlive(pid) ? 'alive' : 'dead';
}
