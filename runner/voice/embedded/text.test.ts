import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spokenText } from './text.ts';

const said = (text: string): string => spokenText(text).pieces.map((piece) => piece.text).join(' ');

test('words keep their place in the request, punctuation included', () => {
  const text = 'Hello, “Dr. Smith”  —\nwelcome (again)!';
  const { words } = spokenText(text);
  assert.deepEqual(words.map(({ at, length }) => text.slice(at, at + length)), ['Hello,', '“Dr.', 'Smith”', 'welcome', '(again)!']);
});

test('typographic signs become what Flite knows', () => {
  assert.equal(said('“Don’t”… naïve Café — Straße'), '"Don\'t"... naive Cafe, Strasse');
  assert.equal(said('It costs €5 or £1,200.50 at 20°'), 'It costs 5 euros or 1,200.50 pounds at 20 degrees');
  assert.equal(said('two–three'), 'two-three');
});

test('initials that everybody spells are spelled, other capitals are not', () => {
  assert.equal(said('AI-driven APIs, NASA, the UI.'), "A I driven A P I's, NASA, the U I.");
  assert.equal(said('IT IS ON'), 'IT IS ON');
});

test('a sign without a sound gives no word, and a dash of its own a pause', () => {
  assert.deepEqual(spokenText('one 🎭 two').words.length, 2);
  assert.equal(said('one — two'), 'one, two');
  assert.equal(said('one, - two'), 'one, two');
  assert.deepEqual(spokenText('… — !').pieces, []);
});

test('words in other letters are named', () => {
  assert.deepEqual(spokenText('Say 東京 and Москва, and Łódź').unspeakable, ['東京', 'Москва,']);
});

test('whatever the text, pieces are plain and words lie in it, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { words, pieces } = spokenText(text);
      for (const piece of pieces) assert.match(piece.text, /^[\x21-\x7e]+$/);
      pieces.forEach((piece, i) => assert.ok(piece.word >= (pieces[i - 1]?.word ?? 0) && piece.word < words.length));
      words.forEach((word, i) => {
        const last = words[i - 1];
        assert.ok(word.at >= (last ? last.at + last.length : 0) && word.at + word.length <= text.length);
      });
    }),
  );
});
