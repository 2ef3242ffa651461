import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountOf } from './account.ts';

const PHRASES = [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']];

test('a show that was heard once and whole lacks nothing and repeats nothing', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abcdefghi']]), { missing: [], repeated: [], doubled: [] });
});

test('a phrase taken up again after a kill is repeated, but not missing', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abcd'], [...'defghi']]), { missing: [], repeated: [1], doubled: [] });
});

test('a kill between two phrases need not repeat any', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abc'], [...'defghi']]).repeated, [0]);
});

test('two phrases heard again are two', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abcd'], [...'abcdefghi']]).repeated, [2]);
});

test('a phrase that no process said from its first word to its last is missing', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abcd'], [...'efghi']]).missing, ['d e f']);
  assert.deepEqual(accountOf(PHRASES, [[...'abc'], [...'ghi']]).missing, ['d e f']);
  assert.deepEqual(accountOf(PHRASES, [[...'abcd?fghi']]).missing, ['d e f']);
});

test('a word torn by the kill counts as none, whatever it sounds like', () => {
  assert.deepEqual(accountOf(PHRASES, [['a', 'b', 'c', 'd', '?'], [...'defghi']]), { missing: [], repeated: [1], doubled: [] });
  assert.deepEqual(accountOf(PHRASES, [['a', 'b', 'c', 'i'], [...'defghi']]), { missing: [], repeated: [0], doubled: [] });
});

test('what is said twice without a kill is told', () => {
  assert.deepEqual(accountOf(PHRASES, [[...'abcabcdefghi']]).doubled, ['a b c']);
});
