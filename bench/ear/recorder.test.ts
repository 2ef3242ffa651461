import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recorder } from './recorder.ts';

test('samples are found by their number, across the seam of the ring', () => {
  const recorder = new Recorder(10);
  for (let first = 0; first < 28; first += 4) recorder.add(Int16Array.of(first, first + 1, first + 2, first + 3));
  assert.equal(recorder.received, 28);
  assert.deepEqual([...recorder.slice(18, 28)], [18, 19, 20, 21, 22, 23, 24, 25, 26, 27]);
  assert.deepEqual([...recorder.slice(20, 20)], []);
});

test('what is forgotten or has not come is refused', () => {
  const recorder = new Recorder(10);
  recorder.add(new Int16Array(15));
  assert.throws(() => recorder.slice(4, 8), RangeError);
  assert.throws(() => recorder.slice(10, 16), RangeError);
});
