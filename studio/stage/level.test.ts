import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fall, loudness, meter } from './level.ts';

test('silence shows nothing, full scale shows all, and half of it is not half', () => {
  assert.equal(meter(0), 0);
  assert.equal(meter(1), 1);
  assert.ok(meter(0.1) > 0.6 && meter(0.1) < 0.65);
  assert.equal(meter(Number.NaN), 0);
});

test('loudness is what came since the last time', () => {
  assert.equal(loudness({ energy: 1, duration: 10 }, { energy: 1.25, duration: 11 }), 0.5);
  assert.equal(loudness({ energy: 1, duration: 10 }, { energy: 1, duration: 10 }), 0);
  assert.equal(loudness({ energy: 5, duration: 10 }, { energy: 0, duration: 11 }), 0, 'a count that began again');
});

test('a meter goes up at once and falls within 600 ms', () => {
  assert.equal(fall(0.2, 0.8, 16), 0.8);
  assert.equal(fall(1, 0, 300), 0.5);
  assert.equal(fall(0.3, 0, 600), 0);
});
