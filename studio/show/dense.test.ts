import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../runner/script/index.ts';
import { forViewers, viewOf } from '../../runner/wire/index.ts';
import { dense } from './dense.ts';

const compiled = compile('title: T\nrundown:\n  - {id: a, line: A.}\n  - {id: b, line: B.}\n  - segment: S\n    id: s\n    rundown:\n      - {id: c, line: C.}\n      - {id: d, line: D.}\n  - {id: e, line: E.}\n');
assert.ok(compiled.rundown);
const view = viewOf(compiled.rundown);

test('a whole rundown is left as it is', () => {
  assert.equal(dense(view), view);
});

test('rows that aired stand one after another, in their segments', () => {
  const { items } = dense(forViewers(view, new Set(['b', 's', 'd', 'e'])));
  assert.deepEqual(items.map(({ ref, index, parent, end }) => [ref, index, parent, end]), [
    ['b', 0, null, undefined], ['s', 1, null, 3], ['d', 2, 1, undefined], ['e', 3, null, undefined],
  ]);
});

test('a row whose segment is not shown stands by itself', () => {
  assert.equal(dense(forViewers(view, new Set(['d']))).items[0]?.parent, null);
});
