import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ShowrunnerError } from '../../core/errors.ts';
import { build } from './build.ts';
import { exclusively } from './lock.ts';

const run = promisify(execFile);

/** The newest tag that `go install` can build: later ones carry replace directives. */
export const LIVEKIT_VERSION = 'v1.11.0';

export interface BinaryOptions {
  /** Where what was built is kept: outside the checkout, the same for all checkouts of a user. */
  readonly cacheDir: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((line: string) => void) | undefined;
  /** Where programs are looked for: `PATH` of the environment. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/**
 * A livekit-server that runs here: the one on PATH, else the cached one, else one built now with Go (two minutes on
 * two cores, once). Rejects with `livekit-server-missing` when there is no way to get one.
 */
export async function findServer({ cacheDir, signal, onProgress, env = process.env }: BinaryOptions): Promise<string> {
  if (await runs('livekit-server', env, signal)) return 'livekit-server';

  const folder = join(cacheDir, 'livekit-server', LIVEKIT_VERSION);
  const binary = join(folder, 'livekit-server');
  if (await runs(binary, env, signal)) return binary;

  if (!(await runs('go', env, signal, 'version'))) {
    throw new ShowrunnerError(
      'livekit-server-missing',
      'There is no livekit-server on this machine, and no Go to build it with. Install either one: livekit-server from ' +
        'https://docs.livekit.io/transport/self-hosting/local/ or Go from https://go.dev/doc/install. Or set LIVEKIT_URL, ' +
        'LIVEKIT_API_KEY and LIVEKIT_API_SECRET to use a server elsewhere.',
    );
  }
  await exclusively(join(folder, 'building'), { signal, onWait: () => onProgress?.('Waiting for another process that builds livekit-server') }, async () => {
    // Whoever had the lock before us may have built it.
    if (!(await runs(binary, env, signal))) await build({ folder, binary, version: LIVEKIT_VERSION, signal, onProgress, env });
  });
  return binary;
}

/** Whether `program` can be run: one that is missing, cut short or made for another machine cannot. */
async function runs(program: string, env: NodeJS.ProcessEnv, signal?: AbortSignal, flag = '--version'): Promise<boolean> {
  signal?.throwIfAborted();
  try {
    await run(program, [flag], { env, timeout: 10_000, ...(signal && { signal }) });
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}
