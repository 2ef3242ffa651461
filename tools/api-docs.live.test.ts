import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../runner/core/config.ts';
import { cacheDir } from '../runner/local/livekit/testing/server.ts';
import { startStack } from '../runner/local/stack/index.ts';

test('every example of the HTTP API works as it is written', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-api-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const env = { ...process.env, PORT: '0', CACHE_DIR: cacheDir(), DATA_DIR: folder };
  const stack = await startStack({ config: readConfig(env), env, avatar: false, logFormat: 'json', onProgress: () => undefined, onLog: () => undefined });
  t.after(() => stack.close());

  const page = await readFile(new URL('../docs/api.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  assert.ok(examples.length >= 8, `${examples.length} examples`);
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', examples.join('\necho\n')], {
    cwd: folder,
    env: { ...process.env, SERVER: stack.url, KEY: stack.operatorKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
  const [status] = (await once(shell, 'close')) as [number | null];
  assert.equal(status, 0, output);
  assert.match(await readFile(join(folder, 'line.wav'), 'latin1'), /^RIFF/);
});
