import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ms, toMs, toSamples, type Ms, type Samples } from '../../core/units.ts';
import { FRAME, HeardMap } from './heard-map.ts';

const voice = (length: number): Int16Array => new Int16Array(toSamples(ms(length))).fill(5_000);
const silence = (length: number): Int16Array => new Int16Array(toSamples(ms(length)));

/** An avatar that plays what it is sent `delay` later, and is heard in frames of 10 ms, until `dies`. */
function play(pieces: readonly Int16Array[], delay: number, { dies = Infinity }: { dies?: number } = {}): { map: HeardMap; lost?: { position: Samples; at: Ms }; errors: number[] } {
  const map = new HeardMap();
  const all = pieces.flatMap((pcm) => [...pcm]);
  const errors: number[] = [];
  let written = 0;
  for (let now = 0; now < toMs(all.length as Samples) + delay + 1_000; now += 10) {
    while (written < all.length && toMs(written as Samples) - (now - delay) < 600) {
      map.write(Int16Array.from(all.slice(written, written + 1_200)), ms(now));
      written = Math.min(all.length, written + 1_200);
    }
    const heard = toSamples(ms(Math.max(0, now - delay)));
    const frame = now >= delay && now < dies ? Int16Array.from(all.slice(heard, heard + FRAME)) : silence(10);
    const lost = map.hear(frame.length === FRAME ? frame : silence(10), ms(now));
    if (lost !== undefined) return { map, lost: { position: lost, at: ms(now) }, errors };
    if (heard > 24_000 && heard < all.length) errors.push(Math.abs(toMs((map.position(ms(now)) - heard) as Samples)));
  }
  return { map, errors };
}

describe('Which sample of the avatar is heard when', () => {
  // Onsets are told apart by their distance: the first guess at the delay may be off by less than half of that.
  it('is known within a frame once a line was heard to begin, for delays up to 350 ms', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 350 }), fc.array(fc.integer({ min: 500, max: 1_500 }), { minLength: 2, maxLength: 6 }), (delay, lines) => {
      const { errors, lost } = play(lines.flatMap((length) => [voice(length), silence(200)]), delay);
      assert.equal(lost, undefined);
      assert.ok(Math.max(0, ...errors) <= 20, `${Math.max(...errors)} ms off`);
    }), { numRuns: 50 });
  });

  it('learns the delay from the first line', () => {
    assert.ok(Math.abs(play([voice(800), silence(300)], 330).map.delay - 330) <= 10);
  });

  it('tells within half a second that the avatar fell silent in a line, and where', () => {
    fc.assert(fc.property(fc.integer({ min: 1_500, max: 2_900 }), (dies) => {
      const { lost } = play([voice(800), silence(300), voice(3_000)], 100, { dies });
      assert.ok(lost);
      assert.ok(lost.at - dies <= 420, `after ${lost.at - dies} ms`);
      assert.ok(Math.abs(toMs(lost.position) - (dies - 100)) <= 20, `at ${toMs(lost.position)} of ${dies - 100}`);
    }), { numRuns: 30 });
  });

  it('is patient with one that was never heard yet', () => {
    const { lost } = play([voice(3_000)], 100, { dies: 0 });
    assert.ok(lost && lost.at > 1_000 && lost.at < 1_600, `after ${lost?.at ?? 'for ever'}`);
  });

  it('does not take pauses, or what is missing a little at the end of each line, for silence', () => {
    const pieces = Array.from({ length: 20 }, () => [voice(300), silence(700)]).flat();
    assert.equal(play(pieces, 150).lost, undefined);
  });
});
