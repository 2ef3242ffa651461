import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align } from './align.ts';

const phones = (text: string): string[] => text.split(' ');

test('sounds go to the words that have them', () => {
  const words = [phones('pau hh ax l ow pau'), phones('pau w er l d pau')];
  assert.deepEqual(align(words, phones('pau hh ax l ow pau w er l d pau')), [undefined, 0, 0, 0, 0, undefined, 1, 1, 1, 1, undefined]);
});

test('a word that sounds otherwise beside its neighbours keeps its place', () => {
  // "Dr." alone is "drive", before a name it is "doctor".
  const words = [phones('pau d r ay v pau'), phones('pau s m ih th pau')];
  assert.deepEqual(align(words, phones('pau d aa k t er s m ih th pau')), [undefined, 0, 0, 0, 0, 0, 1, 1, 1, 1, undefined]);
  // "the" before a vowel.
  assert.deepEqual(align([phones('pau dh ax pau'), phones('pau ae p ax l pau')], phones('pau dh iy ae p ax l pau')), [undefined, 0, 0, 1, 1, 1, 1, undefined]);
});

test('a sound that no word has alone does not jump over a pause', () => {
  const words = [phones('pau ay pau'), phones('pau s iy pau')];
  assert.deepEqual(align(words, phones('pau ay pau t s iy pau')), [undefined, 0, undefined, 1, 1, 1, undefined]);
});

test('whatever is heard, owners come in order, pauses have none, and sounds have one when there are words', () => {
  const sound = fc.constantFrom('pau', 'aa', 't', 's', 'iy', 'n');
  const row = fc.array(sound, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.array(sound, { maxLength: 25 }), (words, heard) => {
      const owners = align(words, heard);
      assert.equal(owners.length, heard.length);
      let last = 0;
      owners.forEach((owner, i) => {
        if (heard[i] === 'pau') assert.equal(owner, undefined);
        if (owner === undefined) return;
        assert.ok(owner >= last && owner < words.length);
        last = owner;
      });
    }),
  );
});
