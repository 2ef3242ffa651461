import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewer } from './newest.ts';

test('anything is newer than nothing', () => {
  assert.equal(isNewer({ epoch: 1, revision: 1 }, null), true);
});

test('a higher revision is newer, the same one and a lower one are not', () => {
  const known = { epoch: 5, revision: 10 };
  assert.equal(isNewer({ epoch: 5, revision: 11 }, known), true);
  assert.equal(isNewer({ epoch: 5, revision: 10 }, known), false);
  assert.equal(isNewer({ epoch: 5, revision: 9 }, known), false);
});

test('a later epoch is newer than any revision: the agent was started again', () => {
  assert.equal(isNewer({ epoch: 6, revision: 1 }, { epoch: 5, revision: 900 }), true);
  assert.equal(isNewer({ epoch: 4, revision: 900 }, { epoch: 5, revision: 1 }), false);
});
