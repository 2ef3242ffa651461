import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile } from '../../bench/hostile.ts';
import { compile } from './index.ts';

// How long they take is measured by the bench; that they end at all, and are said no to, is seen here.
for (const { name, text } of hostile(1 << 17)) {
  test(`a hostile script is judged: ${name}`, () => {
    const { rundown, diagnostics } = compile(text);
    if (diagnostics.some(({ severity }) => severity === 'error')) assert.equal(rundown, undefined);
    else assert.ok(rundown);
    assert.ok(diagnostics.length > 0 || rundown);
    assert.ok(diagnostics.length <= 5_001, `${diagnostics.length} diagnostics`);
  });
}
