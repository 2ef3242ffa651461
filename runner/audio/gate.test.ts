import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BREATH, createGate, DECAY, FADE, gate, LOUDEST_SILENCE_DBFS } from './gate.ts';
import { fromDbfs, peak } from './level.ts';
import { concat } from './pcm.ts';

/** Stretches of different loudness: what voices send. */
const sound = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 4_000 }), level: fc.constantFrom(0, 5, 40, 70, 120, 200, 4_000) }), { maxLength: 12 })
  .map((parts) =>
    concat(parts.map(({ length, level }, part) => Int16Array.from({ length }, (_, i) => Math.round(level * Math.sin(i * 0.7 + part))))),
  );

const silence = (length: number): Int16Array => new Int16Array(length);
const voice = (length: number): Int16Array => new Int16Array(length).fill(5_000);

test('silence around a voice goes, but for a breath and the decay', () => {
  const { pcm, voiceStart, voiceEnd } = gate(concat([silence(9_000), voice(3_000), silence(9_000)]));
  assert.equal(voiceStart, BREATH);
  assert.equal(voiceEnd, BREATH + 3_000);
  assert.equal(pcm.length, BREATH + 3_000 + DECAY);
  assert.deepEqual(pcm.slice(voiceStart, voiceEnd), voice(3_000));
});

test('a sound without silence around it is left as it is', () => {
  const { pcm, voiceStart, voiceEnd } = gate(voice(1_000));
  assert.deepEqual(pcm, voice(1_000));
  assert.deepEqual([voiceStart, voiceEnd], [0, 1_000]);
});

test('silence between voices stays, to the sample', () => {
  const whole = concat([voice(500), silence(20_000), voice(500)]);
  assert.deepEqual(gate(whole).pcm, whole);
});

test('noise below the floor plus 6 dB is silence, and a quiet consonant over it is voice', () => {
  const noise = (length: number): Int16Array => Int16Array.from({ length }, (_, i) => (i % 2 ? 80 : -80));
  const consonant = new Int16Array(700).fill(170);
  const { pcm, voiceStart, voiceEnd } = gate(concat([noise(7_200), voice(2_400), consonant, noise(7_200)]));
  assert.equal(voiceEnd - voiceStart, 3_100);
  assert.equal(pcm.length, BREATH + 3_100 + DECAY);
});

test('however loud the floor, what peaks above -46 dBFS is kept', () => {
  const level = Math.ceil(fromDbfs(LOUDEST_SILENCE_DBFS)) + 1;
  const steady = new Int16Array(5_000).fill(level);
  assert.deepEqual(gate(steady).pcm, steady);
});

test('nothing louder than the threshold is ever removed', () => {
  fc.assert(
    fc.property(sound, (whole) => {
      const stream = createGate();
      const out = concat([stream.push(whole), stream.finish()]);
      const start = stream.offset ?? whole.length;
      const cap = fromDbfs(LOUDEST_SILENCE_DBFS);
      assert.ok(peak(whole, 0, start) <= cap, 'at the start');
      assert.ok(peak(whole, start + stream.voiceEnd) <= cap, 'at the end');
      // What lies between is untouched, but for the fades outside the voice.
      assert.deepEqual(out.slice(stream.voiceStart, stream.voiceEnd), whole.slice(start + stream.voiceStart, start + stream.voiceEnd));
    }),
  );
});

test('with a threshold of its own, nothing over it is removed, and gating again changes nothing', () => {
  fc.assert(
    fc.property(sound, fc.integer({ min: -70, max: -30 }), (whole, threshold) => {
      const once = gate(whole, { threshold });
      const loud = (pcm: Int16Array): number => pcm.filter((sample) => Math.abs(sample) > fromDbfs(threshold)).length;
      assert.equal(loud(once.pcm.slice(once.voiceStart, once.voiceEnd)), loud(whole));
      assert.deepEqual(gate(once.pcm, { threshold }), once);
    }),
  );
});

test('in chunks of any size it lets out the same', () => {
  fc.assert(
    fc.property(sound, fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 30 }), (whole, cuts) => {
      const stream = createGate();
      const out: Int16Array[] = [];
      let at = 0;
      for (const length of [...cuts, whole.length]) {
        out.push(stream.push(whole.subarray(at, at + length)));
        at += length;
      }
      out.push(stream.finish());
      const { pcm, voiceStart, voiceEnd } = gate(whole);
      assert.deepEqual({ pcm: concat(out), voiceStart: stream.voiceStart, voiceEnd: stream.voiceEnd }, { pcm, voiceStart, voiceEnd });
    }),
  );
});

test('the first voice goes out at once, silence only when voice follows', () => {
  const stream = createGate();
  assert.equal(stream.push(concat([silence(4_800), voice(240)])).length, BREATH + 240);
  assert.equal(stream.push(silence(24_000)).length, 0);
  assert.equal(stream.push(voice(240)).length, 24_240);
  assert.equal(stream.push(silence(24_000)).length, 0);
  assert.equal(stream.finish().length, DECAY);
});

test('the decay fades over its last 5 ms, and what is not cut does not fade', () => {
  const quiet = (length: number): Int16Array => new Int16Array(length).fill(20);
  const cut = gate(concat([voice(1_000), quiet(DECAY + 1)])).pcm;
  assert.deepEqual(cut.slice(1_000, -FADE), quiet(DECAY - FADE));
  assert.equal(cut.at(-1), 0);
  assert.deepEqual(gate(concat([voice(1_000), quiet(DECAY)])).pcm.slice(1_000), quiet(DECAY));
});

test('silence alone gives nothing', () => {
  assert.equal(gate(silence(50_000)).pcm.length, 0);
  assert.equal(gate(silence(0)).pcm.length, 0);
});
