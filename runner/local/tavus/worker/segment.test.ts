import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bytesOf, concat } from '../../../audio/index.ts';
import { Segment } from './segment.ts';

const pcms = fc.int16Array({ maxLength: 400 });
const cuts = fc.array(fc.nat(800), { maxLength: 12 });

/** The bytes, cut at those places. */
function pieces(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const places = [0, ...at.filter((place) => place < bytes.length).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((to, index) => bytes.subarray(places[index], to));
}

function takeAll(segment: Segment, count: number, held = 0): Int16Array {
  const taken: Int16Array[] = [];
  for (let pcm = segment.take(count, held); pcm; pcm = segment.take(count, held)) taken.push(pcm);
  return concat(taken);
}

test('What went in comes out, wherever the chunks were cut, whole frames before the end and the rest after it', () => {
  fc.assert(
    fc.property(pcms, cuts, fc.integer({ min: 1, max: 60 }), (pcm, at, count) => {
      const segment = new Segment(0);
      const taken: Int16Array[] = [];
      for (const piece of pieces(bytesOf(pcm), at)) {
        segment.push(piece);
        const now = takeAll(segment, count);
        assert.equal(now.length % count, 0);
        taken.push(now);
      }
      assert.equal(segment.received, pcm.length);
      segment.end();
      taken.push(takeAll(segment, count));
      assert.deepEqual(concat(taken), pcm);
      assert.equal(segment.position, pcm.length);
      assert.equal(segment.done(), true);
    }),
  );
});

test('What is held back at the end is never given, also when it comes in one piece with the end', () => {
  fc.assert(
    fc.property(pcms, cuts, fc.integer({ min: 1, max: 60 }), fc.nat(100), (pcm, at, count, held) => {
      const segment = new Segment(0);
      const taken: Int16Array[] = [];
      for (const piece of pieces(bytesOf(pcm), at)) {
        segment.push(piece);
        taken.push(takeAll(segment, count, held));
      }
      segment.end();
      taken.push(takeAll(segment, count, held));
      assert.deepEqual(concat(taken), pcm.slice(0, Math.max(0, pcm.length - held)));
      assert.equal(segment.done(held), true);
    }),
  );
});

test('A cleared segment gives nothing more, and takes nothing', () => {
  const segment = new Segment(0);
  segment.push(bytesOf(new Int16Array(100)));
  assert.equal(segment.take(40)?.length, 40);
  segment.clear();
  segment.push(bytesOf(new Int16Array(100)));
  assert.equal(segment.take(40), undefined);
  assert.equal(segment.position, 40);
  assert.equal(segment.done(), true);
});
