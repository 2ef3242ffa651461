import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from './history.ts';

test('a time that has passed gives the last position noted by then', () => {
  const history = new History();
  for (let time = 0; time <= 1_000; time += 100) history.note(time, time * 24);
  assert.equal(history.at(500), 12_000);
  assert.equal(history.at(599), 12_000);
  assert.equal(history.at(5_000), 24_000);
  assert.equal(history.at(-1), undefined);
});

test('a position holds through a long silence, though what came before it is forgotten', () => {
  const history = new History();
  history.note(0, 100);
  history.note(100, 200);
  history.note(500_000, 300);
  assert.equal(history.at(400_000), 200);
  assert.equal(history.at(50), undefined);
});

test('what was noted beyond a rewind is gone', () => {
  const history = new History();
  for (let time = 0; time <= 1_000; time += 100) history.note(time, time);
  history.rewind(300);
  assert.equal(history.at(1_000), 300);
  history.note(1_100, 320);
  assert.equal(history.at(2_000), 320);
});
