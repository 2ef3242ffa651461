import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { RoomServiceClient } from 'livekit-server-sdk';
import { listen } from '../../bench/listener/index.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { startTavus } from '../local/tavus/index.ts';
import { run, start } from './testing/cli.ts';

describe('showrunner run, in a real room', () => {
  const running = liveKit();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-run-'));
    await writeFile(join(folder, 'show.yaml'), 'title: Live\nrundown:\n  - line: Good evening.\n  - wait: go\n  - line: Good night.\n');
    await writeFile(join(folder, 'long.yaml'), `title: Long\nrundown:\n  - line: One two three four five six seven eight nine ten, and so on, and so on.\n  - pause: 60s\n  - line: The end.\n`);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const env = (): Record<string, string> => ({
    LIVEKIT_URL: running.server.url, LIVEKIT_API_KEY: running.server.apiKey, LIVEKIT_API_SECRET: running.server.apiSecret, CACHE_DIR: join(folder, 'cache'),
  });
  const rooms = async (): Promise<string[]> => {
    const { url, apiKey, apiSecret } = running.server;
    return (await new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret).listRooms()).map(({ name }) => name);
  };

  it('performs to the end, releases waits where nobody can give a GO, and deletes its room', async () => {
    const { status, stderr } = await run(['run', 'show.yaml', '--log-format', 'json'], { cwd: folder, env: env() });
    assert.equal(status, 0, stderr);
    const messages = stderr.trim().split('\n').map((line) => (JSON.parse(line) as { msg: string }).msg);
    for (const message of ['Published audio track for speech: agent_speech', 'ROUTE=fallback | Reason=No Tavus Configured', `Synthesizing speech: 'Good evening.'`, `On air: 'Good night.'`]) {
      assert.ok(messages.includes(message), `${message}\n${stderr}`);
    }
    assert.deepEqual(await rooms(), []);
  });

  it('falls silent and leaves at Ctrl-C, and nobody can perform beside it', async () => {
    const listener = await listen({ access: running.server, room: 'demo' });
    const first = start(['run', 'long.yaml'], { cwd: folder, env: env() });
    try {
      await listener.next('onset');
      const second = await run(['run', 'show.yaml'], { cwd: folder, env: env() });
      assert.equal(second.status, 2);
      assert.match(second.stderr, /A show is on in the room "demo"/);
      first.process.kill('SIGINT');
      const { status, stderr } = await first.ended;
      assert.equal(status, 1);
      assert.match(stderr, /Interrupted/);
      await listener.until(({ type }) => type === 'gone');
    } finally {
      first.process.kill('SIGKILL');
      await listener.close();
    }
  });

  it('ends the conversations that killed ones left open, also where no avatar is wanted', async (t) => {
    const tavus = await startTavus({ record: false, faults: { neverJoins: true } });
    t.after(() => tavus.close());
    const withTavus = { ...env(), TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p1', TAVUS_API_URL: tavus.url, DATA_DIR: join(folder, 'data') };
    await writeFile(join(folder, 'plain.yaml'), 'title: Plain\ncast:\n  host: { avatar: { provider: none } }\nrundown:\n  - line: Good evening.\n');
    const nexts = [['run', 'show.yaml', '--no-avatar', '--room', 'killed'], ['run', 'plain.yaml', '--room', 'elsewhere']];
    for (const [index, next] of nexts.entries()) {
      const killed = start(['run', 'long.yaml', '--room', 'killed'], { cwd: folder, env: withTavus });
      const conversation = await tavus.created(index + 1);
      killed.process.kill('SIGKILL');
      await killed.ended;
      assert.equal(conversation.status, 'active');
      const { status, stderr } = await run(next, { cwd: folder, env: withTavus });
      assert.equal(status, 0, stderr);
      assert.equal(conversation.status, 'ended', stderr);
    }
    assert.equal(tavus.conversations.length, nexts.length);
  });

  it('says what is wrong when there is no server, or the keys are', async () => {
    const nowhere = await run(['run', 'show.yaml'], { cwd: folder, env: { ...env(), LIVEKIT_URL: 'ws://127.0.0.1:9' } });
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.stderr, /127\.0\.0\.1:9/);
    const stranger = await run(['run', 'show.yaml'], { cwd: folder, env: { ...env(), LIVEKIT_API_SECRET: 'x'.repeat(40) } });
    assert.equal(stranger.status, 2);
    assert.match(stranger.stderr, /LIVEKIT_API/);
  });
});
