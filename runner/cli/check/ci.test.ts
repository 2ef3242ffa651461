import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Runs `check` as a line of a CI file has it, on our own scripts. */
function run(command: string): Promise<number | null> {
  const [name, ...args] = command.replace('node .showrunner/bin/showrunner.js', 'showrunner').split(' ');
  assert.equal(name, 'showrunner');
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [fileURLToPath(new URL('runner/cli/main.ts', ROOT)), ...args], { cwd: fileURLToPath(ROOT), stdio: 'ignore' }).on('error', reject).on('close', resolve);
  });
}

test('the GitHub workflow for users runs a command that there is', async () => {
  const workflow = parse(read('docs/ci/check-scripts.yml')) as { jobs: { check: { steps: { run?: string }[] } } };
  const command = workflow.jobs.check.steps.at(-1)?.run ?? '';
  assert.match(command, /--format github/);
  assert.equal(await run(command), 0);
});

test('the pre-commit hook for users runs a command that there is, on scripts', async () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string; language: string }[];
  assert.equal(hook?.id, 'showrunner-check');
  assert.equal(hook.language, 'node');
  const files = new RegExp(hook.files);
  assert.ok(files.test('scripts/deep/a.yaml') && files.test('scripts/b.yml') && !files.test('docs/ci/check-scripts.yml'));
  assert.equal(await run(`${hook.entry} scripts/welcome.yaml scripts/quiz.yaml`), 0);
});
