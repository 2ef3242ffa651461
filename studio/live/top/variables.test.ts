import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variablesOf } from './variables.ts';

test('variables come with their defaults, and without one where they must be given', () => {
  assert.deepEqual(variablesOf('title: T\nvars: { guest: Ada, count: 3, must: }\n'), [{ name: 'guest', value: 'Ada' }, { name: 'count', value: '3' }, { name: 'must', value: null }]);
});

test('a script that cannot be read has none', () => {
  assert.deepEqual(variablesOf('title: [\n'), []);
  assert.deepEqual(variablesOf('vars: [a]'), []);
  assert.deepEqual(variablesOf(''), []);
});
