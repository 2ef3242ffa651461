import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correction, heardAt, isMoving, isSame, leftAt } from './playhead.ts';

const at = '2026-11-23T20:00:00.000Z';
const t0 = Date.parse(at);
const line = { item: 'hello', kind: 'line', heard_ms: 1_000, length_ms: 3_000 } as const;

test('between two snapshots a line goes on by the clock, up to its end', () => {
  const snapshot = { mode: 'running', at, current: line } as const;
  assert.equal(heardAt(snapshot, t0), 1_000);
  assert.equal(heardAt(snapshot, t0 + 500), 1_500);
  assert.equal(heardAt(snapshot, t0 + 60_000), 3_000);
  assert.equal(leftAt(snapshot, t0 + 500), 1_500);
});

test('a clock that runs behind the snapshot does not take back what was heard', () => {
  assert.equal(heardAt({ mode: 'running', at, current: line }, t0 - 300), 1_000);
});

test('a pause stands still, and so does a wait', () => {
  assert.equal(heardAt({ mode: 'paused', at, current: line }, t0 + 500), 1_000);
  assert.equal(isMoving({ mode: 'waiting', current: { item: '5', kind: 'wait', heard_ms: 0, length_ms: null } }), false);
});

test('of what has no known length nothing is said about what is left', () => {
  const snapshot = { mode: 'running', at, current: { ...line, length_ms: null } } as const;
  assert.equal(heardAt(snapshot, t0 + 9_000), 10_000);
  assert.equal(leftAt(snapshot, t0), null);
  assert.equal(leftAt({ mode: 'standby', at, current: null }, t0), null);
});

test('a line and the silence after it are not the same', () => {
  assert.equal(isSame(line, { ...line, heard_ms: 2_000 }), true);
  assert.equal(isSame(line, { ...line, kind: 'tail' }), false);
  assert.equal(isSame(line, null), false);
  assert.equal(isSame(null, null), true);
});

test('a small error glides away and never goes backwards; a large one is leapt over', () => {
  assert.deepEqual(correction(1_000, 1_010), { leap: false, rate: 1 });
  const behind = correction(1_000, 1_250);
  assert.ok(!behind.leap && behind.rate === 1.5);
  const ahead = correction(1_500, 1_000);
  assert.ok(!ahead.leap && ahead.rate > 0 && ahead.rate < 1);
  assert.deepEqual(correction(1_000, 4_000), { leap: true });
});
