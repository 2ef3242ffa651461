import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../runner/script/index.ts';
import { viewOf, type RundownView } from '../../runner/wire/index.ts';
import { coming, left, leftOf, plan, segmentsOf } from './plan.ts';

function rundown(yaml: string): RundownView {
  const compiled = compile(yaml);
  assert.ok(compiled.rundown, JSON.stringify(compiled.diagnostics));
  return viewOf(compiled.rundown);
}

const SHOW = rundown(`
title: T
defaults: { tail: 300ms }
rundown:
  - { id: a, line: One. }
  - { id: b, line: Two. }
  - pause: 2s
  - { id: c, line: Three. }
  - wait: go
  - { id: d, line: Four., skip: true }
  - segment: Last
    target: 5s
    rundown:
      - { id: e, line: Five. }
      - { id: f, line: Six., go: manual }
`);
const LENGTHS = { a: 1_000, b: 2_000, c: 1_500, d: 700, e: 900, f: 1_100 };

test('rows come one after another, with tails between lines and none before a pause or at the end', () => {
  const { start, total } = plan(SHOW, LENGTHS, {});
  //                      a  b      pause  c      wait   d      Last   e      f
  assert.deepEqual([...start], [0, 1_300, 3_300, 5_300, 7_100, 7_100, 7_100, 7_100, 8_300]);
  assert.equal(total, 9_400);
});

test('an item taken back in counts, and one taken out does not', () => {
  assert.equal(plan(SHOW, LENGTHS, { d: true }).total, 9_400 + 700 + 300);
  assert.equal(plan(SHOW, LENGTHS, { b: false }).total, 7_100, 'a pause takes the place of the tail before it');
  assert.equal(plan(SHOW, LENGTHS, { 7: false }).total, 6_800, 'a segment takes its rows along');
});

test('a line that is not rendered counts by its estimate, and says so', () => {
  const { length, estimated } = plan(SHOW, {}, {});
  assert.equal(length[0], SHOW.items[0]?.length_ms);
  assert.equal(estimated[0], 1);
  assert.equal(estimated[2], 0);
});

test('what comes without asking has a time; what lies behind a wait is counted from it', () => {
  const p = plan(SHOW, LENGTHS, {});
  assert.equal(coming(p, 0, 1, 500, false), undefined);
  assert.equal(coming(p, 1, 1, 500, false), undefined);
  assert.deepEqual(coming(p, 3, 1, 500, false), { in: 3_500 });
  assert.deepEqual(coming(p, 7, 1, 500, false), { after: 0, hold: 4 });
  assert.deepEqual(coming(p, 8, 1, 500, false), { after: 0, hold: 8 });
  assert.deepEqual(coming(p, 7, 4, 0, true), { after: 0, hold: 4 }, 'while it waits');
  assert.deepEqual(coming(p, 4, 4, 0, true), { after: 0, hold: 4 });
  assert.deepEqual(coming(p, 3, 0, 500, true), { after: 4_800, hold: 0 }, 'in a pause it is counted from when it goes on');
});

test('what is left of the show and of a segment', () => {
  const p = plan(SHOW, LENGTHS, {});
  assert.equal(left(p, 0, 0), 9_400);
  assert.equal(left(p, 1, 500), 9_400 - 1_800);
  assert.equal(left(p, 1, 99_000), 9_400 - 3_300, 'no more of a line is heard than there is');
  assert.equal(leftOf(p, 9, 7, 400), 1_900);
});

test('a row knows its segments', () => {
  assert.deepEqual(segmentsOf(SHOW.items, 7).map(({ title }) => title), ['Last']);
  assert.deepEqual(segmentsOf(SHOW.items, 6).map(({ title }) => title), ['Last']);
  assert.deepEqual(segmentsOf(SHOW.items, 0), []);
});
