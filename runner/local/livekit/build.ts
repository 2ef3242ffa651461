import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ShowrunnerError } from '../../core/errors.ts';

const run = promisify(execFile);
const PROGRESS_EVERY_MS = 10_000;
const BUILD_TIMEOUT_MS = 15 * 60_000;
const LINES_KEPT = 20;

export interface BuildOptions {
  /** Where `binary` stands. */
  readonly folder: string;
  readonly binary: string;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((line: string) => void) | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Builds livekit-server with Go. The binary appears under its name all at once and only after it has run, so that
 * nobody ever meets a half-built one. Rejects with `livekit-server-build` and the end of Go's output.
 */
export async function build({ folder, binary, version, signal, onProgress, env }: BuildOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Beside its destination: a rename is atomic only within a file system.
  const workshop = await mkdtemp(join(folder, 'build-'));
  const since = Date.now();
  const tell = (): void => onProgress?.(`Building livekit-server ${version} with Go, once: ${Math.round((Date.now() - since) / 1_000)} s (about two minutes)`);
  tell();
  const ticker = setInterval(tell, PROGRESS_EVERY_MS);
  try {
    await goInstall(`github.com/livekit/livekit-server/cmd/server@${version}`, { ...env, GOBIN: workshop }, signal);
    const built = join(workshop, process.platform === 'win32' ? 'server.exe' : 'server');
    await run(built, ['--version'], { timeout: 10_000 });
    await rename(built, binary);
    onProgress?.(`Built livekit-server ${version} in ${Math.round((Date.now() - since) / 1_000)} s`);
  } finally {
    clearInterval(ticker);
    await rm(workshop, { recursive: true, force: true });
  }
}

async function goInstall(what: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const within = AbortSignal.timeout(BUILD_TIMEOUT_MS);
  const stop = signal ? AbortSignal.any([signal, within]) : within;
  const go = spawn('go', ['install', what], { env, stdio: ['ignore', 'ignore', 'pipe'], signal: stop });
  const said: string[] = [];
  createInterface(go.stderr).on('line', (line) => said.push(line) > LINES_KEPT && said.shift());
  const failed = (why: string, cause?: unknown): ShowrunnerError =>
    new ShowrunnerError(
      'livekit-server-build',
      `Building livekit-server with \`go install ${what}\` failed: ${why}. Install livekit-server yourself ` +
        `(https://docs.livekit.io/transport/self-hosting/local/) or repair what Go says:\n${said.join('\n')}`,
      { cause },
    );
  try {
    // Rejects when Go cannot be started or is aborted.
    const [code] = (await once(go, 'close')) as [number | null]; // Node's documentation of the event
    if (code !== 0) throw failed(`it ended with status ${String(code)}`);
  } catch (error) {
    signal?.throwIfAborted();
    if (within.aborted) throw failed('it was not done after a quarter of an hour', error);
    throw error instanceof ShowrunnerError ? error : failed(String(error), error);
  }
}
