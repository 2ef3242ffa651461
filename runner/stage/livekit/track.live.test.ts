import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { samplesOf } from '../../../bench/listener/index.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit } from './index.ts';
import { onAir } from './testing/on-air.ts';
import { chirp, place, played, power, tone } from './testing/sound.ts';

const lk = liveKit();
after(disposeLiveKit);

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'showrunner-'))));
afterEach(() => rm(folder, { recursive: true }));

test('what is written is heard, as long as it is and nothing else of its buffer', async (t) => {
  const record = join(folder, 'heard.wav');
  const { route, listener } = await onAir(t, lk.server, 'tone', { record, hold: 300 });
  const buffer = new Int16Array(48_000);
  buffer.set(tone(1_000, 440), 0);
  buffer.set(tone(1_000, 1_500), 24_000);

  // No whole number of 10 ms, from the middle of the buffer.
  const part = buffer.subarray(24_000, 24_000 + 7_998);
  await route.write(part);
  await route.endRun();
  await played(route, part.length);
  const onset = await listener.next('onset');
  const end = await listener.next('end');
  assert.equal(route.played(), part.length);
  await listener.close();

  // A busy machine drops or stretches some of it on its way.
  const length = end.sample - onset.sample;
  assert.ok(length > 0.7 * part.length && length < 1.3 * part.length, `${length} samples heard of ${part.length}`);
  const heard = samplesOf(await readFile(record)).subarray(onset.sample, end.sample);
  assert.ok(power(heard, 1_500) > 100 * power(heard, 440), `${power(heard, 1_500)} and ${power(heard, 440)}`);
});

test('a clear is silence, drops what was being written, and the count goes on from there', async (t) => {
  const { route, listener } = await onAir(t, lk.server, 'clear');
  const writing = route.write(tone(60_000));
  await listener.next('onset');
  await played(route, 12_000);
  const position = await route.clear();
  await writing;
  assert.ok(position >= 12_000 && position < 60 * 24_000, 'a minute was written; what was played counts');
  assert.equal(route.played(), position);
  await listener.next('end');

  const from = listener.heard.length;
  await route.write(tone(100));
  await route.endRun();
  await listener.next('end', { from });
  assert.equal(route.played(), position + 2_400);
});

test('a closed track is gone from the room, and says so to whoever writes', async (t) => {
  const { route, listener } = await onAir(t, lk.server, 'close');
  const writing = route.write(tone(60_000));
  await listener.next('onset');
  await route.close();
  await writing;
  await assert.rejects(route.write(tone(10)), { code: 'route-closed' });
  await listener.until((heard) => heard.type === 'gone');
});

test('resumed at the position a clear gave, nothing is lost and nothing is heard twice', async (t) => {
  const record = join(folder, 'heard.wav');
  // A third of the amplitude: the codec smears a cut by a few ms of murmur.
  const { route, listener } = await onAir(t, lk.server, 'resume', { threshold: 3_000, hold: 100, record });

  const sound = chirp(1_500);
  const cuts: { position: number; end: number; onset: number }[] = [];
  for (const pause of [10_007, 12_345, 14_321, 17_777, 19_999]) {
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
  await listener.close();

  const heard = samplesOf(await readFile(record));
  const [piece, margin] = [960, 240];
  const lost = cuts.map(({ position, end, onset }) => {
    const before = place(heard.subarray(end - margin - piece, end - margin), sound, position - margin - piece) + piece + margin;
    const behind = place(heard.subarray(onset + margin, onset + margin + piece), sound, position + margin) - margin;
    return Math.abs(behind - before) / 24;
  });
  // The middle one: a busy machine makes holes of its own, and one of them may fall on a cut.
  const middle = lost.toSorted((a, b) => a - b)[2];
  assert.ok(middle !== undefined && middle < 20, `${lost.join(', ')} ms`);
});
