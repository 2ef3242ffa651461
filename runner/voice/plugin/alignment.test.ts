import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align } from './alignment.ts';
import type { TimedText } from './alignment.ts';

const LENGTH = 48_000;
const piece = (text: string, startTime: number, endTime: number): TimedText => ({ text, startTime, endTime });

function words(text: string, pieces: readonly TimedText[], onset = 0) {
  return align(text, 'en', pieces, { length: LENGTH, onset })?.words.map(({ at, length, start, end }) => [text.slice(at, at + length), start, end]);
}

test('Letters, words, and words with blanks and punctuation all give the same words', () => {
  const expected = [['Oh,', 0, 24_000], ['no!', 24_000, 48_000]];
  assert.deepEqual(words('Oh, no!', [piece('Oh,', 0, 1), piece('no!', 1, 2)]), expected);
  assert.deepEqual(words('Oh, no!', [piece('Oh, ', 0, 1), piece(' no!', 1, 2)]), expected);
  assert.deepEqual(words('Oh, no!', [piece('O', 0, 0.5), piece('h', 0.5, 0.8), piece(',', 0.8, 1), piece(' ', 1, 1), piece('n', 1, 1.2), piece('o', 1.2, 1.5), piece('!', 1.5, 2)]), expected);
  assert.deepEqual(words('Oh, no!', [piece('Oh, no!', 0, 2)])?.map(([word]) => word), ['Oh,', 'no!']);
});

test('Times that are counted from the onset of the voice are moved to where it is, others are left', () => {
  const pieces = [piece('Oh,', 0, 0.5), piece('no!', 0.5, 1)];
  assert.deepEqual(words('Oh, no!', pieces, 2_400), [['Oh,', 2_400, 14_400], ['no!', 14_400, 26_400]]);
  const later = [piece('Oh,', 0.1, 0.5), piece('no!', 0.5, 1)];
  assert.deepEqual(words('Oh, no!', later, 2_400), words('Oh, no!', later, 0));
});

test('The same word twice has two times', () => {
  assert.deepEqual(words('no no', [piece('no', 0, 0.5), piece('no', 1, 1.5)]), [['no', 0, 12_000], ['no', 24_000, 36_000]]);
});

test('A word that was not told makes all of them unknown, a piece without times or spelt otherwise does no harm', () => {
  assert.equal(words('one two three', [piece('one', 0, 0.5), piece('three', 1, 1.5)]), undefined);
  assert.equal(words('one 2 three', [piece('one', 0, 0.5), piece('two', 0.5, 1), piece('three', 1, 1.5)]), undefined);
  assert.equal(words('one', []), undefined);
  assert.deepEqual(words('one two', [piece('one', 0, 0.5), piece('uh', 0.5, 0.6), { text: 'two' }, piece('two', 1, 1.5)]), [['one', 0, 12_000], ['two', 24_000, 36_000]]);
});

test('Whatever times are told, words never run backwards nor beyond the sound', () => {
  const time = fc.double({ min: -1, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), time, time), { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: LENGTH }), (pieces, onset) => {
      const text = pieces.map(([word]) => word).join(' ');
      const timing = align(text, 'en', pieces.map(([word, start, end]) => piece(word, start, end)), { length: LENGTH, onset });
      assert.equal(timing?.words.length, pieces.length);
      let last = 0;
      for (const { start, end } of timing.words) {
        assert.ok(last <= start && start <= end && end <= LENGTH);
        last = end;
      }
    }),
  );
});
