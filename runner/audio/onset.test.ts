import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { find } from './correlate.ts';
import { fadeIn, fadeOut } from './fade.ts';
import { fromDbfs, peakDbfs, rmsDbfs, toDbfs } from './level.ts';
import { FRAME, voiced } from './onset.ts';
import { concat } from './pcm.ts';

const silence = (length: number): Int16Array => new Int16Array(length);
const voice = (length: number): Int16Array => new Int16Array(length).fill(5_000);

test('voiced parts are found to the frame', () => {
  const pcm = concat([silence(1_000), voice(5_000), silence(7_000), voice(300), silence(10)]);
  assert.deepEqual(voiced(pcm), [{ start: 960, end: 6_000 }, { start: 12_960, end: 13_310 }]);
  for (const { start } of voiced(pcm)) assert.equal(start % FRAME, 0);
});

test('a gap shorter than asked for joins, and a click shorter than asked for is none', () => {
  const pcm = concat([voice(2_400), silence(1_200), voice(2_400), silence(9_600), voice(240)]);
  assert.equal(voiced(pcm).length, 2);
  assert.equal(voiced(pcm, { gap: 1_000 }).length, 3);
  assert.deepEqual(voiced(pcm, { shortest: 480 }), [{ start: 0, end: 6_000 }]);
});

test('levels are those of full scale, and of silence', () => {
  assert.equal(peakDbfs(Int16Array.of(0, -32_768)), 0);
  assert.equal(rmsDbfs(new Int16Array(10).fill(-16_384)), toDbfs(16_384));
  assert.equal(Math.round(peakDbfs(Int16Array.of(16_384))), -6);
  assert.equal(peakDbfs(silence(5)), -Infinity);
  assert.equal(rmsDbfs(silence(0)), -Infinity);
  assert.ok(Math.abs(toDbfs(fromDbfs(-33)) + 33) < 1e-9);
});

test('fades go from nothing to all and to nothing, also when they are longer than the sound', () => {
  const pcm = new Int16Array(8).fill(800);
  fadeIn(pcm, 4);
  fadeOut(pcm, 4);
  assert.deepEqual(pcm, Int16Array.of(0, 200, 400, 600, 600, 400, 200, 0));
  const short = new Int16Array(2).fill(800);
  fadeOut(short, 100);
  assert.deepEqual(short, Int16Array.of(400, 0));
});

test('a signal is found where it is, at any loudness, and by no score that is not 1', () => {
  const noise = fc.array(fc.integer({ min: -9_000, max: 9_000 }), { minLength: 200, maxLength: 300 }).map((list) => Int16Array.from(list));
  fc.assert(
    fc.property(noise, fc.nat(120), fc.integer({ min: 40, max: 80 }), (haystack, at, length) => {
      const needle = haystack.slice(at, at + length).map((sample) => sample / 2);
      fc.pre(needle.some((sample) => Math.abs(sample) > 1_000));
      const match = find(needle, haystack);
      assert.equal(match?.at, at);
      assert.ok((match?.score ?? 0) > 0.999);
    }),
  );
  assert.equal(find(voice(10), voice(50), { near: 17 })?.at, 17);
  assert.equal(find(voice(10), voice(50), { from: 20, to: 30 })?.at, 20);
  assert.equal(find(silence(10), voice(20)), undefined);
  assert.equal(find(voice(30), voice(20)), undefined);
});
