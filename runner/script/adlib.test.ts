import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adlib, compile, estimate, findItem } from './index.ts';
import type { Rundown } from './rundown.ts';

function rundown(): Rundown {
  const made = compile('title: T\nlanguage: en-GB\ncast: { host: { voice: { provider: embedded }, fallback_voice: { name: kal } }, guest: }\nlexicon: { LiveKit: live kit }\nrundown:\n  - { line: One, speaker: guest, number: intro }\n  - { line: "Two three [pause 600ms] four", id: "b", number: "1" }\n  - { line: Three, id: intro }\n').rundown;
  assert.ok(made);
  return made;
}

test('an ad-hoc line is plain text, spoken by the first of the cast, with the lexicon', () => {
  assert.deepEqual(adlib(rundown(), '  Hello [cue x] ${y}\n on LiveKit \u0007'), {
    ok: true,
    line: {
      speaker: 'host', caption: 'Hello [cue x] ${y} on LiveKit', respoken: false, voice: { provider: 'embedded' }, fallbackVoice: { name: 'kal' }, language: 'en-GB',
      parts: [{ kind: 'text', text: 'Hello [cue x] ${y} on ', spoken: 'Hello [cue x] ${y} on ' }, { kind: 'text', text: 'LiveKit', spoken: 'live kit' }],
    },
  });
});

test('an ad-hoc line needs a speaker of the cast, and words', () => {
  const unknown = adlib(rundown(), 'Hello', 'gest');
  assert.equal(!unknown.ok && unknown.code, 'unknown-speaker');
  assert.match(unknown.ok ? '' : unknown.message, /`guest`/);
  const silent = adlib(rundown(), ' … ');
  assert.equal(!silent.ok && silent.code, 'nothing-to-speak');
});

test('an item is found by its id before its number, the first of several', () => {
  const made = rundown();
  assert.deepEqual(['b', '1', 'intro', '3', 'none'].map((ref) => findItem(made, ref)), [1, 1, 2, 2, undefined]);
});

test('an estimate is 150 words a minute, and the pauses', () => {
  assert.equal(estimate('one two three four five'), 2_000);
  assert.equal(estimate("It's 3.5 per-cent — really!"), 1_600);
  assert.equal(estimate('你好世界'), 800);
  const line = rundown().items[1];
  assert.equal(line?.kind === 'line' && estimate(line), 1_800);
});
