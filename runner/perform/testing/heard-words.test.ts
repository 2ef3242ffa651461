import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ms } from '../../core/units.ts';
import { compare, type HeardWord } from './heard-words.ts';
import { unlike } from './same-words.ts';

const REFERENCE = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => ({ word, length: ms(300) }));

/** `a:one/200` is the word “one”, heard of `a` for 200 ms; 300 unless said. */
function heard(text: string): HeardWord[] {
  return text.split(' ').map((item, index) => {
    const [who = '', word = '', length = '300'] = item.split(/[:/]/);
    return { who, word, length: ms(Number(length)), at: ms(index * 1_000) };
  });
}

test('A word that another mouth leaves out, or begins in its middle, is lost', () => {
  for (const words of ['a:one a:two b:four b:five b:six', 'a:one a:two a:three/200 b:four b:five b:six', 'a:one a:two b:three/200 b:four b:five b:six', 'a:one a:two/500 b:four b:five b:six']) {
    assert.throws(() => compare(REFERENCE, heard(words)), /“four” is heard where “three” is due/, words);
  }
});

test('A word that is left out, an end that is swallowed, and another order are found', () => {
  assert.throws(() => compare(REFERENCE, heard('a:one a:two a:four a:five a:six')), /“four” is heard where “three” is due/);
  assert.throws(() => compare(REFERENCE, heard('a:one a:two a:three a:four a:five')), /“six” is not heard/);
  assert.throws(() => compare(REFERENCE, heard('a:one a:two a:three a:four a:five a:six/120')), /“six” is not heard/);
  assert.throws(() => compare(REFERENCE, heard('a:one a:three a:two a:four a:five a:six')), /“three” is heard where “two” is due/);
});

test('What one mouth garbles, shortens or runs together is blurred; not where it is known to the sample', () => {
  for (const [words, blurred] of [['a:one a:?/280 a:three a:four a:five a:six', 'two'], ['a:one a:two/200 a:three a:four a:five a:six', 'two'], ['a:one/600 a:three a:four a:five a:six', 'two'], ['a:one a:two a:three a:four a:five a:six/200', 'six']] as const) {
    assert.deepEqual(compare(REFERENCE, heard(words)), { torn: [], stuttered: [], repeated: [], blurred: [blurred] });
    assert.throws(() => compare(REFERENCE, heard(words), { exact: 'a' }), /is due|is not heard/, words);
  }
});

test('A word that another mouth says again is torn or repeated, and whole', () => {
  assert.deepEqual(compare(REFERENCE, heard('a:one a:two a:three/200 b:three b:four b:five b:six')), { torn: ['three'], stuttered: [], repeated: [], blurred: [] });
  assert.deepEqual(compare(REFERENCE, heard('a:one a:two b:two b:three b:four b:five b:six')), { torn: [], stuttered: [], repeated: ['two'], blurred: [] });
});

test('What was heard is laid along what was played: cut pieces may go unheard, whole words not', () => {
  const played = heard('a:one a:two a:three/120 a:one a:two a:three a:four');
  const same = { lost: [], added: [], garbled: [] };
  assert.deepEqual(unlike(REFERENCE, played, played), same);
  assert.deepEqual(unlike(REFERENCE, played, heard('a:one a:two a:one a:two a:three a:four')), same);
  assert.deepEqual(unlike(REFERENCE, played, heard('a:one a:two a:three/440 a:two a:three a:four')), same);
  assert.deepEqual(unlike(REFERENCE, played, heard('a:one a:two/450 a:three/120 a:one a:?/310 a:three a:four')), { ...same, garbled: ['two'] });
  assert.deepEqual(unlike(REFERENCE, played, heard('a:one a:two a:three/120 a:one a:three a:four')), { ...same, lost: ['two'] });
  assert.deepEqual(unlike(REFERENCE, played, heard('a:one a:two a:three a:one a:two a:three a:four a:five')), { ...same, added: ['five'] });
  const swapped = unlike(REFERENCE, played, heard('a:one a:two a:three/120 a:two a:one a:three a:four'));
  assert.deepEqual([swapped.lost.length, swapped.added.length], [1, 1]);
});
