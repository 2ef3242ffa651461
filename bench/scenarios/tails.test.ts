import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingAtEnd } from './tails.ts';

const spoken = Int16Array.from({ length: 100 }, (_, index) => 1_000 + index);
const streamed = (before: number, sound: Int16Array, after: number): { pcm: Int16Array } => ({ pcm: Int16Array.from([...new Int16Array(before), ...sound, ...new Int16Array(after)]) });
const played = (to: number) => [{ type: 'played', at: 0, due: 0, stream: 0, from: 0, to }] as const;

test('a stream that is played beyond its voice lacks nothing', () => {
  assert.equal(missingAtEnd({ streams: [streamed(7, spoken, 20)], played: played(110) }, 0, spoken), 0);
});

test('what was streamed and not played is missing', () => {
  assert.equal(missingAtEnd({ streams: [streamed(7, spoken, 0)], played: played(92) }, 0, spoken), 15);
  assert.equal(missingAtEnd({ streams: [streamed(0, spoken, 0)], played: [] }, 0, spoken), 100);
});

test('what was played in another way than it was spoken is missing', () => {
  const faded = spoken.with(90, 1);
  assert.equal(missingAtEnd({ streams: [streamed(0, faded, 20)], played: played(120) }, 0, spoken), 10);
  assert.equal(missingAtEnd({ streams: [streamed(0, spoken.subarray(0, 80), 20)], played: played(100) }, 0, spoken), 20);
});

test('the sound of another line is no measurement', () => {
  assert.throws(() => missingAtEnd({ streams: [streamed(0, new Int16Array(100).fill(5), 0)], played: played(100) }, 0, spoken), /is not what the voice spoke/);
});
