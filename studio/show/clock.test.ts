import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentClock } from './clock.ts';

test('without any message the clocks are taken to agree', () => {
  assert.equal(new AgentClock().at(1_000), 1_000);
});

test('the shortest way of the last minute tells how far the clocks are apart', () => {
  const clock = new AgentClock();
  // Our clock is 5 s ahead; messages take 20 ms and more.
  clock.sample(100_000, 105_080, true);
  clock.sample(100_100, 105_120, true);
  clock.sample(100_200, 105_900, true);
  assert.equal(clock.at(106_000), 100_980);
});

test('an old snapshot in an answer does not set the clock back', () => {
  const clock = new AgentClock();
  clock.sample(100_000, 400_000, false);
  assert.equal(clock.at(400_000), 400_000);
});

test('an agent whose clock is ahead of ours is believed even from an old snapshot', () => {
  const clock = new AgentClock();
  clock.sample(105_000, 100_000, false);
  assert.equal(clock.at(100_000), 105_000);
});

test('what was sent as it came about counts for more than what may be old', () => {
  const clock = new AgentClock();
  clock.sample(100_000, 130_000, false);
  clock.sample(101_000, 106_030, true);
  assert.equal(clock.at(110_000), 104_970);
});

test('after a minute a sample has had its day', () => {
  const clock = new AgentClock();
  clock.sample(100_000, 100_010, true);
  clock.sample(161_000, 161_100, true);
  assert.equal(clock.at(200_000), 199_900);
});

test('a time that is none changes nothing', () => {
  const clock = new AgentClock();
  clock.sample(Number.NaN, 100, true);
  assert.equal(clock.at(100), 100);
});
