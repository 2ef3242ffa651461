import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Places } from './places.ts';

test('as many shows are taken as there are places, those on their way counted, and LiveKit is told that there is room until there is none', () => {
  let now = 0;
  const places = new Places(2, () => now);
  assert.equal(places.load([]), 0);
  assert.equal(places.take('a', []), true);
  assert.ok(places.load([]) > 0.3 && places.load([]) < 0.7, 'below what LiveKit gives no more shows at');
  assert.equal(places.take('b', []), true);
  assert.equal(places.take('c', []), false);
  assert.equal(places.load(['a', 'b']), 1);
  assert.equal(places.take('c', ['b']), true, 'one has ended');
  assert.equal(places.take('d', ['b']), false);
  assert.equal(places.take('c', ['b']), true, 'no second place for one room');
  assert.equal(places.take('b', ['b']), true, 'the one that is there may be dead');
  now = 11_000;
  assert.equal(places.take('d', ['b']), true, 'one never began');
});
