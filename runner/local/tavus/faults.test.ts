import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avatarFaults, readFaults } from './faults.ts';

test('Faults are read from JSON as they were written', () => {
  const faults = {
    create: { status: 402, body: { message: 'x' }, delay: 10, hang: false, lost: true },
    end: { status: 500 },
    neverJoins: true, joinsAfter: 5, diesAfter: 0, clear: 'hang', stall: { after: 100 }, swallows: 300,
  };
  assert.deepEqual(readFaults(JSON.parse(JSON.stringify(faults))), faults);
  assert.deepEqual(readFaults({}), {});
});

test('What is no fault is refused rather than passed over', () => {
  for (const wrong of [null, [], 'x', 4, { creat: {} }, { create: { stat: 402 } }, { create: 402 }, { create: { status: 99 } }, { diesAfter: '1' }, { joinsAfter: -1 }, { clear: 'no' }, { stall: {} }, { stall: { after: 1, until: 2 } }, { toString: 1 }]) {
    assert.equal(readFaults(wrong), undefined, JSON.stringify(wrong));
  }
});

test('An avatar is told its own faults alone', () => {
  assert.deepEqual(avatarFaults({ create: { status: 500 }, list: {}, get: {}, end: {}, delete: {}, persona: {}, neverJoins: true }), { neverJoins: true });
});
