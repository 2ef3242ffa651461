import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agesAtAll } from './sockets.ts';

const came = (revision: number, madeAt: number, age: number) => ({ epoch: 1, revision, at: madeAt + age, age });

test('a state is as old as when the last socket has it', () => {
  const watchers = [{ arrivals: [came(1, 1_000, 20), came(2, 1_100, 30)] }, { arrivals: [came(1, 1_000, 50), came(2, 1_100, 10)] }];
  assert.deepEqual(agesAtAll(watchers, 0), [50, 30]);
});

test('who has a later state lacks nothing; who never gets one makes it infinitely old', () => {
  assert.deepEqual(agesAtAll([{ arrivals: [came(1, 1_000, 20), came(2, 1_100, 20)] }, { arrivals: [came(2, 1_100, 40)] }], 0), [140, 40]);
  assert.deepEqual(agesAtAll([{ arrivals: [came(1, 1_000, 20)] }, { arrivals: [] }], 0), [Infinity]);
});

test('states from before the show do not count', () => {
  assert.deepEqual(agesAtAll([{ arrivals: [came(1, 1_000, 20), came(2, 2_000, 20)] }], 1_500), [20]);
});
