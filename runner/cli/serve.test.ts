import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './testing/cli.ts';

/** Nobody listens at port 2. */
const LIVEKIT = { LIVEKIT_URL: 'ws://127.0.0.1:2', LIVEKIT_API_KEY: 'APIkey', LIVEKIT_API_SECRET: 'a-secret-of-thirty-two-characters' };

describe('showrunner serve', () => {
  let cwd: string;
  before(async () => { cwd = await mkdtemp(join(tmpdir(), 'showrunner-serve-')); });
  after(async () => rm(cwd, { recursive: true, force: true }));
  const folders = (): Record<string, string> => ({ DATA_DIR: join(cwd, 'data'), CACHE_DIR: join(cwd, 'cache') });

  it('says what it lacks', async () => {
    const alone = await run(['serve'], { cwd });
    assert.deepEqual([alone.status, alone.stdout], [2, '']);
    assert.match(alone.stderr, /LIVEKIT_URL/);
    const open = await run(['serve', '--host', '0.0.0.0', '--port', '0'], { cwd, env: { ...LIVEKIT, ...folders() } });
    assert.deepEqual([open.status, open.stderr.includes('SHOWRUNNER_OPERATOR_KEY')], [2, true], open.stderr);
    assert.equal((await run(['serve', '--port', 'http'], { cwd })).status, 2);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    try {
      const second = await run(['serve', '--port', String((taken.address() as AddressInfo).port)], { cwd, env: { ...LIVEKIT, ...folders() } });
      assert.deepEqual([second.status, second.stderr.includes('is taken')], [2, true], second.stderr);
    } finally {
      taken.close();
    }
  });

  it('tells who started it when it is ready, and ends when that one is gone', async () => {
    const child = fork(fileURLToPath(new URL('../../bin/showrunner.js', import.meta.url)), ['serve', '--port', '0'], { cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { PATH: process.env.PATH, HOME: process.env.HOME, ...LIVEKIT, ...folders() } });
    const exited = once(child, 'exit');
    try {
      const [message] = await once(child, 'message') as [{ type: string; url: string }];
      assert.equal(message.type, 'ready');
      assert.equal((await fetch(`${message.url}/healthz`)).status, 200);
      child.disconnect();
      assert.deepEqual(await exited, [0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('showrunner say', () => {
  let cwd: string;
  let server: ReturnType<typeof createServer>;
  let url: string;
  const asked: { path: string; key: string | undefined; operator: string | undefined; body: unknown }[] = [];
  let reply: { status: number; body: object } = { status: 202, body: { id: '1', room: 'demo', position: 2 } };
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'showrunner-say-'));
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => { text += chunk.toString(); }).on('end', () => {
        asked.push({ path: request.url ?? '', key: request.headers.authorization, operator: request.headers['x-operator'] as string | undefined, body: JSON.parse(text) as unknown });
        response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.close();
    await rm(cwd, { recursive: true, force: true });
  });

  it('asks the server, with the key of the environment', async () => {
    const { status, stdout, stderr } = await run(['say', 'Doors close.', '--server', url, '--room', 'hall', '--speaker', 'ann', '--interrupt', '--operator', 'Zoë'], { cwd, env: { SHOWRUNNER_OPERATOR_KEY: 'key-of-sixteen-letters' } });
    assert.deepEqual([status, stdout, stderr], [0, 'Waits in demo behind 2 lines.\n', '']);
    assert.deepEqual(asked.pop(), { path: '/say', key: 'Bearer key-of-sixteen-letters', operator: 'Zo%C3%AB', body: { text: 'Doors close.', room: 'hall', wait: false, speaker: 'ann', mode: 'interrupt' } });
  });

  it('ends with 1 for a line that was refused or not heard, and with 2 for a server that cannot', async () => {
    const say = async (answer: typeof reply, ...more: string[]): Promise<Awaited<ReturnType<typeof run>>> => {
      reply = answer;
      return run(['say', 'Hello.', '--server', url, ...more], { cwd });
    };
    const heard = { id: '1', room: 'demo', position: 0 };
    assert.match((await say({ status: 200, body: { ...heard, entry: { type: 'finished', heard_ms: 1_500, route: 'tavus' } } }, '--wait')).stdout, /1\.5 s on tavus/);
    assert.deepEqual([(await say({ status: 200, body: { ...heard, entry: { type: 'dropped', route: 'tavus' } } }, '--wait')).status], [1]);
    for (const [status, exit] of [[422, 1], [429, 1], [401, 2], [403, 2], [503, 2]] as const) {
      const refused = await say({ status, body: { code: 'x', detail: 'The reason.' } });
      assert.deepEqual([refused.status, refused.stderr.includes('The reason.'), refused.stdout], [exit, true, ''], `${status} ${refused.stderr}`);
    }
    const nowhere = await run(['say', 'Hello.', '--server', 'http://127.0.0.1:2'], { cwd });
    assert.deepEqual([nowhere.status, nowhere.stderr.includes('does not answer')], [2, true]);
    assert.equal((await run(['say', 'Hello.', '--server', 'nowhere'], { cwd })).status, 2);
  });
});
