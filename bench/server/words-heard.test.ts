import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../runner/local/openai/index.ts';
import { wordsHeard } from './words-heard.ts';

test('a word with a short hole in it is heard once, two that are the same and apart twice', () => {
  const pcm = render('bade kilo');
  const first = pcm.findIndex((sample) => Math.abs(sample) > 1_000);
  pcm.fill(0, first + 2_000, first + 2_600);
  assert.deepEqual(wordsHeard(pcm, 'bade kilo'), ['bade', 'kilo']);
  assert.deepEqual(wordsHeard(render('bade. bade.'), 'bade'), ['bade', 'bade']);
});
