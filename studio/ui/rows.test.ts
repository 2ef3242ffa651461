import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { followTo, inSight, offsets, reveal, rowAt } from './rows.ts';

const heights = fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 200 });

test('the row at a place is the one that covers it', () => {
  fc.assert(fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
    const starts = offsets(all);
    const y = part * ((starts.at(-1) ?? 0) - 0.001);
    const row = rowAt(starts, y);
    assert.ok((starts[row] ?? 0) <= y && y < (starts[row + 1] ?? 0));
  }));
});

test('above the first and below the last there is the first and the last', () => {
  const starts = offsets([30, 30, 30]);
  assert.equal(rowAt(starts, -50), 0);
  assert.equal(rowAt(starts, 5_000), 2);
  assert.equal(rowAt(offsets([]), 0), -1);
});

test('what is drawn covers what is in sight, and little more', () => {
  fc.assert(fc.property(heights, fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 100, max: 900 }), (all, wanted, height) => {
    const starts = offsets(all);
    const whole = starts.at(-1) ?? 0;
    const top = Math.min(wanted, Math.max(0, whole - height));
    const { from, to } = inSight(starts, top, height, 100);
    assert.ok((starts[from] ?? 0) <= top);
    assert.ok((starts[to] ?? 0) >= Math.min(top + height, whole));
    assert.ok(to - from <= Math.ceil((height + 200) / 20) + 2);
  }));
});

test('two thousand rows are drawn as a few', () => {
  const { from, to } = inSight(offsets(new Array<number>(2_000).fill(44)), 40_000, 700, 200);
  assert.ok(to - from < 30);
});

test('a list follows only when the row leaves the place one looks at', () => {
  const starts = offsets(new Array<number>(100).fill(50));
  assert.equal(followTo(starts, 2, 0, 600), undefined, 'in sight, in the upper part');
  assert.equal(followTo(starts, 10, 0, 600), 500 - 150);
  assert.equal(followTo(starts, 1, 3_000, 600), 0, 'no farther than the top');
  assert.equal(followTo(starts, 99, 0, 600), 4_400, 'nor than the end');
  assert.equal(followTo(starts, 99, 4_400, 600), undefined);
});

test('a row is brought into sight by the shortest way', () => {
  const starts = offsets(new Array<number>(100).fill(50));
  assert.equal(reveal(starts, 1, 200, 600), 50);
  assert.equal(reveal(starts, 20, 0, 600), 450);
  assert.equal(reveal(starts, 5, 0, 600), undefined);
});
