import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, p95, quantile, slope } from './statistics.ts';

test('the median is the middle, or between the two in the middle', () => {
  assert.equal(median([5, 1, 9]), 5);
  assert.equal(median([4, 1, 2, 9]), 3);
  assert.equal(median([7]), 7);
});

test('the 95th percentile of 40 values is the 38th', () => {
  assert.equal(p95(Array.from({ length: 40 }, (_, index) => 40 - index)), 38);
  assert.equal(quantile([3, 1, 2], 0), 1);
  assert.equal(quantile([3, 1, 2], 1), 3);
});

test('the slope of a line is its own, whatever lies around it evenly', () => {
  assert.equal(slope([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 5 }]), 2);
  assert.equal(slope([{ x: 0, y: 1 }, { x: 0, y: -1 }, { x: 2, y: 1 }, { x: 2, y: -1 }]), 0);
});

test('nothing has no figure', () => {
  assert.throws(() => median([]), RangeError);
  assert.throws(() => p95([]), RangeError);
  assert.throws(() => slope([{ x: 1, y: 1 }]), RangeError);
});
