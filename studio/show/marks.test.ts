import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../../runner/show/index.ts';
import { compile } from '../../runner/script/index.ts';
import { viewOf } from '../../runner/wire/index.ts';
import { Marks } from './marks.ts';

const compiled = compile(`
title: T
rundown:
  - { id: a, line: 'One. [cue wave]' }
  - segment: S
    rundown:
      - { id: b, line: Two. }
      - { id: light, cue: light }
`);
assert.ok(compiled.rundown);
const rundown = viewOf(compiled.rundown);
const indexOf = (ref: string): number | undefined => rundown.items.find((row) => row.ref === ref)?.index;
let seq = 0;
const entry = (type: AsRunEntry['type'], item: string | null, more: Partial<AsRunEntry> = {}): AsRunEntry => ({
  seq: (seq += 1), at: '2026-11-23T20:00:00Z', time_ms: seq * 1_000, item, type, state: 'running', by: 'script', route: 'tavus', ...more,
});
const after = (...entries: AsRunEntry[]): Marks => {
  const marks = new Marks();
  for (const one of entries) marks.add(one, rundown, indexOf);
  return marks;
};

test('a line is done when it has been heard, and not any more when it begins again', () => {
  assert.equal(after(entry('started', 'a'), entry('finished', 'a')).of.get(0), 'done');
  assert.equal(after(entry('finished', 'a'), entry('started', 'a')).of.get(0), undefined);
});

test('a cue inside a line does not make the line done; a cue of its own is', () => {
  assert.equal(after(entry('started', 'a'), entry('cue', 'a', { name: 'wave' })).of.get(0), undefined);
  assert.equal(after(entry('cue', 'light', { name: 'light' })).of.get(3), 'done');
});

test('an ad-hoc line that was said at a row says nothing about the row', () => {
  assert.equal(after(entry('finished', 'a', { say: 'x1' })).of.get(0), undefined);
});

test('what went wrong stays to be seen', () => {
  assert.equal(after(entry('captioned', 'a'), entry('finished', 'a')).of.get(0), 'captioned');
  assert.equal(after(entry('failed', 'b')).of.get(2), 'failed');
  assert.equal(after(entry('started', 'b'), entry('stopped', 'b')).of.get(2), 'cut');
});

test('a segment begins with its first line', () => {
  const marks = after(entry('started', 'b', { time_ms: 4_000 }), entry('started', 'b', { time_ms: 9_000 }));
  assert.equal(marks.begun.get(1), 4_000);
});

test('another show starts without marks', () => {
  assert.equal(after(entry('finished', 'a'), entry('loaded', null)).of.size, 0);
});
