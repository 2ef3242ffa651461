import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ms, samples, toSamples } from '../../core/units.ts';
import { LONG_RUN, seamIn } from './seam.ts';

const at = (time: number) => toSamples(ms(time));

test('A run of a minute ends in a pause of a second: after 300 ms of silence at least, and long before the voice comes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 60_000, max: 600_000 }), fc.integer({ min: 1_000, max: 2_000 }), (run, lasted, pause) => {
      const from = samples(at(run) + at(lasted));
      const seam = seamIn({ from, length: at(pause), run: at(run) });
      assert.ok(seam);
      assert.ok(seam.closes >= from + at(300) && seam.opens >= seam.closes && seam.opens <= from + at(pause) - at(300));
    }),
  );
});

test('A shorter run, or a shorter pause, is left alone', () => {
  assert.equal(seamIn({ from: at(LONG_RUN - 1), length: at(2_000), run: at(0) }), undefined);
  assert.equal(seamIn({ from: at(LONG_RUN), length: at(999), run: at(0) }), undefined);
  assert.ok(seamIn({ from: at(LONG_RUN), length: at(1_000), run: at(0) }));
});
