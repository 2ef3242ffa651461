import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../../show/index.ts';
import type { Snapshot } from '../../wire/index.ts';
import { entry } from '../testing/entries.ts';
import { fromPhrase, PendingSays } from './pending-says.ts';

const follow = (says: PendingSays, ...steps: [AsRunEntry['type'], string?, string?][]): string[] =>
  steps.flatMap(([type, say, text], i) => [...says.take(entry(i + 1, type, { ...(say === undefined ? {} : { say }), ...(text === undefined ? {} : { text }) }))].map(([id, how]) => `${id} ${how.type}`));

test('an ad-hoc line is over when it was heard, captioned, skipped or dropped, and not when another interrupts it', () => {
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['started', 'a'], ['said', 'b', 'B'], ['interrupted', 'a'], ['started', 'b'], ['finished', 'b'], ['started', 'a'], ['paused'], ['resumed'], ['finished', 'a']), ['b finished', 'a finished']);
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['started', 'a'], ['failed', 'a'], ['captioned', 'a']), ['a captioned']);
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['said', 'b', 'B'], ['started', 'a'], ['skipped', 'a'], ['dropped', 'b']), ['a skipped', 'b dropped']);
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['started', 'a'], ['interrupted', 'a'], ['jumped']), ['a interrupted']);
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['started', 'a'], ['interrupted', 'a'], ['panicked']), ['a interrupted']);
  assert.deepEqual(follow(new PendingSays(), ['said', 'a', 'A'], ['loaded']), ['a loaded']);
});

test('a new agent is asked for what was not heard: the line on air from its phrase, then those that wait', () => {
  const says = new PendingSays();
  follow(says, ['said', 'a', 'One, two. Three, four.'], ['said', 'b', 'B'], ['started', 'a'], ['said', 'c', 'C'], ['finished', 'c']);
  const snapshot = { current: { item: null, say: 'a', kind: 'say', heard_ms: 800, length_ms: 2_000, word: 17 } } as unknown as Snapshot;
  assert.deepEqual(says.left(snapshot).map(({ id, text }) => [id, text]), [['a', 'four.'], ['b', 'B']]);
  assert.deepEqual(says.left(null).map(({ id, text }) => [id, text]), [['a', 'One, two. Three, four.'], ['b', 'B']], 'nobody knows how far it was');
});

test('a phrase begins after punctuation', () => {
  const text = 'Dr. Who said: “Run!” Then he ran';
  assert.deepEqual([0, 5, 16, 21, 31].map((at) => fromPhrase(text, at)), [text, 'Who said: “Run!” Then he ran', '“Run!” Then he ran', 'Then he ran', 'Then he ran']);
});
