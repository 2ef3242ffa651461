import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../bin/showrunner.js', import.meta.url));

export interface Ran { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export interface Running {
  readonly process: ChildProcess;
  /** Resolves when stderr has said so. */
  said(text: string): Promise<void>;
  readonly ended: Promise<Ran>;
}

/** For tests: starts the program as a user would, in a folder, with nothing in the environment but what is given. */
export function start(args: readonly string[], { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> }): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (text: Buffer) => { stdout += text.toString(); });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
    for (const listener of listeners) listener();
  });
  const ended = once(child, 'close').then(() => ({ status: child.exitCode, stdout, stderr }));
  const said = (text: string): Promise<void> => new Promise((resolve, reject) => {
    const look = (): void => {
      if (!stderr.includes(text)) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
    void ended.then(() => { reject(new Error(`It ended without saying “${text}”:\n${stderr}`)); });
  });
  return { process: child, said, ended };
}

export const run = (args: readonly string[], options: Parameters<typeof start>[1]): Promise<Ran> => start(args, options).ended;
