import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../core/config.ts';
import { createLog } from '../core/log.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { ms } from '../core/units.ts';
import { startTavus, type TavusStandIn } from '../local/tavus/index.ts';
import { compile } from '../script/index.ts';
import type { AsRunEntry } from '../show/index.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { goLive, type Live } from './live.ts';
import { voicesFor } from '../voice/configured.ts';

describe('A show with an avatar', () => {
  const running = liveKit();
  let folder: string;
  let tavus: TavusStandIn;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-avatar-'));
    tavus = await startTavus();
  });
  after(async () => {
    await tavus.close();
    await rm(folder, { recursive: true, force: true });
    await disposeLiveKit();
  });

  const onAir = async (room: string, items: string): Promise<{ live: Live; entries: AsRunEntry[]; log: string[] }> => {
    const { rundown } = compile(`title: Avatar\nrundown:\n${items}`);
    assert.ok(rundown);
    const env = { TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p-test', TAVUS_API_URL: tavus.url, CACHE_DIR: join(folder, 'cache'), DATA_DIR: join(folder, 'data') };
    const config = readConfig(env);
    assert.ok(config.tavus);
    const log: string[] = [];
    const entries: AsRunEntry[] = [];
    const live = await goLive({
      rundown, room, hold: false, access: running.server, voices: await voicesFor({ config }), avatar: { tavus: config.tavus, config },
      log: await createLog({ format: 'json', destination: { write: (text) => log.push(text) } }), onEntry: (entry) => entries.push(entry),
    });
    return { live, entries, log };
  };
  const says = (log: readonly string[], message: string): boolean => log.some((line) => line.includes(`"${message}"`));

  it('speaks through it, and ends its conversation with the show', async () => {
    const { live, entries, log } = await onAir('through', '  - line: Good evening.\n  - pause: 400ms\n  - line: And good night.\n');
    try {
      await live.settled;
      await live.player.command({ command: 'go' }, 'script');
      assert.deepEqual(await live.done, { how: 'ended', unspoken: 0 });
    } finally {
      await live.close();
    }
    assert.ok(says(log, 'ROUTE=tavus | Target=tavus-avatar-agent'), log.join(''));
    assert.equal(entries.find(({ type }) => type === 'started')?.route, 'tavus');
    assert.ok(tavus.conversations.every(({ status }) => status === 'ended'));
  });

  it('goes on with the plain voice when the avatar dies in the middle of a line', async () => {
    const { live, entries, log } = await onAir('dies', '  - line: One two three four five six seven eight nine ten, and so on, and so on, and so on.\n  - line: The end.\n');
    try {
      await live.settled;
      await tavus.fault({ diesAfter: ms(1_500) });
      await live.player.command({ command: 'go' }, 'script');
      assert.deepEqual(await live.done, { how: 'ended', unspoken: 0 });
    } finally {
      await tavus.fault({});
      await live.close();
    }
    assert.ok(log.some((line) => /ROUTE=fallback \| Reason=Avatar (Silent|Left)/.test(line)), log.join(''));
    assert.ok(entries.some(({ type, route }) => type === 'interrupted' && route === 'agent_speech'));
    assert.equal(entries.filter(({ type, text }) => type === 'finished' && text !== undefined).length, 2);
  });
});
