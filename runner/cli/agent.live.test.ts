import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { control } from '../agent/testing/control.ts';
import { startWorker } from '../agent/testing/worker.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { roomApi } from '../stage/livekit/access.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { start } from './testing/cli.ts';

describe('showrunner agent', () => {
  const lk = liveKit();
  after(disposeLiveKit);

  it('told to end by SIGTERM, takes no more shows, lets those on air come to their end, and keeps nobody who has nothing to do; Ctrl-C ends them at once, in order', async (t) => {
    const worker = await startWorker(lk.server);
    t.after(() => worker.close());
    const rooms = { ends: 'line: The end.', stays: 'pause: 60s' };
    const [ends, stays] = await Promise.all(Object.entries(rooms).map(async ([room, item]) => {
      const asked = await control(lk.server, room);
      t.after(() => asked.close());
      await worker.dispatch(room, { v: 1, hold: false, show: { source: `title: T\nrundown:\n  - line: One two three four.\n  - ${item}\n`, vars: {} } });
      await asked.meet();
      assert.equal((await asked.ask({ request: 'watch' })).ok, true);
      return asked;
    }));
    assert.ok(ends && stays);
    worker.running.process.kill('SIGTERM');
    await worker.running.said('Takes no more shows');
    await worker.dispatch('late', { v: 1 });
    await ends.until(() => ends.entries.find(({ type }) => type === 'ended'), 'the end of the show');
    const there = async (room: string): Promise<boolean> => (await roomApi(lk.server).listParticipants(room)).some(({ identity }) => identity === 'showrunner');
    while (await there('ends')) await new Promise((resolve) => setTimeout(resolve, 50)); // until it has left
    assert.ok(await there('stays'));
    await stays.until(() => stays.states.find(({ current }) => current?.kind === 'pause'), 'the other show, still on');
    worker.running.process.kill('SIGINT');
    const { status, stderr } = await worker.running.ended;
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /"room":"late"/);
    assert.doesNotMatch(stderr, /"level":"(error|fatal)"/);
  });

  it('says what is wrong when it cannot begin', async () => {
    const { url, apiKey } = lk.server;
    const ran = async (env: Record<string, string>): Promise<{ status: number | null; stderr: string }> => start(['agent'], { cwd: tmpdir(), env }).ended;
    const [none, nowhere, stranger] = await Promise.all([
      ran({}), ran({ LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' }), ran({ LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: 'x'.repeat(40) }),
    ]);
    assert.deepEqual([none.status, nowhere.status, stranger.status], [2, 2, 2]);
    assert.match(none.stderr, /LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET/);
    assert.match(nowhere.stderr, /127\.0\.0\.1:9/);
    assert.match(stranger.stderr, /LIVEKIT_API/);
  });
});
