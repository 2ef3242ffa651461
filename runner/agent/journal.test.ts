import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../show/index.ts';
import { Journal } from './journal.ts';

const entry = (more: Partial<AsRunEntry>): AsRunEntry => ({ seq: 1, at: '', time_ms: 0, item: null, type: 'started', state: 'running', by: 'script', route: 'agent_speech', ...more });

test('entries count on where the process before ended, and whoever missed some gets them', () => {
  const journal = new Journal(40);
  assert.deepEqual(journal.after(0, 10), []);
  for (let i = 0; i < 5; i++) journal.add(entry({ seq: 1 }));
  assert.deepEqual(journal.after(0, 2).map(({ seq }) => seq), [41, 42]);
  assert.deepEqual(journal.after(43, 10).map(({ seq }) => seq), [44, 45]);
  assert.deepEqual(journal.after(45, 10), []);
  assert.equal(journal.seq, 45);
});

test('the spread of latencies is that of the show that is loaded; waiting and total are those of ad-hoc lines', () => {
  const journal = new Journal();
  const line = (first: number, more: Partial<AsRunEntry> = {}): void => {
    journal.add(entry({ latency: { requested: 0, first_audio: first, sent: first + 10, started: first + 60 }, ...more }));
  };
  for (let i = 1; i <= 100; i++) line(i);
  line(500, { say: 'x' });
  line(900, { type: 'finished' });
  assert.deepEqual(journal.latency, {
    voice: { p50: 51, p95: 96, count: 101 }, route: { p50: 50, p95: 50, count: 101 }, queue: { p50: 10, p95: 10, count: 1 }, total: { p50: 560, p95: 560, count: 1 },
  });
  journal.add(entry({ type: 'loaded' }));
  assert.deepEqual(journal.latency, {});
});
