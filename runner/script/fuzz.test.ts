import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile, type Compiled, type Position } from './index.ts';

const EXAMPLES = ['welcome', 'product-tour', 'quiz'].map((name) => readFileSync(new URL(`../../scripts/${name}.yaml`, import.meta.url), 'utf8'));

/** Whatever goes in: no exception, and diagnostics that can be shown. */
function holds(source: string | Uint8Array): Compiled {
  const compiled = compile(source);
  const { diagnostics, rundown } = compiled;
  const text = (typeof source === 'string' ? source : new TextDecoder().decode(source)).replace(/^\ufeff/, '');
  const lines = text.split('\n');
  const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column);
  for (const { range: { start, end }, message, path } of diagnostics) {
    assert.ok(before({ line: 1, column: 1 }, start) && before(start, end), JSON.stringify({ start, end }));
    if (text.length <= 1 << 20) {
      assert.ok(end.line <= lines.length, `line ${end.line} of ${lines.length}`);
      assert.ok(start.column <= (lines[start.line - 1] ?? '').length + 1 && end.column <= (lines[end.line - 1] ?? '').length + 1, JSON.stringify({ start, end }));
    }
    assert.ok(message.length > 0 && message.length < 2_000, message);
    assert.match(path, /^(\/|$)/);
  }
  assert.equal(rundown === undefined, diagnostics.some(({ severity }) => severity === 'error'));
  assert.equal(new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic))).size, diagnostics.length, 'none twice');
  return compiled;
}

const SOUP = ['title', 'rundown', 'line', 'pause', 'cue', 'wait', 'segment', 'say', 'vars', 'cast', 'id', 'with', 'x-a', ':', ': ', '- ', '-', '\n', '\n  ', '\n    ', '\n  - ', '\n      ', '\t', ' ', '[', ']', '{', '}', ',', '"', "'", '|', '>', '|\n', '&a ', '*a', '<<: ', '!t ', '!!str ', '#', ' # ', '? ', '---\n', '...\n', '%YAML 1.2\n', '${a}', '${', '$${', '[cue x]', '[pause 1s]', '[say a as b]', '[[', '\\[', '\\', '300', '300ms', '1:30', 'true', 'null', '~', '.nan', '1e999', 'host', 'go', '\u0000', '\u0007', '\ufeff', '\r', '\r\n', '\ud800', '😀', 'é', '`', '@', '%', '__proto__', 'constructor', 'toString'];

test('random text is judged, never thrown at', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void holds(text)), { numRuns: 500 });
});

test('random bytes are judged', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void holds(bytes)), { numRuns: 500 });
});

test('a soup of what YAML and scripts are made of is judged', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }), (parts) => void holds(parts.join(''))), { numRuns: 2_000 });
});

test('a soup in the place of an item is judged', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...SOUP), { maxLength: 20 }), (parts) => void holds(`title: T\nvars: { a: 1 }\nrundown:\n  - line: One \${a}\n  - ${parts.join('')}\n  - line: Two\n`)), { numRuns: 2_000 });
});

test('mutated shows are judged', () => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.oneof(fc.constantFrom(...SOUP), fc.string({ maxLength: 3 })) });
  fc.assert(fc.property(fc.constantFrom(...EXAMPLES), fc.array(edit, { minLength: 1, maxLength: 6 }), (example, edits) => {
    let text = example;
    for (const { at, cut, put } of edits) {
      const from = Math.floor(at * text.length);
      text = text.slice(0, from) + put + text.slice(from + cut);
    }
    holds(text);
  }), { numRuns: 500 });
});

test('texts of lines are judged, and captions keep the words', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Hello', ' ', '[', ']', '\\', '"', '=', '${', '}', '$', 'a', 'cue', 'pause', 'say', ' as ', '1s', '\n'), { maxLength: 25 }), (parts) => {
    holds(`title: T\nvars: { a: 1 }\nrundown:\n  - line: ${JSON.stringify(parts.join(''))}\n`);
  }), { numRuns: 2_000 });
});

test('the same input gives the same answer', () => {
  fc.assert(fc.property(fc.constantFrom(...EXAMPLES), fc.nat(2_000), (example, cut) => {
    const text = example.slice(0, Math.max(0, example.length - cut));
    assert.deepEqual(compile(text), compile(text));
  }), { numRuns: 30 });
});
