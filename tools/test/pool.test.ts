import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { pool } from './pool.ts';

test('results stand in the order of the jobs, however long each takes', async () => {
  const after = (turns: number, value: string) => async (): Promise<string> => {
    for (let i = 0; i < turns; i++) await turn();
    return value;
  };
  assert.deepEqual(await pool([after(9, 'a'), after(1, 'b'), after(4, 'c')], 2), ['a', 'b', 'c']);
  assert.deepEqual(await pool([], 2), []);
});

test('never more jobs are under way than it is wide', async () => {
  let now = 0;
  let most = 0;
  const job = async (): Promise<void> => {
    most = Math.max(most, ++now);
    await turn();
    now--;
  };
  await pool(Array.from({ length: 10 }, () => job), 3);
  assert.equal(most, 3);
});
