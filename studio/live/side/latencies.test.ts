import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../../../runner/show/index.ts';
import { linesWays } from './latencies.ts';

const entry = (seq: number, but: Partial<AsRunEntry>): AsRunEntry => ({ seq, at: '2026-11-23T20:00:00Z', time_ms: 0, item: `l${seq}`, type: 'started', state: 'running', by: 'script', route: 'tavus', text: `Line ${seq}.`, ...but });

test('lines that began show the stages of their way, the last ones and in order', () => {
  const ways = linesWays([
    entry(1, { latency: { requested: 0, first_audio: 100, sent: 900, started: 1_300 } }),
    entry(2, { type: 'finished', latency: { requested: 0, first_audio: 1, sent: 2, started: 3, finished: 4 } }),
    entry(3, {}),
    entry(4, { say: 'x', item: null, latency: { requested: 0, first_audio: 200, sent: 210, started: 600 } }),
    entry(5, { latency: { sent: 5_000, started: 5_050 } }),
  ], 2);
  assert.deepEqual(ways.map(({ seq, adlib, voice, queue, route, sum }) => ({ seq, adlib, voice, queue, route, sum })), [
    { seq: 4, adlib: true, voice: 200, queue: 10, route: 390, sum: 600 },
    { seq: 5, adlib: false, voice: undefined, queue: undefined, route: 50, sum: 50 },
  ]);
});
