import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plan } from './plan.ts';

test('half of all are killed outright, and more than half are aimed into a line', () => {
  const kills = plan(50, 1);
  assert.equal(kills.length, 50);
  assert.equal(kills.filter(({ signal }) => signal === 'SIGKILL').length, 25);
  assert.ok(kills.some(({ signal }) => signal === 'SIGINT') && kills.some(({ signal }) => signal === 'SIGTERM'));
  assert.equal(kills.filter(({ from }) => from === 'line').length, 30);
});

test('the same seed makes the same plan, another one another', () => {
  assert.deepEqual(plan(50, 7), plan(50, 7));
  assert.notDeepEqual(plan(50, 7), plan(50, 8));
});
