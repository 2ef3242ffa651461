import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Task = { readonly what: 'go'; readonly times: number } | { readonly what: 'rows'; readonly items: number; readonly during: number };

/** The studio as it is now: what is measured is what people get. */
export async function buildStudio(): Promise<void> {
  await promisify(execFile)('npm', ['run', '-s', 'studio:build', '--', '--logLevel', 'error'], { cwd: ROOT });
}

/**
 * Does `task` in a process of its own, with all of `npm start` and a Chromium. What it tells is of the studio's kind
 * (`studio/e2e/measure/told.ts`).
 */
export async function inBrowser<T>(task: Task): Promise<T> {
  const child = fork(`${ROOT}studio/e2e/measure/main.ts`, [JSON.stringify(task)], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  const [code] = (await once(child, 'exit')) as [number | null]; // as: the event's
  if (code !== 0 || told.length !== 1) throw new Error(`The browser could not be measured: its process ended with ${code ?? 'a signal'}`);
  return told[0] as T; // as: its program's last word
}
