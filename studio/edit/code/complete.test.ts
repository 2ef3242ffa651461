import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, type Names, type Offers } from './complete.ts';
import { placeAt } from './place.ts';
import { schemaOfKey } from './schema.ts';

const NAMES: Names = { speakers: ['host', 'judge'], cues: ['slide', 'wave'], vars: { guest: 'Ada', must: null } };
const at = (text: string): Offers | undefined => {
  const [before = '', after = ''] = text.split('¦');
  return complete(placeAt(before.split('\n'), after.split('\n').slice(1)), NAMES);
};
const labels = (text: string): string[] => at(text)?.offers.map(({ label }) => label) ?? [];

test('at the top: the keys of a show that are not there yet', () => {
  const found = labels('title: T\n¦');
  assert.ok(found.includes('cast') && found.includes('rundown'));
  assert.ok(!found.includes('title'));
});

test('a new item: what it may be', () => {
  const found = labels('title: T\nrundown:\n  - ¦');
  for (const kind of ['line', 'pause', 'cue', 'wait', 'segment']) assert.ok(found.includes(kind), kind);
});

test('an item that is a line has what lines have, and nothing of other kinds', () => {
  const found = labels('rundown:\n  - line: Hi.\n    ¦');
  assert.ok(found.includes('speaker') && found.includes('note') && found.includes('tail'));
  assert.ok(!found.includes('pause') && !found.includes('with') && !found.includes('target') && !found.includes('line'));
});

test('values: the script’s own speakers and cues, and what the schema names', () => {
  assert.deepEqual(labels('rundown:\n  - line: Hi.\n    speaker: ¦'), ['host', 'judge']);
  assert.deepEqual(labels('rundown:\n  - cue: sl¦').slice(0, 2), ['slide', 'wave']);
  assert.deepEqual(labels('rundown:\n  - line: Hi.\n    go: ¦'), ['auto', 'manual']);
  assert.ok(labels('cast:\n  host:\n    voice: { provider: ¦').includes('embedded'));
  assert.ok(labels('rundown:\n  - wait: ¦').includes('go'));
});

test('inside a line: markup, cues and variables', () => {
  assert.deepEqual(labels('rundown:\n  - line: Hello [¦').slice(0, 1), ['[pause 300ms]']);
  assert.deepEqual(labels('rundown:\n  - line: Hello [cue w¦'), ['slide', 'wave']);
  const found = at('rundown:\n  - line: Hello ${gu¦');
  assert.deepEqual([found?.from, found?.offers[0]?.apply], [2, 'guest}']);
  assert.equal(at('rundown:\n  - line: Hello th¦'), undefined);
  assert.deepEqual(labels('rundown:\n  - line: |\n      Now [cue ¦'), ['slide', 'wave']);
});

test('every key is explained', () => {
  assert.match(schemaOfKey(['rundown', '[]'], ['line'], 'tail')?.description ?? '', /silence after/);
  assert.match(schemaOfKey([], [], 'target')?.description ?? '', /how long/i);
  assert.match(schemaOfKey(['cast', 'host', 'voice'], [], 'speed')?.description ?? '', /fast/);
});
