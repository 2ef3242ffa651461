import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

const run = (...args: string[]): Promise<{ code: number; lastLine: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], (_error, stdout) => {
      resolve({ code: child.exitCode ?? -1, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' });
    });
  });

test('a run that finds no test fails', async () => {
  assert.deepEqual(await run('no/such/path'), { code: 1, lastLine: '0 passed, 1 failed' });
});

test('a filtered run runs the matching files alone, and ends with the count alone on a line', async () => {
  assert.deepEqual(await run('tools/test/pool'), { code: 0, lastLine: '2 passed, 0 failed' });
});
