import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../runner/script/index.ts';
import { viewOf } from '../../../runner/wire/index.ts';
import { heightOf, matches, payloadOf, textOf } from './row-look.ts';

const compiled = compile(`
title: T
rundown:
  - { id: hello, line: Hello there., note: Smile. }
  - { cue: slide, with: { number: 2, title: The script } }
  - wait: { event: buzz, timeout: 10s, then: stop }
  - { wait: go, title: The room is ready }
`);
assert.ok(compiled.rundown);
const { items } = viewOf(compiled.rundown);
const [line, cue, buzz, room] = items;
assert.ok(line && cue && buzz && room);

test('a row says what it is', () => {
  assert.deepEqual(textOf(line), { text: 'Hello there.' });
  assert.equal(payloadOf(cue), 'number 2 · title The script');
  assert.equal(textOf(buzz).text, 'wait for “buzz”, 10 s at most, then stop');
  assert.deepEqual(textOf(room), { title: 'The room is ready', text: 'wait for GO' });
});

test('a note makes a row higher', () => {
  assert.equal(heightOf(line) - heightOf({ kind: 'line' }), 20);
});

test('a search finds words anywhere in a row, and a number exactly', () => {
  const found = (search: string): string[] => items.filter((row) => matches(row, search)).map(({ ref }) => ref);
  assert.deepEqual(found('smile'), ['hello']);
  assert.deepEqual(found('THERE hello'), ['hello']);
  assert.deepEqual(found('2'), ['2'], 'cue number 2, and the payload’s 2 is the same row');
  assert.deepEqual(found('go wait'), ['3', '4']);
  assert.deepEqual(found('nothing like it'), []);
  assert.equal(found('').length, 4);
  assert.equal(matches(line, 'light', 'Watch the light'), true);
});
