import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { captionTail } from './caption.ts';

test('a short caption stays as it is', () => {
  assert.equal(captionTail('Good evening, and welcome.'), 'Good evening, and welcome.');
});

test('a long one begins anew after a sentence', () => {
  assert.equal(captionTail('Let me begin with a confession. Every word that I say was', 40), 'Every word that I say was');
});

test('and after a phrase or a word where there is no sentence', () => {
  assert.equal(captionTail('It is written in YAML for you, which sounds like', 36), 'which sounds like');
  assert.equal(captionTail('one two three four five six seven eight', 30), 'seven eight');
});

test('while words are added a caption only grows, or drops whole what stands before a break', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}[.,]?$/), { minLength: 1, maxLength: 60 }), (words) => {
    let before = '';
    let heard = '';
    for (const word of words) {
      heard = heard === '' ? word : `${heard} ${word}`;
      const now = captionTail(heard);
      assert.ok(now.length <= 92);
      const kept = now.slice(0, Math.max(0, now.length - word.length)).trimEnd();
      assert.ok(now.startsWith(before) || before.endsWith(kept));
      before = now;
    }
  }));
});
