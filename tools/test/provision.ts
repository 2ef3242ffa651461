import { startLiveKit } from '../../runner/local/livekit/index.ts';
import { cacheDir } from '../../runner/local/livekit/testing/server.ts';
import type { Outcome } from './outcome.ts';

/**
 * Sees to it that a LiveKit server starts here before the live tests do: building one takes two minutes, which must not
 * count against any test's time-out. Where none can be had, it says what to install and names what could not run.
 */
export async function provision(live: readonly string[]): Promise<Outcome> {
  const name = 'livekit-server';
  const begun = performance.now();
  const took = (): number => performance.now() - begun;
  try {
    const server = await startLiveKit({ cacheDir: cacheDir(), onProgress: (line) => process.stdout.write(`  ${line}\n`) });
    await server.close();
    return { name, passed: 1, failures: [], output: '', took: took() };
  } catch (error) {
    const details = `${error instanceof Error ? error.message : String(error)}\nNot run without it: ${live.join(', ')}`;
    return { name, passed: 0, failures: [{ what: 'none could be started', details }], output: '', took: took() };
  }
}
