import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { RoomServiceClient } from 'livekit-server-sdk';
import { isAlive } from '../../core/alive.ts';
import { freePorts } from './ports.ts';
import { startLiveKit } from './server.ts';
import { cacheDir } from './testing/server.ts';

test('a local server answers to the keys of its run, and is gone after close', async () => {
  const server = await startLiveKit({ cacheDir: cacheDir() });
  const api = new RoomServiceClient(server.url.replace('ws:', 'http:'), server.apiKey, server.apiSecret);
  assert.deepEqual(await api.listRooms(), []);
  const stranger = new RoomServiceClient(server.url.replace('ws:', 'http:'), 'devkey', 'secret');
  await assert.rejects(stranger.listRooms());
  await server.close();
  assert.equal(isAlive(server.pid), false);
});

test('a port that is taken is said, with what the server wrote', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as { port: number };
  const { mediaPort } = await freePorts();
  const settings = { port, mediaPort, apiKey: 'key', apiSecret: 'x'.repeat(32) };
  await assert.rejects(startLiveKit({ cacheDir: cacheDir(), settings }), { code: 'livekit-server-start', message: /address already in use/ });
  squatter.close();
});

test('an abort stops the start', async () => {
  await assert.rejects(startLiveKit({ cacheDir: cacheDir(), signal: AbortSignal.abort(new Error('enough')) }), /enough/);
});

test('a server ends with the process that started it, also when that is killed', async () => {
  const program = `
    import { startLiveKit } from ${JSON.stringify(new URL('server.ts', import.meta.url).href)};
    const server = await startLiveKit({ cacheDir: ${JSON.stringify(cacheDir())} });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  assert.equal(isAlive(pid), true);
  parent.kill('SIGKILL');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
});
