import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AsRunEntry } from '../../show/index.ts';
import { entry } from '../testing/entries.ts';
import { EntryOrder, type Noted } from './entry-order.ts';

const made = (epoch: number, seq: number): AsRunEntry => entry(seq, 'event', { name: `${epoch}/${seq}` });
const names = (noted: readonly Noted[]): string[] => noted.map(({ entry: { name } }) => name ?? '');

test('entries are passed on as they come, each once', () => {
  const order = new EntryOrder();
  assert.equal(order.missingAfter, 0, 'nothing is known of the agent\'s list yet');
  assert.deepEqual(order.take(made(5, 3), 5), []);
  assert.deepEqual(names(order.fill([1, 2, 3].map((seq) => made(5, seq)), 5)), ['5/1', '5/2', '5/3']);
  assert.deepEqual([order.fill([], 5), order.missingAfter], [[], undefined]);
  assert.deepEqual(names(order.take(made(5, 4), 5)), ['5/4']);
  assert.deepEqual(order.take(made(5, 4), 5), []);
  assert.deepEqual(order.take(made(4, 9), 4), [], 'a process that is gone');
});

test('a gap is filled from the agent, and what comes meanwhile waits', () => {
  const order = new EntryOrder({ epoch: 5, seq: 10 });
  assert.equal(order.missingAfter, undefined);
  assert.equal(order.heard(10, 5), false);
  assert.equal(order.heard(11, 5), true);
  assert.deepEqual(order.take(made(5, 13), 5), []);
  assert.equal(order.missingAfter, 10);
  assert.deepEqual(names(order.fill([made(5, 11), made(5, 12)], 5)), ['5/11', '5/12', '5/13']);
  assert.equal(order.missingAfter, undefined);
});

test('what nobody has any more is passed over', () => {
  const order = new EntryOrder({ epoch: 5, seq: 10 });
  order.take(made(5, 20), 5);
  assert.deepEqual(names(order.fill([made(5, 18), made(5, 19)], 5)), ['5/18', '5/19', '5/20']);
  order.take(made(5, 30), 5);
  assert.deepEqual(names(order.fill([], 5)), ['5/30']);
});

test('a new process goes on with the numbers of its checkpoint, which may be older than what was heard', () => {
  const order = new EntryOrder({ epoch: 5, seq: 10 });
  assert.equal(order.heard(8, 6), true);
  assert.deepEqual(order.take(made(6, 9), 6), []);
  assert.deepEqual(names(order.fill([made(6, 8), made(6, 9)], 6)), ['6/8', '6/9']);
  assert.deepEqual(names(order.take(made(6, 10), 6)), ['6/10']);
});

test('whatever is lost, late or doubled on the way, all of it arrives in order', () => {
  fc.assert(fc.property(fc.array(fc.record({ lost: fc.boolean(), again: fc.boolean(), back: fc.nat(3), ask: fc.boolean() }), { minLength: 1, maxLength: 40 }), (way) => {
    const all = way.map((_, i) => made(1, i + 1));
    const order = new EntryOrder();
    const heard: Noted[] = [];
    let sent = 0;
    const ask = (): void => {
      order.heard(sent, 1);
      for (let after = order.missingAfter; after !== undefined; after = order.missingAfter) {
        const from = after;
        heard.push(...order.fill(all.filter(({ seq }) => seq > from && seq <= sent), 1));
      }
    };
    for (const [i, { lost, again, back, ask: asks }] of way.entries()) {
      sent = i + 1;
      if (!lost) heard.push(...order.take(all[i]!, 1));
      if (again) heard.push(...order.take(all[Math.max(0, i - back)]!, 1));
      if (asks) ask();
    }
    if (order.heard(sent, 1)) heard.push(...order.fill(all.filter(({ seq }) => seq > order.last), 1));
    ask();
    assert.deepEqual(heard.map(({ entry: { seq } }) => seq), all.map(({ seq }) => seq));
  }), { numRuns: 2_000 });
});
