import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../runner/script/index.ts';
import { DOUBLE_GO } from '../../runner/show/commands.ts';
import { viewOf, type Snapshot } from '../../runner/wire/index.ts';
import { excerpt, GUARD_MS, whatGoDoes, type Go } from './go.ts';
import { aSnapshot } from './testing/a-snapshot.ts';

const compiled = compile(`
title: T
rundown:
  - { id: hi, line: Hello there. }
  - wait: go
  - cue: slide
  - { id: thanks, line: Thank you for coming. }
  - { id: bye, line: Goodbye., go: manual, title: The farewell }
`);
assert.ok(compiled.rundown);
const rundown = viewOf(compiled.rundown);
const indexOf = (ref: string): number | undefined => rundown.items.find((row) => row.ref === ref)?.index;
const go = (but: Partial<Snapshot>, unsure: string | null = null): Go => whatGoDoes({ snapshot: aSnapshot(but), rundown, indexOf, unsure, out: () => false });

test('the button guards as long as the agent does', () => {
  assert.equal(GUARD_MS, DOUBLE_GO);
});

test('GO names what stands by', () => {
  assert.deepEqual(go({ standby: 'hi' }), { can: true, what: 'Hello there.', from: 'hi' });
  assert.deepEqual(go({ standby: 'bye' }), { can: true, what: 'The farewell', from: 'bye' });
});

test('at a wait it names the words that follow', () => {
  assert.deepEqual(go({ mode: 'waiting', standby: '2' }), { can: true, what: 'Thank you for coming.', from: '2' });
});

test('a cue is called by the line it comes with', () => {
  assert.deepEqual(go({ standby: '3' }), { can: true, what: 'Thank you for coming.', from: '3' });
});

test('in a pause it goes on', () => {
  const current = { item: 'hi', kind: 'line', text: 'Hello there.', heard_ms: 100, length_ms: 900 } as const;
  assert.deepEqual(go({ mode: 'paused', current }), { can: true, what: 'go on: Hello there.', from: null });
});

test('while the show runs it says where the next GO will be', () => {
  assert.deepEqual(go({ mode: 'running', next: 'hi' }), { can: false, why: 'Running. Next GO: 2, wait for GO' });
  assert.deepEqual(go({ mode: 'running', next: 'thanks' }), { can: false, why: 'Running. Next GO: The farewell' });
  assert.deepEqual(go({ mode: 'running', next: null }), { can: false, why: 'Running to the end' });
});

test('it never pretends', () => {
  assert.deepEqual(go({ standby: 'hi' }, 'Not connected'), { can: false, why: 'Not connected' });
  assert.deepEqual(go({ digest: null }), { can: false, why: 'No show is loaded' });
  assert.deepEqual(go({ mode: 'ended' }), { can: false, why: 'The show is over. Stand by at an item to go on.' });
});

test('an excerpt ends at a word', () => {
  assert.equal(excerpt('one two three four', 10), 'one two…');
  assert.equal(excerpt(' a\n b '), 'a b');
});
