import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexicon } from './lexicon.ts';
import { parseMarkup } from './markup.ts';
import { captionOf, finish, spokenOf } from './parts.ts';
import type { Variables } from './variables.ts';

const variables: Variables = new Map([
  ['guest', { value: 'Ada', text: 'Ada' }],
  ['count', { value: 3, text: '3' }],
  ['gap', { value: '2s', text: '2s' }],
]);

function parsed(text: string, words: Readonly<Record<string, string>> = {}) {
  const { parts, issues } = parseMarkup(text, variables);
  assert.deepEqual(issues, []);
  return finish(parts, lexicon(words, 'en'));
}

const cueOf = (text: string): unknown => {
  const cue = parsed(text).find(({ kind }) => kind === 'cue');
  return cue?.kind === 'cue' && [cue.name, cue.with];
};

test('a cue has values, typed as YAML would', () => {
  assert.deepEqual(cueOf('a [cue slide.2-b number=2 ratio=1.5 on=true off=false none=null tilde=~ hex=0x1f name=Ada v=1.2.3] b'), [
    'slide.2-b', { number: 2, ratio: 1.5, on: true, off: false, none: null, tilde: null, hex: 31, name: 'Ada', v: '1.2.3' },
  ]);
});

test('a cue\'s values may be quoted, and hold spaces, brackets, quotes and variables', () => {
  assert.deepEqual(cueOf('a [cue x t="Hi ${guest}, [you]" n="2" q="say \\"hi\\"" e=""] b'), ['x', { t: 'Hi Ada, [you]', n: '2', q: 'say "hi"', e: '' }]);
});

test('a variable alone keeps its type in a cue, and is text in a text', () => {
  assert.deepEqual(cueOf('a [cue x n=${count} t=no${count} q="${count}"] b'), ['x', { n: 3, t: 'no3', q: '3' }]);
});

test('a pause may be a variable\'s', () => {
  assert.deepEqual(parsed('a [pause ${gap}] b')[1], { kind: 'pause', duration: 2_000 });
});

test('a word is said otherwise, this once', () => {
  const parts = parsed('A [say GIF as jif], ${guest} and [say ${guest} as eh da].');
  assert.equal(captionOf(parts), 'A GIF, Ada and Ada.');
  assert.equal(spokenOf(parts), 'A jif, Ada and eh da.');
});

test('brackets are written with a backslash, or doubled', () => {
  assert.equal(captionOf(parsed('\\[laughs] and [[sighs] and [[cries]] and \\[x\\] a]b')), '[laughs] and [sighs] and [cries] and [x] a]b');
});

test('white space is single, and none stands at the ends or around what is not heard', () => {
  const parts = parsed('  Hello\n  there [cue a] [pause 1s]  my \t friend [cue b]\n');
  assert.equal(captionOf(parts), 'Hello there my friend');
  assert.deepEqual(parts.map((part) => (part.kind === 'text' ? part.text : part.kind)), ['Hello there ', 'cue', 'pause', 'my friend', 'cue']);
});

test('the lexicon knows whole words only, upper and lower case, the longest first', () => {
  const words = { LiveKit: 'live kit', 'LiveKit Cloud': 'live kit in the cloud', a: 'AY', 'C++': 'see plus plus', Größe: 'size' };
  const spoken = (text: string): string => spokenOf(parsed(text, words));
  assert.equal(spoken('LiveKit Cloud, LiveKit, LiveKits, livekit'), 'live kit in the cloud, live kit, LiveKits, livekit');
  assert.equal(spoken('a cat (a) Größe C++.'), 'AY cat (AY) size see plus plus.');
  assert.equal(spoken('LiveKit'), 'live kit');
  const parts = parsed('On LiveKit now', words);
  assert.deepEqual(parts, [
    { kind: 'text', text: 'On ', spoken: 'On ' }, { kind: 'text', text: 'LiveKit', spoken: 'live kit' }, { kind: 'text', text: ' now', spoken: ' now' },
  ]);
});

test('what is said otherwise once is not looked up', () => {
  assert.equal(spokenOf(parsed('[say LiveKit as lee-veh]', { LiveKit: 'live kit' })), 'lee-veh');
});
