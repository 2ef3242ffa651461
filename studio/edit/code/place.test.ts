import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt, type Place } from './place.ts';

/** `|` is the cursor. */
function at(text: string): Place {
  const [before = '', after = ''] = text.split('¦');
  return placeAt(before.split('\n'), after.split('\n').slice(1));
}

test('a key at the top, beside those that are there', () => {
  const place = at('title: T\nva¦\nrundown:\n  - line: Hi.\n');
  assert.deepEqual(place, { path: [], siblings: ['title', 'rundown'], typing: { what: 'key' }, typed: 'va' });
});

test('a key of an item, behind its dash and below it', () => {
  assert.deepEqual(at('rundown:\n  - li¦'), { path: ['rundown', '[]'], siblings: [], typing: { what: 'key' }, typed: 'li' });
  assert.deepEqual(at('rundown:\n  - line: Hi.\n    sp¦\n  - pause: 1s\n'), { path: ['rundown', '[]'], siblings: ['line'], typing: { what: 'key' }, typed: 'sp' });
  assert.deepEqual(at('rundown:\n- line: Hi.\n  ¦\n  note: x\n').siblings, ['line', 'note']);
});

test('a list may stand at the column of its key', () => {
  assert.deepEqual(at('rundown:\n- cue: a\n- wai¦').path, ['rundown', '[]']);
});

test('inside segments', () => {
  const place = at('rundown:\n  - line: A\n  - segment: S\n    rundown:\n      - line: B\n        tail: ¦');
  assert.deepEqual(place.path, ['rundown', '[]', 'rundown', '[]']);
  assert.deepEqual(place.typing, { what: 'value', key: 'tail' });
  assert.deepEqual(place.siblings, ['line']);
});

test('a value, with what is typed of it', () => {
  assert.deepEqual(at('cast:\n  host:\n    voice:\n      provider: op¦'), { path: ['cast', 'host', 'voice'], siblings: [], typing: { what: 'value', key: 'provider' }, typed: 'op' });
});

test('between braces', () => {
  assert.deepEqual(at('rundown:\n  - wait: { event: buzz, ti¦'), { path: ['rundown', '[]', 'wait'], siblings: ['event'], typing: { what: 'key' }, typed: 'ti' });
  assert.deepEqual(at('cast:\n  host:\n    voice: { provider: ¦').typing, { what: 'value', key: 'provider' });
  assert.deepEqual(at('cast:\n  host:\n    voice: { provider: ¦').path, ['cast', 'host', 'voice']);
});

test('a text of several lines is one text, whatever it looks like', () => {
  const place = at('rundown:\n  - id: a\n    line: |\n      Remember: this is text\n      and [cue sl¦');
  assert.deepEqual(place.path, ['rundown', '[]']);
  assert.deepEqual(place.typing, { what: 'text', key: 'line' });
  assert.equal(place.typed, 'and [cue sl');
  assert.deepEqual(at('rundown:\n  - line: |\n      Remember: this\n    no¦').siblings, ['line']);
});

test('a variable in a line is no brace', () => {
  assert.deepEqual(at('rundown:\n  - line: Hello ${gu¦').typing, { what: 'value', key: 'line' });
});

test('comments and blank lines are passed over', () => {
  assert.deepEqual(at('rundown:\n  # key: value\n\n  - line: A\n\n    # more\n    ¦').path, ['rundown', '[]']);
});
