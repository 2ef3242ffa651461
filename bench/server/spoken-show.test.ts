import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hear, render } from '../../runner/local/openai/index.ts';
import { compile } from '../../runner/script/index.ts';
import { chance } from '../chance.ts';
import { spokenShow, textOf } from './spoken-show.ts';

test('every word of a long show is told from all others by its sound', () => {
  const show = spokenShow(25, chance(1));
  const words = show.phrases.flat();
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual(hear(render(textOf(show)), textOf(show)).map(({ word }) => word), words);
});

test('the script says all of its phrases, and nothing is wrong with it', () => {
  const show = spokenShow(3, chance(1));
  const { rundown, diagnostics } = compile(show.source);
  assert.deepEqual(diagnostics, []);
  const lines = rundown?.items.filter((item) => item.kind === 'line') ?? [];
  assert.deepEqual(lines.map(({ id }) => id), ['line-1', 'line-2', 'line-3']);
  assert.deepEqual(lines.flatMap(({ caption }) => caption.replace('.', '').split(', ')), show.phrases.map((phrase) => phrase.join(' ')));
});
