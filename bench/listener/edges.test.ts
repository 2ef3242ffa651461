import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EdgeFinder, type Edge } from './edges.ts';

const THRESHOLD = 300;
const HOLD = 720;

/** Feeds a signal in 10 ms frames that arrive every 10 ms. */
function edges(signal: Int16Array): Edge[] {
  const finder = new EdgeFinder(THRESHOLD, HOLD);
  const found: Edge[] = [];
  for (let from = 0; from < signal.length; from += 240) found.push(...finder.frame(signal.subarray(from, from + 240), from / 24));
  return found;
}

test('sound is found to the sample, and its end with the first frame without any', () => {
  const signal = new Int16Array(4_800);
  signal.fill(1_000, 1_000, 2_500);
  assert.deepEqual(edges(signal), [
    { type: 'onset', at: 40, sample: 1_000 },
    { type: 'end', at: 110, sample: 2_500 },
  ]);
});

test('each stretch of sound has one onset and one end, and a short silence is part of it', () => {
  const stretches = fc.array(fc.tuple(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 2_000 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(stretches, (pairs) => {
      const signal: number[] = [];
      const expected: { type: string; sample: number }[] = [];
      for (const [silence, sound] of pairs) {
        const last = expected.at(-1);
        // Nothing is held before the first sound.
        if (last && silence < HOLD) expected.pop();
        else expected.push({ type: 'onset', sample: signal.length + silence });
        signal.push(...new Array<number>(silence).fill(0), ...new Array<number>(sound).fill(-5_000));
        expected.push({ type: 'end', sample: signal.length });
      }
      signal.push(...new Array<number>(2 * HOLD).fill(0));
      const found = edges(Int16Array.from(signal));
      assert.deepEqual(found.map(({ type, sample }) => ({ type, sample })), expected);
    }),
  );
});
