import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../script/index.ts';
import type { Item } from '../script/rundown.ts';
import { align } from './align.ts';

const itemsOf = (rundown: string): readonly Item[] => {
  const made = compile(`title: T\nrundown:\n${rundown.trim().split('\n').map((line) => `  - ${line.trim()}\n`).join('')}`).rundown;
  assert.ok(made);
  return made.items;
};
const found = (before: string, after: string): string => [...align(itemsOf(before), itemsOf(after))].sort(([a], [b]) => a - b).map(([old, now]) => `${old}>${now}`).join(' ');

test('items are found again by what they are, between what was put in and taken out', () => {
  const before = 'line: One\npause: 1s\nline: Two\npause: 1s\nline: Three';
  assert.equal(found(before, before), '0>0 1>1 2>2 3>3 4>4');
  assert.equal(found(before, 'line: Zero\nline: One\npause: 1s\nline: Two\npause: 1s\nline: Three'), '0>1 1>2 2>3 3>4 4>5');
  assert.equal(found(before, 'line: One\npause: 1s\nline: Three'), '0>0 1>1 4>2', 'either pause will do');
});

test('a line that was edited is found by its place and its words, also beside a new one', () => {
  assert.equal(found('line: One\nline: The quick brown fox\nline: Three', 'line: One\nline: The quick red fox\nline: Three'), '0>0 1>1 2>2');
  assert.equal(found('line: One\nline: The quick brown fox\nline: Three', 'line: One\nline: Something else\nline: The quick red fox\nline: Three'), '0>0 1>2 2>3');
  assert.equal(found('line: One\nline: The quick brown fox', '{ line: One, id: first }\nline: The quick brown fox'), '0>0 1>1', 'an id was given');
});

test('an item with an id is found wherever it was moved to', () => {
  assert.equal(found('{ line: A, id: a }\nline: B\nline: C', 'line: B\nline: C\n{ line: Quite another text, id: a }'), '0>2 1>0 2>1');
  assert.equal(found('{ line: A, id: a }\nline: B', '{ pause: 1s, id: a }\nline: B'), '1>1', 'another kind is another item');
});
