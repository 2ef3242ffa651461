import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { listen, type Listener } from '../../../bench/listener/index.ts';
import { startLiveKit, type LocalLiveKit } from '../../local/livekit/index.ts';
import { cacheDir } from '../../local/livekit/testing/server.ts';
import type { Samples } from '../../core/units.ts';
import { disposeLiveKit, joinRoom, openTrack, type RoomSession, type TrackRoute } from './index.ts';
import { RoomEvent, SimulateScenarioKind } from './rtc/index.ts';
import { aborted } from './testing/guest.ts';
import { played, tone } from './testing/sound.ts';

after(disposeLiveKit);

interface OnAir {
  readonly session: RoomSession;
  readonly route: TrackRoute;
  readonly listener: Listener;
  readonly interruptions: readonly Samples[];
  readonly restored: Promise<void>;
}

/** A tone that a listener hears, half a second in. */
async function onAir(server: LocalLiveKit, room: string): Promise<OnAir> {
  const session = await joinRoom({ access: server, room });
  const route = await openTrack(session.room);
  const interruptions: Samples[] = [];
  route.onInterrupted = (position) => interruptions.push(position);
  const restored = new Promise<void>((resolve) => (route.onRestored = resolve));
  const listener = await listen({ access: server, room });
  await listener.until((heard) => heard.type === 'track');
  return { session, route, listener, interruptions, restored };
}

test('while signalling alone is gone, the audience notices nothing', async () => {
  const server = await startLiveKit({ cacheDir: cacheDir() });
  const { session, route, listener, interruptions } = await onAir(server, 'signal');
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
  assert.ok(Math.abs(end.sample - onset.sample - length) < 2_400, `${end.sample - onset.sample} samples heard of ${length}`);
  await route.close();
  await listener.close();
  await session.close();
  await server.close();
});

for (const [what, lose] of [
  ['connections that are made anew', async ({ session }: OnAir) => session.room.simulateScenario(SimulateScenarioKind.SIMULATE_FULL_RECONNECT)],
  ['a server that is killed and started again', undefined],
] as const) {
  test(`${what} interrupt the track, which tells from where to speak again, and is heard again`, async () => {
    let server = await startLiveKit({ cacheDir: cacheDir() });
    const air = await onAir(server, 'anew');
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
      server = await startLiveKit({ cacheDir: cacheDir(), settings: server.settings });
    }
    // What was being written is dropped, as by a clear.
    await writing;
    const [position] = interruptions;
    assert.ok(position !== undefined && position > 0 && position <= before + 24_000, `position ${String(position)}, ${before} played before`);
    assert.equal(route.played(), position);

    const from = listener.heard.length;
    await Promise.all([restored, route.write(tone(500, 660))]);
    await route.endRun();
    const onset = await listener.next('onset', { from });
    const end = await listener.next('end', { from });
    assert.notEqual(onset.sid, sid);
    assert.equal(onset.sid, route.sid);
    assert.equal(session.lost.aborted, false);
    assert.equal(interruptions.length, 1);
    assert.equal(route.played(), position + 12_000);
    assert.ok(end.sample - onset.sample > 9_600, `${end.sample - onset.sample} samples heard of 12,000`);
    await route.close();
    await listener.close();
    await session.close();
    await server.close();
  });
}

test('a server that is gone for good ends the session and the route, and says so', async () => {
  const server = await startLiveKit({ cacheDir: cacheDir() });
  const { session, route, listener, interruptions } = await onAir(server, 'gone');
  const writing = route.write(tone(60_000));
  await listener.next('onset');
  process.kill(server.pid, 'SIGKILL');
  await aborted(session.lost);
  assert.equal((session.lost.reason as { code: string }).code, 'connection-lost');
  await writing;
  assert.equal(interruptions.length, 1);
  await assert.rejects(route.write(tone(10)), { code: 'route-lost' });
  await route.close();
  await listener.close();
  await session.close();
});
