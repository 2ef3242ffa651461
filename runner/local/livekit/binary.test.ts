import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findServer, LIVEKIT_VERSION } from './binary.ts';

// A compiler of our own making stands in for Go, which takes minutes: what it "builds" is a program that runs.
const GO = `#!/bin/sh
[ "$1" = version ] || [ "$1" = --version ] && exit 0
echo "$@" >> "$BUILDS"
printf '#!/bin/sh\\necho livekit-server\\n' > "$GOBIN/server"
/bin/chmod +x "$GOBIN/server"
`;

let home: string;
let folder: string;
let binary: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'showrunner-'));
  folder = join(home, 'livekit-server', LIVEKIT_VERSION);
  binary = join(folder, 'livekit-server');
  env = { PATH: join(home, 'bin'), BUILDS: join(home, 'builds') };
  await mkdir(join(home, 'bin'));
});
afterEach(() => rm(home, { recursive: true }));

const program = (name: string, text: string): Promise<void> => writeFile(join(home, 'bin', name), text, { mode: 0o755 });
const builds = async (): Promise<string[]> => (await readFile(join(home, 'builds'), 'utf8')).trim().split('\n');

test('a server on PATH is taken, and nothing is built', async () => {
  await program('livekit-server', '#!/bin/sh\nexit 0\n');
  await program('go', GO);
  assert.equal(await findServer({ cacheDir: home, env }), 'livekit-server');
  await assert.rejects(builds(), { code: 'ENOENT' });
});

test('without one it is built once, and then found in the cache', async () => {
  await program('go', GO);
  const progress: string[] = [];
  assert.equal(await findServer({ cacheDir: home, env, onProgress: (line) => progress.push(line) }), binary);
  assert.equal(await findServer({ cacheDir: home, env }), binary);
  assert.deepEqual(await builds(), [`install github.com/livekit/livekit-server/cmd/server@${LIVEKIT_VERSION}`]);
  assert.deepEqual(await readdir(folder), ['livekit-server']);
  assert.match(progress.join('\n'), /Building livekit-server .* two minutes/);
});

test('a binary that does not run is built anew', async () => {
  await program('go', GO);
  await mkdir(folder, { recursive: true });
  await writeFile(binary, 'half of a program', { mode: 0o755 });
  assert.equal(await findServer({ cacheDir: home, env }), binary);
  assert.match(await readFile(binary, 'utf8'), /livekit-server/);
});

test('two that start at once build it once', async () => {
  await program('go', GO);
  assert.deepEqual(await Promise.all([findServer({ cacheDir: home, env }), findServer({ cacheDir: home, env })]), [binary, binary]);
  assert.equal((await builds()).length, 1);
});

test('a lock whose holder is dead holds nobody up', async () => {
  await program('go', GO);
  await mkdir(folder, { recursive: true });
  // Beyond the largest process id there can be.
  await writeFile(join(folder, 'building'), '99999999');
  assert.equal(await findServer({ cacheDir: home, env }), binary);
});

test('without Go there is a sentence that says what to install', async () => {
  await assert.rejects(findServer({ cacheDir: home, env }), { code: 'livekit-server-missing', message: /Install either one/ });
});

test('what Go says of a failure is shown, and no half-built binary stays', async () => {
  await program('go', '#!/bin/sh\n[ "$1" = version ] && exit 0\necho "no space left on device" >&2\nexit 1\n');
  await assert.rejects(findServer({ cacheDir: home, env }), { code: 'livekit-server-build', message: /ended with status 1.*\n.*no space left/s });
  assert.deepEqual(await readdir(folder), []);
});

test('a build can be stopped', async () => {
  await program('go', '#!/bin/sh\n[ "$1" = version ] && exit 0\nexec /bin/sleep 60\n');
  const stop = new AbortController();
  await assert.rejects(findServer({ cacheDir: home, env, signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) }), /stopped/);
  assert.deepEqual(await readdir(folder), []);
});
