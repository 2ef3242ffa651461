import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment } from './fragment.ts';

test('a key comes by name, with the operator’s name or without', () => {
  assert.deepEqual(readFragment('#key=abc%2Bd&operator=Kim%20L'), { key: 'abc+d', operator: 'Kim L' });
  assert.deepEqual(readFragment('#key=abc'), { key: 'abc' });
});

test('a bare key is one, too', () => {
  assert.deepEqual(readFragment('#abc-123'), { key: 'abc-123' });
  assert.deepEqual(readFragment('#50%'), { key: '50%' });
});

test('nothing is nothing', () => {
  assert.deepEqual(readFragment(''), {});
  assert.deepEqual(readFragment('#'), {});
  assert.deepEqual(readFragment('#key='), {});
});
