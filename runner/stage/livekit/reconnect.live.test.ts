import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { startLiveKit, type LocalLiveKit } from '../../local/livekit/index.ts';
import { cacheDir } from '../../local/livekit/testing/server.ts';
import type { Samples } from '../../core/units.ts';
import { disposeLiveKit } from './index.ts';
import { RoomEvent, SimulateScenarioKind } from './rtc/index.ts';
import { aborted } from './testing/guest.ts';
import { onAir, type OnAir } from './testing/on-air.ts';
import { played, tone } from './testing/sound.ts';

const servers: LocalLiveKit[] = [];
after(() => Promise.all(servers.map((server) => server.close())));
after(disposeLiveKit);

/** On air, with an ear for interruptions. */
async function watched(t: TestContext, server: LocalLiveKit, room: string): Promise<OnAir & { interruptions: readonly Samples[]; restored: Promise<void> }> {
  // A busy machine leaves holes in what is heard: shorter ones than an outage are no end of it.
  const air = await onAir(t, server, room, { hold: 300 });
  const interruptions: Samples[] = [];
  air.route.onInterrupted = (position) => interruptions.push(position);
  const restored = new Promise<void>((resolve) => (air.route.onRestored = resolve));
  return { ...air, interruptions, restored };
}

/** A server of the test's own, to be maltreated. */
async function start(settings?: LocalLiveKit['settings']): Promise<LocalLiveKit> {
  const server = await startLiveKit({ cacheDir: cacheDir(), ...(settings && { settings }) });
  servers.push(server);
  return server;
}

test('while signalling alone is gone, the audience notices nothing', async (t) => {
  const { session, route, listener, interruptions } = await watched(t, await start(), 'signal');
  const reconnected = new Promise<void>((resolve) => session.room.once(RoomEvent.Reconnected, () => resolve()));
  const length = 4 * 24_000;
  const writing = route.write(tone(4_000));
  await played(route, 12_000);
  await session.room.simulateScenario(SimulateScenarioKind.SIMULATE_SIGNAL_RECONNECT);
  await reconnected;
  await writing;
  await route.endRun();
  await played(route, length);
  assert.deepEqual(interruptions, []);
  const [onset, end] = [await listener.next('onset'), await listener.next('end')];
  assert.ok(end.sample - onset.sample > 0.8 * length, `${end.sample - onset.sample} samples heard of ${length}`);
});

for (const [what, lose] of [
  ['connections that are made anew', async ({ session }: OnAir): Promise<void> => session.room.simulateScenario(SimulateScenarioKind.SIMULATE_FULL_RECONNECT)],
  ['a server that is killed and started again', undefined],
] as const) {
  test(`${what} interrupt the track, which tells from where to speak again, and is heard again`, async (t) => {
    const server = await start();
    const air = await watched(t, server, 'anew');
    const { session, route, listener, interruptions, restored } = air;
    const sid = route.sid;
    const writing = route.write(tone(60_000));
    await listener.next('onset');
    await played(route, 36_000);
    const before = route.played();
    if (lose) await lose(air);
    else {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await start(server.settings);
    }
    // What was being written is dropped, as by a clear.
    await writing;
    const [position] = interruptions;
    assert.ok(position !== undefined && position > 0 && position <= before + 24_000, `position ${String(position)}, ${before} played before`);
    assert.equal(route.played(), position);

    await restored;
    // The listener comes back in its own time, which may be longer than the route waits for an audience.
    await listener.until((heard) => heard.type === 'track' && heard.sid === route.sid);
    const from = listener.heard.length;
    await route.write(tone(500, 660));
    await route.endRun();
    const onset = await listener.next('onset', { from });
    const end = await listener.next('end', { from });
    assert.notEqual(onset.sid, sid);
    assert.equal(onset.sid, route.sid);
    assert.equal(session.lost.aborted, false);
    assert.equal(interruptions.length, 1);
    assert.equal(route.played(), position + 12_000);
    assert.ok(end.sample - onset.sample > 6_000, `${end.sample - onset.sample} samples heard of 12,000`);
  });
}

test('a server that is gone for good ends the session and the route, and says so', async (t) => {
  const server = await start();
  const { session, route, listener, interruptions } = await watched(t, server, 'gone');
  const writing = route.write(tone(60_000));
  await listener.next('onset');
  process.kill(server.pid, 'SIGKILL');
  await aborted(session.lost);
  assert.equal((session.lost.reason as { code: string }).code, 'connection-lost');
  await writing;
  assert.equal(interruptions.length, 1);
  await assert.rejects(route.write(tone(10)), { code: 'route-lost' });
});
