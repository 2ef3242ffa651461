import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../runner/script/index.ts';
import { viewOf } from '../../../runner/wire/index.ts';
import { timeOfDay } from '../../show/format.ts';
import { plan as planOf } from '../../show/plan.ts';
import { due } from './due.ts';

const compiled = compile('title: T\nrundown:\n  - {id: a, line: A., tail: 0s}\n  - {id: b, line: B., tail: 0s}\n  - wait: go\n  - {id: c, line: C., skip: true}\n  - {id: d, line: D., tail: 0s}\n  - {id: e, line: E.}\n');
assert.ok(compiled.rundown);
const { items } = viewOf(compiled.rundown);
const plan = planOf({ items }, { a: 1_000, b: 2_000, c: 3_000, d: 61_000, e: 5_000 }, {});
const t0 = Date.parse('2026-11-23T20:00:00Z');

test('what comes by itself has a time of day', () => {
  assert.equal(due({ plan, items, at: 0, holding: false, origin: t0, heard: 400 }, 1), timeOfDay(t0 + 1_000));
});

test('what comes after a GO counts from it', () => {
  const now = { plan, items, at: 0, holding: false, origin: t0, heard: 400 };
  assert.equal(due(now, 2), 'at GO');
  assert.equal(due(now, 5), 'GO 1:01');
});

test('what comes after an event counts from that', () => {
  const buzz = items.map((row) => (row.kind === 'wait' ? { ...row, wait: { event: 'buzzer-one', timeout_ms: null, then: 'continue' as const } } : row));
  const now = { plan, items: buzz, at: 0, holding: false, origin: t0, heard: 400 };
  assert.deepEqual([2, 5].map((index) => due(now, index)), ['at buzze…', 'buzze… 1:01']);
});

test('what has been, is on air, or is left out has none', () => {
  const now = { plan, items, at: 1, holding: false, origin: t0, heard: 0 };
  assert.deepEqual([0, 1, 3].map((index) => due(now, index)), ['', '', '']);
  assert.equal(due({ ...now, at: null }, 4), '');
});

test('before the first GO all counts from it', () => {
  const now = { plan, items, at: 0, holding: true, origin: null, heard: 0 };
  assert.deepEqual([0, 1, 2].map((index) => due(now, index)), ['at GO', 'GO 0:01', 'at GO']);
});
