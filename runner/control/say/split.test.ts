import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { split } from './split.ts';

test('a text that is not too long stays one line', () => {
  assert.deepEqual(split('  One. Two.  '), ['  One. Two.  ']);
});

test('a long text is split between sentences', () => {
  assert.deepEqual(split('One is here. Two is here! Is three here? Four.', 26), ['One is here. Two is here!', 'Is three here? Four.']);
});

test('a sentence that is too long is split between words, and a word wherever', () => {
  assert.deepEqual(split('one two three four', 9), ['one two', 'three', 'four']);
  assert.deepEqual(split('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(split('😀😀😀', 3), ['😀', '😀', '😀']);
});

test('nothing is lost but spaces, and no part is too long', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b ', '. ', '! ', '\n', 'é', '😀', '、', ' '), maxLength: 200 }), fc.integer({ min: 4, max: 50 }), (text, most) => {
    const parts = split(text, most);
    assert.equal(parts.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
    if (text.length > most) assert.ok(parts.every((part) => part.length <= most && part.trim() !== '' && part.isWellFormed()), JSON.stringify(parts));
  }), { numRuns: 3_000 });
});
