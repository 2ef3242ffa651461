import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINE_MS } from '../spoken-show.ts';
import { plan } from './plan.ts';

test('each kill has a line of its own, and more than half of them come in the middle of it', () => {
  const kills = plan(20, 1);
  assert.deepEqual(kills.map(({ line }) => line), Array.from({ length: 20 }, (_, index) => index + 1));
  assert.ok(kills.filter(({ after }) => after < LINE_MS).length > 10);
});

test('the same seed makes the same plan, another one another', () => {
  assert.deepEqual(plan(20, 7), plan(20, 7));
  assert.notDeepEqual(plan(20, 7), plan(20, 8));
});
