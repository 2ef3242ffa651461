import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SAMPLE_RATE } from '../core/units.ts';
import { EndListener, endedEarly } from './ending.ts';

const quiet = (seconds: number) => ({ length: Math.round(seconds * SAMPLE_RATE), torn: false, loud: false });
const loud = (seconds: number) => ({ ...quiet(seconds), loud: true });
const SENTENCE = 'The curtain rises slowly, and nobody in the whole theatre dares to breathe.'; // 61 letters: about 5 s

test('No sound at all is early, whatever the text', () => {
  for (const text of ['Hm.', '…', SENTENCE]) assert.equal(endedEarly(text, quiet(0), 1), true, text);
});

test('Short, drawn-out, numeric and unspeakable texts take as long as they take', () => {
  assert.equal(endedEarly('Hm.', loud(0.15), 1), false);
  assert.equal(endedEarly('Yes! No! Maybe!', loud(0.3), 1), false);
  assert.equal(endedEarly(`N${'o'.repeat(200)}!`, loud(0.4), 1), false);
  assert.equal(endedEarly('— — — … *** !!! ??? 🎭🎭🎭'.repeat(20), loud(0.2), 1), false);
  assert.equal(endedEarly('皆様、本日はお越しいただき誠にありがとうございます。', quiet(3), 1), false);
});

test('Nobody says thirty letters a second', () => {
  assert.equal(endedEarly(SENTENCE, quiet(2.2), 1), false);
  assert.equal(endedEarly(SENTENCE, quiet(1.9), 1), true);
});

test('A hurried end is early only when it also breaks off', () => {
  assert.equal(endedEarly(SENTENCE, quiet(3), 1), false);
  assert.equal(endedEarly(SENTENCE, loud(3), 1), true);
  assert.equal(endedEarly(SENTENCE, { ...quiet(3), torn: true }, 1), true);
  assert.equal(endedEarly(SENTENCE, loud(3.6), 1), false);
});

test('A faster voice may be shorter; a slower one need not be longer, for some models take no notice', () => {
  assert.equal(endedEarly(SENTENCE, quiet(1.2), 2), false);
  assert.equal(endedEarly(SENTENCE, quiet(2.2), 0.25), false);
});

test('Speech of up to eighteen letters a second is never early, however it ends', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.double({ min: 5, max: 18, noNaN: true }), fc.boolean(), fc.boolean(), (text, rate, torn, isLoud) => {
      const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      assert.equal(endedEarly(text, { length: Math.ceil((letters / rate) * SAMPLE_RATE), torn, loud: isLoud }, 1), false);
    }),
  );
});

test('How the sound ended is judged by its last 20 ms, however it came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 }), fc.boolean(), (sizes, endsLoud) => {
      const total = sizes.reduce((sum, size) => sum + size, 0) + 960;
      const pcm = new Int16Array(total).fill(endsLoud ? 0 : 9_000);
      pcm.fill(endsLoud ? 9_000 : 0, total - 480);
      const listener = new EndListener();
      let at = 0;
      for (const size of [...sizes, 960]) listener.push(pcm.subarray(at, (at += size)));
      assert.deepEqual(listener.end(false), { length: total, torn: false, loud: endsLoud });
    }),
  );
});
