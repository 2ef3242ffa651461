import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Outcome } from './outcome.ts';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium that the browser tests use: the one `CHROMIUM` names, else one on PATH. Undefined when there is none. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = env.CHROMIUM;
  for (const name of named === undefined ? NAMES : [named]) {
    const found = await run(name, ['--version'], { env, timeout: 20_000 }).then(() => true, () => false);
    if (found) return name;
  }
  return undefined;
}

/** Sees to it that there is one, and names what could not run without it. */
export async function provisionBrowser(files: readonly string[]): Promise<Outcome> {
  const begun = performance.now();
  const browser = await findBrowser();
  const took = performance.now() - begun;
  if (browser !== undefined) return { name: 'chromium', passed: 1, failures: [], output: '', took };
  const details = `Install Chromium (Debian: apt-get install chromium), or set CHROMIUM to where it is.\nNot run without it: ${files.join(', ')}`;
  return { name: 'chromium', passed: 0, failures: [{ what: 'there is none on PATH', details }], output: '', took };
}
