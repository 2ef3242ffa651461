import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ShowrunnerError } from '../../core/errors.ts';

/** The entry of the program itself: its commands are what runs here, as anywhere else. */
const PROGRAM = new URL('../../../bin/showrunner.js', import.meta.url);
const READY_WITHIN_MS = 30_000;
const END_WITHIN_MS = 10_000;
/** Whoever falls again within this time falls for a reason. */
const STEADY_MS = 20_000;
const FALLS = 3;
const AGAIN_AFTER_MS = 500;

export interface ChildOptions {
  /** What people call it. */
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What asks it to end soon: SIGTERM has an agent wait for its shows. */
  readonly ends: 'SIGINT' | 'SIGTERM';
  readonly onProgress: (line: string) => void;
  /** Takes what it writes to standard error; else that goes where ours goes. */
  readonly onLog?: ((text: string) => void) | undefined;
}

/** One of our own commands in a process of its own, started again when it falls. */
export interface Child {
  readonly pid: number;
  /** What it said when it became ready. */
  readonly url: string | undefined;
  /** Rejects when it fell too often to be started again. */
  readonly lost: Promise<never>;
  /** Asks it to end, and kills one that does not within 10 s. */
  close(): Promise<void>;
}

/**
 * Resolves when it says that it is ready. Rejects with `local-start` when it ends before that, or takes more than 30 s: what
 * it wrote to standard error has said why.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  let { process: child, url } = await launch(options);
  let closing = false;
  let falls = 0;
  let begun = performance.now();
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => undefined); // who cares awaits it

  const watch = (): void => {
    child.once('exit', (code, signal) => {
      if (closing) return;
      falls = performance.now() - begun > STEADY_MS ? 1 : falls + 1;
      if (falls > FALLS) {
        reject(new ShowrunnerError('local-fell', `The ${options.name} fell ${falls} times in a row: what it wrote above says why.`));
        return;
      }
      options.onProgress(`The ${options.name} ended (${signal ?? `status ${String(code)}`}): it is started again.`);
      setTimeout(() => void again(), AGAIN_AFTER_MS);
    });
  };
  const again = async (): Promise<void> => {
    if (closing) return;
    begun = performance.now();
    try {
      ({ process: child, url } = await launch(options));
    } catch (error) {
      reject(error); // `launch` throws nothing else
      return;
    }
    if (closing) await end(child, options.ends);
    else watch();
  };
  watch();

  return {
    get pid() {
      return child.pid ?? -1;
    },
    get url() {
      return url;
    },
    lost,
    async close() {
      closing = true;
      await end(child, options.ends);
    },
  };
}

async function launch({ name, args, env, ends, onLog }: ChildOptions): Promise<{ process: ChildProcess; url: string | undefined }> {
  // Detached: Ctrl-C reaches us alone, and we end them in order.
  const child = fork(PROGRAM, [...args], { env, stdio: ['ignore', 'ignore', onLog ? 'pipe' : 'inherit', 'ipc'], detached: true });
  if (onLog) child.stderr?.setEncoding('utf8').on('data', onLog);
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new ShowrunnerError('local-start', `The ${name} did not start (status ${String(code)}): what it wrote above says why.`);
  });
  ended.catch(() => undefined); // once it is ready, its end is somebody else's affair
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => { reject(new ShowrunnerError('local-start', `The ${name} was not ready within ${READY_WITHIN_MS / 1_000} s.`)); }, READY_WITHIN_MS).unref();
  });
  try {
    const [ready] = (await Promise.race([once(child, 'message'), ended, late])) as [{ url?: string }]; // our own program's only message
    return { process: child, url: ready.url };
  } catch (error) {
    await end(child, ends);
    throw error;
  }
}

async function end(child: ChildProcess, ends: ChildOptions['ends']): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(ends);
  const force = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await exited;
  clearTimeout(force);
}
