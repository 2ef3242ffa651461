import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runGroup } from './group.ts';
import { judge } from './judge.ts';
import type { Outcome } from './outcome.ts';
import type { Line } from './reporter.ts';

const reporter = fileURLToPath(new URL('reporter.ts', import.meta.url));

export interface Limits {
  /** Milliseconds for one test. */
  readonly test: number;
  /** Milliseconds for the file. */
  readonly file: number;
}

/** Runs one test file in a process of its own. `file` is relative to `root`, which is where it runs. */
export async function runFile(root: string, file: string, limits: Limits, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-test-'));
  try {
    const report = join(folder, 'report');
    const begun = performance.now();
    const ended = await runGroup(
      process.execPath,
      [
        `--test-reporter=${reporter}`,
        `--test-reporter-destination=${report}`,
        `--test-timeout=${limits.test}`,
        file,
      ],
      // Within a test of node:test a file would report to that test.
      { limit: limits.file, cwd: root, env: { ...env, NODE_TEST_CONTEXT: undefined } },
    );
    const took = performance.now() - begun;
    const lines = parse(await readFile(report, 'utf8').catch(() => ''));
    return { name: file, took, output: ended.output.trim(), ...judge(lines, ended, limits.file) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines there are; a last one without an end was cut when the file was killed. */
function parse(report: string): Line[] {
  // as: written by reporter.ts.
  return report.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Line);
}
