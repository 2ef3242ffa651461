import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endsPhrase, wordsOf } from './words.ts';

const texts = (text: string, language = 'en'): string[] => wordsOf(text, language).map((word) => word.text);

test('words are what stands between blanks', () => {
  assert.deepEqual(texts("Don't, e.g., pay $5 — (ever) for AI-driven C++!"), ["Don't,", 'e.g.,', 'pay', '$5', '(ever)', 'for', 'AI-driven', 'C++!']);
});

test('languages without blanks are cut by their words, punctuation with the word before it', () => {
  assert.deepEqual(texts('今日は東京へ。', 'ja'), ['今日', 'は', '東京', 'へ。']);
  assert.deepEqual(texts('Hello 世界!', 'zh'), ['Hello', '世界!']);
});

test('a language tag that is none does no harm', () => {
  assert.deepEqual(texts('東京', 'not a tag'), ['東京']);
});

test('words lie where they say, in order', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
    let end = 0;
    for (const word of wordsOf(text, 'en')) {
      assert.equal(text.slice(word.at, word.at + word.text.length), word.text);
      assert.ok(word.at >= end);
      end = word.at + word.text.length;
    }
  }));
});

test('a phrase ends at punctuation that is a pause, and nowhere else', () => {
  for (const [word, next] of [['Hello,', 'Ada'], ['show.', 'Tonight'], ['“really?”', 'she'], ['wait…', 'what'], ['end.', undefined], ['へ。', '明日']] as const) {
    assert.equal(endsPhrase(word, next), true, word);
  }
  for (const [word, next] of [['Dr.', 'Smith'], ['e.g.', 'This'], ['U.S.', 'Navy'], ['J.', 'Smith'], ['approx.', 'five'], ['3.5', 'metres'], ['AI-driven', 'show'], ["don't", 'go']] as const) {
    assert.equal(endsPhrase(word, next), false, word);
  }
});
