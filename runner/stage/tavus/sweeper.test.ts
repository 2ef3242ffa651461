import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Clock } from '../../core/clock.ts';
import { createLog } from '../../core/log.ts';
import { ms, seconds, type Ms } from '../../core/units.ts';
import { openLedger } from './ledger.ts';
import { thisProcess } from './process.ts';
import { formatName, openTavus } from './rest/index.ts';
import { Sweeper } from './sweeper.ts';
import { tinyTavus } from './testing/tiny-tavus.ts';

/** A sweeper of the room `ours`, and what a process had ordered in `room`, without an answer, `ago` before it was killed. */
async function scene(t: TestContext, { room, ago }: { room: string; ago: Ms }) {
  const tiny = await tinyTavus();
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-sweeper-'));
  t.after(() => { rmSync(folder, { recursive: true, force: true }); });
  const ledger = openLedger(folder);
  const name = formatName({ deployment: 'main', room, id: randomUUID() });
  const owner = { ...thisProcess, run: 'an earlier one' };
  const now = Date.now();
  ledger.write({ name, room, livekit: 'ws://here', owner, at: new Date(now - ago).toISOString() });
  /** What the sweeper waited for; meanwhile the order turns up. */
  const waits: Ms[] = [];
  const clock: Clock = {
    now: () => ms(1_000), date: () => new Date(now), at: () => () => undefined, during: (work) => work,
    until: async (due) => {
      waits.push(ms(due - 1_000));
      tiny.open(name);
    },
  };
  const sweeper = new Sweeper({
    tavus: openTavus({ ...tiny, patience: ms(1) }), ledger, deployment: 'main', livekit: 'ws://here', presence: async () => 'ghost',
    ownRoom: { room: 'ours', current: () => undefined }, clock, log: await createLog({ format: 'json', destination: { write: () => undefined } }),
  });
  return { tiny, sweeper, waits };
}

for (const room of ['ours', 'another']) {
  test(`what a killed process had just ordered in ${room === 'ours' ? 'our room' : 'another room'} is waited for at the end, and ended`, async (t) => {
    const { tiny, sweeper, waits } = await scene(t, { room, ago: seconds(3) });
    await sweeper.everywhere();
    assert.equal(sweeper.isNeeded, room === 'ours');
    sweeper.stop();
    await sweeper.last();
    assert.deepEqual(waits, [seconds(5)]);
    assert.equal(tiny.conversations.length, 1);
    assert.deepEqual(tiny.active(), []);
  });
}

test('what was ordered long ago keeps nobody waiting', async (t) => {
  const { sweeper, waits } = await scene(t, { room: 'ours', ago: seconds(60) });
  await sweeper.everywhere();
  sweeper.stop();
  await sweeper.last();
  assert.deepEqual(waits, []);
});
