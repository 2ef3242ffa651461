import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../runner/script/index.ts';
import { viewOf } from '../../runner/wire/index.ts';
import { blocks } from './blocks.ts';
import { plan } from './plan.ts';

const compiled = compile('title: T\ndefaults: {tail: 0s}\nrundown:\n  - {id: a, line: A.}\n  - {id: b, line: B.}\n  - segment: S\n    colour: teal\n    rundown:\n      - {id: c, line: C.}\n      - segment: Inner\n        rundown: [{id: d, line: D.}]\n  - segment: Empty\n    rundown: [{cue: x}]\n  - {id: e, line: E.}\n');
assert.ok(compiled.rundown);
const view = viewOf(compiled.rundown);

test('a show is its segments and what stands between them, and no more than takes time', () => {
  const found = blocks(view, plan(view, { a: 1_000, b: 2_000, c: 3_000, d: 4_000, e: 5_000 }, {}));
  assert.deepEqual(found.map(({ title, colour, start, length }) => [title, colour, start, length]), [
    [undefined, undefined, 0, 3_000], ['S', 'teal', 3_000, 7_000], [undefined, undefined, 10_000, 5_000],
  ]);
});
