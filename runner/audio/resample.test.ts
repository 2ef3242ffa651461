import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resample } from './resample.ts';

const rates = fc.constantFrom(8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

function tone(frequency: number, rate: number, length: number, amplitude = 10_000): Float32Array {
  return Float32Array.from({ length }, (_, i) => amplitude * Math.sin((2 * Math.PI * frequency * i) / rate));
}

test('a tone stays the tone it is, at the same moments', () => {
  fc.assert(
    fc.property(rates, rates, fc.integer({ min: 60, max: 3_000 }), (from, to, frequency) => {
      const out = resample(tone(frequency, from, from / 10), from, to);
      const expected = tone(frequency, to, out.length);
      // The edges lean on silence that is not there.
      for (let i = Math.ceil(to / 100); i < out.length - to / 100; i++) {
        assert.ok(Math.abs((out[i] ?? 0) - (expected[i] ?? 0)) < 40, `${from} → ${to}, ${frequency} Hz, sample ${i}: ${out[i]} for ${expected[i]}`);
      }
    }),
  );
});

test('what the new rate cannot hold is gone, not folded back', () => {
  const out = resample(tone(15_000, 48_000, 4_800), 48_000, 24_000);
  assert.ok(out.slice(300, -300).every((sample) => Math.abs(sample) <= 10));
});

test('the length is that of the time', () => {
  fc.assert(fc.property(rates, rates, fc.nat(5_000), (from, to, length) => {
    assert.equal(resample(new Int16Array(length), from, to).length, Math.round((length * to) / from));
  }));
});

test('a constant stays constant', () => {
  assert.ok(resample(new Int16Array(1_600).fill(1_000), 16_000, 24_000).slice(100, -100).every((sample) => sample === 1_000));
});

test('the same rate changes nothing', () => {
  assert.deepEqual(resample(Int16Array.of(1, -2, 32_767), 24_000, 24_000), Int16Array.of(1, -2, 32_767));
});

test('full scale is clipped, never wrapped', () => {
  const square = Int16Array.from({ length: 400 }, (_, i) => (i % 40 < 20 ? 32_767 : -32_768));
  const out = resample(square, 16_000, 24_000);
  for (let i = 60; i < out.length - 60; i++) {
    const at = (i * 2) / 3;
    if (at % 20 > 4 && at % 20 < 16) assert.equal(Math.sign(out[i] ?? 0), at % 40 < 20 ? 1 : -1);
  }
});
