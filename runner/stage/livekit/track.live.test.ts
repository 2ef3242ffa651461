import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { listen, samplesOf } from '../../../bench/listener/index.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit, joinRoom, openTrack } from './index.ts';
import { chirp, place, played, tone } from './testing/sound.ts';

const lk = liveKit();
after(disposeLiveKit);

test('what is written is heard whole, and a clear is silence', async () => {
  const session = await joinRoom({ access: lk.server, room: 'tone' });
  const route = await openTrack(session.room);
  const listener = await listen({ access: lk.server, room: 'tone' });
  await listener.until((heard) => heard.type === 'track');

  // 333.25 ms, from the middle of a buffer.
  const part = tone(2_000).subarray(1_000, 1_000 + 7_998);
  await route.write(part);
  await route.endRun();
  await played(route, part.length);
  const onset = await listener.next('onset');
  const end = await listener.next('end');
  assert.ok(Math.abs(end.sample - onset.sample - part.length) < 240, `${end.sample - onset.sample} samples heard of ${part.length}`);
  assert.equal(route.played(), part.length);

  let from = listener.heard.length;
  const writing = route.write(tone(60_000));
  await listener.next('onset', { from });
  await played(route, part.length + 12_000);
  const position = await route.clear();
  await writing;
  assert.ok(position >= part.length + 12_000 && position < part.length + 24_000, 'a minute was written, the half second played counts');
  assert.equal(route.played(), position);
  await listener.next('end', { from });

  from = listener.heard.length;
  await route.write(tone(100));
  await route.endRun();
  await listener.next('end', { from });
  assert.equal(route.played(), position + 2_400, 'the count goes on from the clear');

  await route.close();
  await assert.rejects(route.write(tone(10)), { code: 'route-closed' });
  await listener.until((heard) => heard.type === 'gone');
  await listener.close();
  await session.close();
});

test('resumed at the position a clear gave, nothing is lost and nothing is heard twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-'));
  const session = await joinRoom({ access: lk.server, room: 'resume' });
  const route = await openTrack(session.room);
  const record = join(folder, 'heard.wav');
  // A third of the amplitude: the codec smears a cut by a few ms of murmur.
  const listener = await listen({ access: lk.server, room: 'resume', threshold: 3_000, hold: 100, record });
  await listener.until((heard) => heard.type === 'track');

  const sound = chirp(2_000);
  const cuts: { position: number; end: number; onset: number }[] = [];
  for (const pause of [10_007, 14_321, 19_999]) {
    const base = route.played();
    let from = listener.heard.length;
    const writing = route.write(sound);
    await played(route, base + pause);
    const position = (await route.clear()) - base;
    await writing;
    const end = await listener.next('end', { from });
    from = listener.heard.length;
    await route.write(sound.subarray(position));
    await route.endRun();
    const onset = await listener.next('onset', { from });
    await listener.next('end', { from });
    cuts.push({ position, end: end.sample, onset: onset.sample });
  }
  await route.close();
  await listener.close();
  await session.close();

  const heard = samplesOf(await readFile(record));
  await rm(folder, { recursive: true });
  const [piece, margin] = [960, 240];
  for (const { position, end, onset } of cuts) {
    const before = place(heard.subarray(end - margin - piece, end - margin), sound, position - margin - piece) + piece + margin;
    const behind = place(heard.subarray(onset + margin, onset + margin + piece), sound, position + margin) - margin;
    assert.ok(Math.abs(behind - before) < 480, `${(behind - before) / 24} ms lost at ${position / 24} ms`);
  }
});
