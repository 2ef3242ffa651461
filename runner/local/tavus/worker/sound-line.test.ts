import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SoundLine } from './sound-line.ts';

const ramp = (from: number, count: number): Int16Array => Int16Array.from({ length: count }, (_, index) => from + index);

test('Sound is read where it leaves, with silence before, between and after', () => {
  const line = new SoundLine();
  line.write(1_000, ramp(1, 240));
  line.write(1_030, ramp(1_001, 240));
  assert.deepEqual(line.read(990, 240), new Int16Array(240));
  const across = line.read(1_000, 4 * 240);
  assert.deepEqual(across.subarray(0, 240), ramp(1, 240));
  assert.deepEqual(across.subarray(240, 720), new Int16Array(480));
  assert.deepEqual(across.subarray(720), ramp(1_001, 240));
  assert.deepEqual(line.read(1_035, 240).subarray(0, 120), ramp(1_121, 120));
  assert.deepEqual(line.read(1_040, 240), new Int16Array(240));
});
