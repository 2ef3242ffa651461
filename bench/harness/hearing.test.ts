import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hearing } from './hearing.ts';

const at = (ms: number) => ({ at: ms, sample: ms * 24 });
const sound = (hearing: Hearing, from: number, to: number): void => {
  hearing.tell({ type: 'onset', ...at(from) });
  hearing.tell({ type: 'end', ...at(to) });
};

test('a sound is told by its edges, in time and in samples', () => {
  const hearing = new Hearing();
  sound(hearing, 1_000, 1_500);
  sound(hearing, 2_000, 2_500);
  assert.deepEqual(hearing.sounds(1_200), [{ at: 2_000, until: 2_500, from: 48_000, to: 60_000 }]);
  assert.equal(hearing.sounds(0).length, 2);
});

test('a sound that goes on is not told as one that has ended', () => {
  const hearing = new Hearing();
  sound(hearing, 0, 500);
  hearing.tell({ type: 'onset', ...at(700) });
  assert.deepEqual(hearing.sounds(-1).map(({ at }) => at), [0]);
});

test('an onset can be waited for, and one that was there already counts', async () => {
  const hearing = new Hearing();
  sound(hearing, 100, 200);
  assert.equal(await hearing.onset(50), 100);
  const next = hearing.onset(150);
  hearing.tell({ type: 'onset', ...at(700) });
  assert.equal(await next, 700);
});

test('silence is the end of the last sound, once it lasts', async () => {
  const hearing = new Hearing();
  hearing.tell({ type: 'onset', ...at(100) });
  const silent = hearing.silence(150, 20);
  hearing.tell({ type: 'end', ...at(300) });
  hearing.tell({ type: 'onset', ...at(310) });
  hearing.tell({ type: 'end', ...at(400) });
  assert.equal(await silent, 400);
});

test('what never comes is said', async () => {
  const hearing = new Hearing();
  await assert.rejects(hearing.onset(0, 10), /no sound was heard/);
  await assert.rejects(hearing.silence(0, 10, 10), /did not fall silent/);
});
