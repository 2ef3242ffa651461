import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../../runner/show/index.ts';
import { AsRunLog } from './log.ts';

const entry = (seq: number, at = seq, type: AsRunEntry['type'] = 'started'): AsRunEntry => ({
  seq, at: new Date(1_700_000_000_000 + at * 1_000).toISOString(), time_ms: at * 1_000, item: 'a', type, state: 'running', by: 'script', route: 'tavus',
});

test('entries come in order, and one that is known is not taken twice', () => {
  const log = new AsRunLog();
  assert.deepEqual([entry(1), entry(2), entry(2), entry(3)].map((one) => log.add(one)), ['added', 'added', 'known', 'added']);
  assert.deepEqual(log.entries.map(({ seq }) => seq), [1, 2, 3]);
});

test('a gap is seen', () => {
  const log = new AsRunLog();
  log.replace([entry(1), entry(2)]);
  assert.equal(log.add(entry(5)), 'gap');
  assert.equal(log.last, 2);
});

test('another show begins to count again, and what was before it goes', () => {
  const log = new AsRunLog();
  log.replace([entry(1), entry(2), entry(3)]);
  assert.equal(log.add(entry(1, 50, 'loaded')), 'new show');
  assert.deepEqual(log.entries.map(({ type }) => type), ['loaded']);
});
