import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from './names.ts';

const SCRIPT = 'title: T\nvars: { guest: Ada, must: }\ncast:\n  host:\n  judge:\ncues:\n  slide: { note: x }\nrundown:\n  - cue: lights\n  - line: Hi [cue wave] there.\n';

test('speakers, cues (declared and used) and variables', () => {
  assert.deepEqual(namesIn(SCRIPT), { speakers: ['host', 'judge'], cues: ['slide', 'lights', 'wave'], vars: { guest: 'Ada', must: null } });
});

test('a script with a mistake names what could be read', () => {
  const names = namesIn(`${SCRIPT}  - line: "open\n`);
  assert.deepEqual(names.speakers, ['host', 'judge']);
  assert.deepEqual(names.cues, ['slide', 'lights', 'wave']);
});

test('nothing names nothing', () => {
  assert.deepEqual(namesIn(''), { speakers: [], cues: [], vars: {} });
});
