import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, clock, countdown, length, over } from './format.ts';

test('a clock counts full seconds up, and begun ones down', () => {
  assert.equal(clock(42_999), '00:42');
  assert.equal(clock(3_723_000), '1:02:03');
  assert.equal(countdown(1), '00:01');
  assert.equal(countdown(0), '00:00');
  assert.equal(countdown(60_000), '01:00');
});

test('over is plus, under is minus, and neither is said of half a second', () => {
  assert.equal(over(3_200), '+00:03');
  assert.equal(over(-61_000), '−01:01');
  assert.equal(over(400), '±00:00');
});

test('a length is as exact as it is short', () => {
  assert.equal(length(800), '0.8 s');
  assert.equal(length(9_949), '9.9 s');
  assert.equal(length(9_960), '10 s');
  assert.equal(length(65_000), '1:05');
  assert.equal(length(3_723_000), '1:02:03');
});

test('how long ago something was', () => {
  assert.equal(ago(300), 'just now');
  assert.equal(ago(12_500), '12 s ago');
  assert.equal(ago(190_000), '3 min ago');
});
