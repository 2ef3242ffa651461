import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShowView, Snapshot } from '../../runner/wire/index.ts';
import { readiness, tally } from './readiness.ts';
import { aSnapshot } from './testing/a-snapshot.ts';

const view = (snapshot: Snapshot | null): ShowView => ({ room: 'demo', agent: { state: 'answering' }, snapshot });
const live = { state: 'live' } as const;

test('a show that is ready is ready in every point', () => {
  const snapshot = aSnapshot();
  assert.deepEqual(tally(readiness(view(snapshot), snapshot, live)), { ready: 5, of: 5 });
});

test('voices that are being rendered are work under way, with their number', () => {
  const snapshot = aSnapshot({ voices: { ready: 3, of: 8 } });
  const check = readiness(view(snapshot), snapshot, live).find(({ id }) => id === 'voices');
  assert.equal(check?.state, 'working');
  assert.match(check?.detail ?? '', /3 of 8/);
});

test('an avatar out of credits can be asked again; one nobody wants does not count', () => {
  const broke = aSnapshot({ avatar: { state: 'out-of-credits' } });
  const check = readiness(view(broke), broke, live).find(({ id }) => id === 'avatar');
  assert.deepEqual([check?.state, check?.remedy?.does], ['look', 'retry-avatar']);
  const off = aSnapshot({ avatar: { state: 'off' } });
  assert.deepEqual(tally(readiness(view(off), off, live)), { ready: 4, of: 4 });
});

test('without a show the remedy is to load one', () => {
  const checks = readiness({ room: 'demo', agent: { state: 'none' }, snapshot: null }, null, { state: 'off' });
  assert.deepEqual(checks.map(({ id, state }) => [id, state]), [['agent', 'look'], ['show', 'look'], ['picture', 'off']]);
  assert.equal(checks[1]?.remedy?.does, 'load');
});
