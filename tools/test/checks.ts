import { runGroup } from './group.ts';
import type { Outcome } from './outcome.ts';

export interface Check {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
}

export const CHECKS: readonly Check[] = [
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'types of the studio', args: ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'studio'] },
  { name: 'dependencies', args: ['tools/dependencies/main.ts'] },
];

/** What the browser tests look at. */
export const STUDIO: Check = { name: 'studio build', args: ['node_modules/vite/bin/vite.js', 'build', 'studio'] };

/** A check counts as one test: passed when it ends with status 0 within `limit` ms. */
export async function runCheck(root: string, { name, args }: Check, limit: number, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const begun = performance.now();
  const { code, timedOut, output } = await runGroup(process.execPath, args, { limit, cwd: root, env });
  const took = performance.now() - begun;
  if (code === 0) return { name, passed: 1, failures: [], output, took };
  const what = timedOut ? `still running after ${limit / 1_000} s, killed` : 'found something wrong';
  return { name, passed: 0, failures: [{ what, details: '' }], output: output.trim(), took };
}
