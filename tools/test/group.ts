import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Ended {
  /** Standard output and error, as they came. */
  readonly output: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  /** True when it ended and left processes of its group running; they are killed. */
  readonly leftBehind: boolean;
}

const running = new Set<number>();

/**
 * Runs a command in a process group of its own, so that all it started can be ended with it, and waits for its end.
 * After `limit` ms the whole group is killed.
 */
export async function runGroup(
  command: string,
  args: readonly string[],
  options: { readonly limit: number; readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const { pid } = child;
  let output = '';
  let timedOut = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  if (pid !== undefined) running.add(pid);
  const timer = setTimeout(() => {
    timedOut = true;
    if (pid !== undefined) killGroup(pid);
  }, options.limit);
  try {
    // 'exit', not 'close': a grandchild that was left behind holds the pipes open.
    const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
      child.once('error', reject).once('exit', (code, signal) => resolve({ code, signal }));
    });
    const leftBehind = pid !== undefined && !timedOut && !(await isGone(pid));
    if (pid !== undefined) killGroup(pid);
    await ended(child.stdout);
    await ended(child.stderr);
    return { output, code, signal, timedOut, leftBehind };
  } finally {
    clearTimeout(timer);
    if (pid !== undefined) running.delete(pid);
  }
}

/** Ends every group that runs now: for when we are told to stop. */
export function killGroups(): void {
  for (const pid of running) killGroup(pid);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!isNoSuchProcess(error)) throw error;
  }
}

/** Whether the group is empty within 2 s: a server that was told to stop may need a moment. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    try {
      process.kill(-pid, 0);
    } catch (error) {
      if (isNoSuchProcess(error)) return true;
      throw error;
    }
    await sleep(50);
  }
  return false;
}

const isNoSuchProcess = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ESRCH';

/** The last of what was written. A second at most: somebody outside the group may hold the pipe. */
async function ended(stream: NodeJS.ReadableStream): Promise<void> {
  const end = new Promise<void>((resolve) => stream.once('close', resolve).once('end', resolve));
  if ('readableEnded' in stream && stream.readableEnded === true) return;
  await Promise.race([end, sleep(1_000)]);
}
