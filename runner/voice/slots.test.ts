import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSlots } from './slots.ts';

const never = new AbortController().signal;

test('places go by order, urgent claims first and past the limit, and each is given back once', async () => {
  const slots = createSlots(1);
  const went: string[] = [];
  let hurry = false;
  const claim = async (name: string, order: number, urgent = () => false): Promise<() => void> => {
    const release = await slots.take({ order, urgent }, never);
    went.push(name);
    return release;
  };
  const first = await claim('first', 0);
  const third = claim('third', 3, () => hurry);
  const second = claim('second', 2);
  const now = await claim('now', 9, () => true);
  assert.deepEqual(went, ['first', 'now']);
  now();
  now();
  first();
  (await second)();
  await third.then((release) => release());
  assert.deepEqual(went, ['first', 'now', 'second', 'third']);

  const blocking = await claim('blocking', 0);
  const late = claim('late', 1, () => hurry);
  hurry = true;
  slots.look();
  (await late)();
  blocking();
});

test('a claim that is given up makes no hole', async () => {
  const slots = createSlots(1);
  const release = await slots.take({ order: 0, urgent: () => false }, never);
  const abort = new AbortController();
  const given = slots.take({ order: 1, urgent: () => false }, abort.signal);
  const next = slots.take({ order: 2, urgent: () => false }, never);
  abort.abort(new Error('no longer'));
  await assert.rejects(given, /no longer/);
  release();
  (await next)();
  await assert.rejects(slots.take({ order: 3, urgent: () => true }, abort.signal), /no longer/);
});
