import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '../../core/alive.ts';

const LOOK_EVERY_MS = 500;
const STALE_AFTER_MS = 20 * 60_000;

/**
 * Runs `work` while no other process of this machine does, by a file that names the holder. A holder that died, or
 * has held for twenty minutes, is not waited for.
 *
 * It spares two processes the same long work; it must not be what keeps them from harming one another, because the
 * moment between judging a lock stale and taking it away is open to a race.
 */
export async function exclusively<T>(
  file: string,
  { signal, onWait }: { signal?: AbortSignal | undefined; onWait?: () => void },
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  for (let waited = false; !(await taken(file)); waited = true) {
    if (!waited) onWait?.();
    await after(LOOK_EVERY_MS, undefined, { ...(signal && { signal }) });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (await stale(file)) await rm(file, { force: true });
  return false;
}

async function stale(file: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, holder] = [await stat(file), Number(await readFile(file, 'utf8'))];
    if (Date.now() - mtimeMs > STALE_AFTER_MS) return true;
    // Empty for the moment between being made and being written.
    return holder !== 0 && !isAlive(holder);
  } catch {
    return false; // the holder has just let go
  }
}
