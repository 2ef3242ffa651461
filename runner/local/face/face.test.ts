import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { ms } from '../../core/units.ts';
import { CLOSED, createFace, drawFace, FACE_HEIGHT, FACE_WIDTH, type FaceState, type Mouth } from './index.ts';
import { createBackdrop } from './backdrop.ts';
import { poseAt } from './pose.ts';

const backdrop = createBackdrop();
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const mouths: fc.Arbitrary<Mouth> = fc.record({ open: unit, wide: fc.double({ min: -1, max: 1, noNaN: true }), teeth: unit });
const times = fc.integer({ min: 0, max: 7_200_000 }).map(ms);

function picture(state: FaceState): Uint8ClampedArray {
  const canvas = createCanvas(FACE_WIDTH, FACE_HEIGHT);
  backdrop.paint(state.time);
  drawFace(canvas, state, backdrop);
  return canvas.getContext('2d').getImageData(0, 0, FACE_WIDTH, FACE_HEIGHT).data;
}

/** The box around all pixels that differ; undefined when none does. */
function difference(one: Uint8ClampedArray | Uint8Array, other: Uint8ClampedArray | Uint8Array): { left: number; top: number; right: number; bottom: number } | undefined {
  let box: { left: number; top: number; right: number; bottom: number } | undefined;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    const x = (at >> 2) % FACE_WIDTH;
    const y = Math.floor((at >> 2) / FACE_WIDTH);
    box = box ? { left: Math.min(box.left, x), top: box.top, right: Math.max(box.right, x), bottom: y } : { left: x, top: y, right: x, bottom: y };
  }
  return box;
}

test('The same state gives the same picture, opaque everywhere', () => {
  fc.assert(
    fc.property(times, mouths, unit, (time, mouth, energy) => {
      const one = picture({ time, mouth, energy });
      assert.equal(difference(one, picture({ time, mouth, energy })), undefined);
      for (let at = 3; at < one.length; at += 4) if (one[at] !== 255) assert.fail(`a hole at ${at}`);
    }),
    { numRuns: 10 },
  );
});

test('A mouth moves nothing but the lower middle of the face, which is what a film draws anew each time', () => {
  fc.assert(
    fc.property(times, mouths, mouths, unit, (time, one, other, energy) => {
      const box = difference(picture({ time, mouth: one, energy }), picture({ time, mouth: other, energy }));
      if (box) assert.ok(box.left >= 256 && box.right < 384 && box.top >= 166 && box.bottom < 246, JSON.stringify(box));
    }),
    { numRuns: 60 },
  );
});

test('A film shows the mouth as it is in each picture, the head in every other, the shoulders in every fourth, all of it once a second', () => {
  const face = createFace();
  let held = { time: ms(0), energy: 0 };
  for (let index = 0; index <= 48; index++) {
    const state = { time: ms(index * 40), mouth: { open: (index % 7) / 7, wide: 0, teeth: 0 }, energy: 0.8 };
    if (index % 2 === 0) held = state;
    const filmed = face.draw(state);
    const whole = picture({ ...held, mouth: state.mouth });
    /** How many values are far off. Beside a clip edges are smoothed a little otherwise; an old mouth is hundreds of values. */
    const wrong = (left: number, top: number, right: number, bottom: number): number => {
      let count = 0;
      for (let y = top; y < bottom; y++) {
        for (let at = (y * FACE_WIDTH + left) * 4; at < (y * FACE_WIDTH + right) * 4; at++) if (Math.abs((filmed[at] ?? 0) - (whole[at] ?? 0)) > 60) count++;
      }
      return count;
    };
    if (index % 24 === 0) assert.equal(difference(whole, filmed), undefined, `picture ${index}`);
    assert.ok(wrong(258, 168, 382, 244) <= 10, `the mouth of picture ${index}: ${wrong(258, 168, 382, 244)}`);
    assert.ok(wrong(186, 2, 454, 252) <= 10, `the head of picture ${index}: ${wrong(186, 2, 454, 252)}`);
    if (index % 4 === 0) assert.ok(wrong(98, 2, 542, 358) <= 10, `the figure of picture ${index}: ${wrong(98, 2, 542, 358)}`);
  }
});

test('A film whose mouth rests shows the same picture twice', () => {
  const face = createFace();
  const first = face.draw({ time: ms(0), mouth: CLOSED }).slice();
  assert.equal(difference(first, face.draw({ time: ms(40), mouth: CLOSED })), undefined);
  assert.ok(difference(first, face.draw({ time: ms(80), mouth: CLOSED })));
});

test('Idle it is alive: it blinks every few seconds, breathes, and no two pictures in a row are the same', () => {
  let blinks = 0;
  let shut = false;
  for (let time = 0; time < 60_000; time += 20) {
    const { lids } = poseAt(ms(time), 0);
    if (lids < 0.1 && !shut) blinks++;
    shut = lids < 0.1;
  }
  assert.ok(blinks >= 12 && blinks <= 40, `${blinks} blinks in a minute`);
  const breaths = Array.from({ length: 60 }, (_, second) => poseAt(ms(second * 1_000), 0).breath);
  assert.ok(Math.max(...breaths) > 0.9 && Math.min(...breaths) < 0.1);
  for (let time = 0; time < 2_000; time += 400) {
    assert.ok(difference(picture({ time: ms(time), mouth: CLOSED }), picture({ time: ms(time + 40), mouth: CLOSED })), `at ${time} ms`);
  }
});
