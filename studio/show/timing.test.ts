import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../runner/script/index.ts';
import { viewOf } from '../../runner/wire/index.ts';
import { plan } from './plan.ts';
import { aSnapshot } from './testing/a-snapshot.ts';
import { timing } from './timing.ts';

const compiled = compile(`
title: T
target: 10s
rundown:
  - { id: a, line: One. }
  - segment: Middle
    target: 4s
    rundown:
      - { id: b, line: Two. }
      - { id: c, line: Three. }
`);
assert.ok(compiled.rundown);
const rundown = viewOf(compiled.rundown);
const lengths = { a: 3_000, b: 2_000, c: 2_700 };
const thePlan = plan(rundown, lengths, {});
const t0 = Date.parse('2026-11-23T20:00:00Z');
const started = { started_at: '2026-11-23T20:00:00Z', until: null };

test('before the first GO there is no elapsed time, and the target is compared with the plan', () => {
  const now = timing({ snapshot: aSnapshot({ mode: 'standby' }), rundown, plan: thePlan, at: 0, heard: 0, now: t0, begun: new Map() });
  assert.deepEqual(now, { elapsed: null, left: 8_300, over: -1_700, end: null, segment: null });
});

test('on air: elapsed, left, over, end', () => {
  const snapshot = aSnapshot({ mode: 'running', clock: started });
  const now = timing({ snapshot, rundown, plan: thePlan, at: 0, heard: 1_000, now: t0 + 4_000, begun: new Map() });
  assert.deepEqual(now, { elapsed: 4_000, left: 7_300, over: 1_300, end: t0 + 11_300, segment: null });
});

test('a segment has its own clocks, from when it began', () => {
  const snapshot = aSnapshot({ mode: 'running', clock: started });
  const { segment } = timing({ snapshot, rundown, plan: thePlan, at: 2, heard: 500, now: t0 + 5_000, begun: new Map([[1, 3_300]]) });
  assert.equal(segment?.row.title, 'Middle');
  assert.equal(segment?.left, 4_500);
  assert.equal(segment?.over, 1_700 + 4_500 - 4_000);
});

test('after the end the clocks stand still', () => {
  const snapshot = aSnapshot({ mode: 'ended', clock: { ...started, ended_at: '2026-11-23T20:00:09Z' } });
  const now = timing({ snapshot, rundown, plan: thePlan, at: null, heard: 0, now: t0 + 60_000, begun: new Map() });
  assert.deepEqual(now, { elapsed: 9_000, left: 0, over: -1_000, end: t0 + 9_000, segment: null });
});
