import { AudioFrame } from '@livekit/rtc-node';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, resample } from '../../audio/index.ts';
import { createMono } from './mono.ts';

const frame = (pcm: Int16Array, rate: number): AudioFrame => new AudioFrame(pcm, rate, 1, pcm.length);

test('Sound in frames of any lengths gives the very samples that the whole gives', () => {
  const rates = fc.constantFrom(8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);
  fc.assert(
    fc.property(rates, fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 8 }), (rate, lengths) => {
      const whole = Int16Array.from({ length: lengths.reduce((a, b) => a + b, 0) }, (_, at) => ((at * 7_919) % 20_000) - 10_000);
      const mono = createMono();
      let from = 0;
      const pieces = lengths.map((length) => mono.push(frame(whole.slice(from, (from += length)), rate)));
      assert.deepEqual(concat([...pieces, mono.flush()]), resample(whole, rate));
    }),
    { numRuns: 60 },
  );
});

test('A change of rate in mid-stream loses nothing', () => {
  const mono = createMono();
  const parts = [8_000, 24_000, 48_000].map((rate) => mono.push(frame(new Int16Array(rate / 10).fill(1_000), rate)));
  assert.equal(concat([...parts, mono.flush()]).length, 7_200);
});

test('Channels are mixed, of frames that lie within a larger memory too', () => {
  const memory = Int16Array.of(9, 9, 100, 300, -100, -300);
  const pcm = createMono().push(new AudioFrame(memory.subarray(2), 24_000, 2, 2));
  memory.fill(0);
  assert.deepEqual([...pcm], [200, -200]);
});

test('Sound is passed on while more is to come', () => {
  const mono = createMono();
  assert.ok(mono.push(frame(new Int16Array(4_800).fill(1_000), 48_000)).length > 1_000);
});
