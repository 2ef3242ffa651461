import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toMs } from '../../core/units.ts';
import { hear } from './hear.ts';
import { render } from './sound.ts';
import { chordOf, wordsOf } from './tones.ts';

const TEXT = 'Good evening, and welcome. Tonight we look at voices: how they start, how they stop, and why nobody noticed!';
const heard = (pcm: Int16Array, text = TEXT): string[] => hear(pcm, text).map(({ word }) => word);

function joined(head: Int16Array, tail: Int16Array): Int16Array {
  const pcm = new Int16Array(head.length + tail.length);
  pcm.set(head);
  pcm.set(tail, head.length);
  return pcm;
}

test('Every word of a text is heard, once and in order', () => {
  assert.deepEqual(heard(render(TEXT)), wordsOf(TEXT));
});

test('Any words that do not sound alike are told apart, at any speed', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12, selector: (word) => chordOf(word).join() });
  fc.assert(
    fc.property(words, fc.constantFrom(0.25, 0.5, 1, 2, 4), (said, speed) => {
      const text = said.join(' ');
      assert.deepEqual(heard(render(text, speed), text), said);
    }),
    { numRuns: 25 },
  );
});

test('A word said twice is heard twice, a word cut out is missed', () => {
  const pcm = render(TEXT);
  const [good, evening] = hear(pcm, TEXT);
  assert.ok(good && evening);
  const doubled = joined(pcm.subarray(0, evening.start), pcm.subarray(good.start));
  assert.deepEqual(heard(doubled), ['good', ...wordsOf(TEXT)]);
  const missing = joined(pcm.subarray(0, good.start), pcm.subarray(evening.start));
  assert.deepEqual(heard(missing), wordsOf(TEXT).slice(1));
});

test('A comma is heard as a longer pause, a full stop as a longer one yet, and silence stands around it all', () => {
  const pcm = render('one two, three. four');
  const words = hear(pcm, 'one two three four');
  const [space, comma, stop] = words.slice(1).map(({ start }, index) => toMs(start) - toMs(words[index]!.end));
  assert.ok(space! < comma! && comma! < stop!, `${space} ${comma} ${stop}`);
  assert.ok(toMs(words[0]!.start) >= 115);
  assert.ok(words.at(-1)!.end < pcm.length - 5_000);
  assert.ok(pcm.subarray(0, 2_000).some((sample) => sample !== 0), 'there is a noise floor');
});

test('Words that sound alike are refused rather than confused', () => {
  const byChord = new Map<string, string>();
  for (let index = 0; ; index++) {
    const word = `w${index}`;
    const chord = chordOf(word).join();
    const other = byChord.get(chord);
    if (other === undefined) byChord.set(chord, word);
    else {
      assert.throws(() => hear(new Int16Array(0), `${word} ${other}`), /sound alike/);
      return;
    }
  }
});
