import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NativeQueue, TICK_SAMPLES } from './queue.ts';
import { modulo } from './ticks.ts';

const CAPACITY = 9_600;

/** LiveKit's native source as its C++ has it: ticks every 10 ms from `phase` on, whole 10 ms or nothing. */
class NativeSource {
  buffered = 0;
  taken = 0;
  #next: number;

  constructor(phase: number) {
    this.#next = phase;
  }

  until(time: number): void {
    for (; this.#next <= time; this.#next += 10) {
      if (this.buffered < TICK_SAMPLES) continue;
      this.buffered -= TICK_SAMPLES;
      this.taken += TICK_SAMPLES;
    }
  }

  /** When a capture that begins at `time` ends: at once, or with the tick that makes room. */
  capture(time: number, count: number): { readonly ends: number; readonly waited: boolean } {
    this.until(time);
    this.buffered += count;
    const waited = this.buffered > CAPACITY;
    let ends = time;
    while (this.buffered > CAPACITY) {
      ends = this.#next;
      this.until(ends);
    }
    return { ends, waited };
  }
}

/** Learns the phase as the track does: full to the brim, then captures that wait. */
function learn(source: NativeSource, queue: NativeQueue, lateness: () => number): number {
  let time = 0;
  source.capture(time, CAPACITY);
  queue.push(time, CAPACITY);
  for (let i = 0; i < 5; i++) {
    queue.push(time, 2 * TICK_SAMPLES);
    time = source.capture(time, 2 * TICK_SAMPLES).ends + lateness();
    source.until(time);
    queue.roomMade(time);
  }
  source.buffered = 0;
  source.taken = queue.clear(time);
  return time;
}

const phases = fc.double({ min: 0, max: 9.99, noNaN: true });

test('the count agrees with the native source to a tick, whatever is written when', () => {
  const steps = fc.array(fc.record({ after: fc.double({ min: 0, max: 900, noNaN: true }), count: fc.integer({ min: 1, max: 2_400 }), clear: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(phases, steps, fc.double({ min: 0.2, max: 1.5, noNaN: true }), (phase, writes, late) => {
      const source = new NativeSource(phase);
      const queue = new NativeQueue(CAPACITY);
      let time = learn(source, queue, () => late);
      for (const { after, count, clear } of writes) {
        time += after;
        source.until(time);
        assert.ok(Math.abs(queue.taken(time) - source.taken) <= TICK_SAMPLES, `${queue.taken(time)} for ${source.taken}`);
        assert.ok(queue.taken(time) <= queue.pushed);
        if (clear) {
          source.buffered = 0;
          source.taken = queue.clear(time);
        }
        queue.push(time, count);
        const { ends, waited } = source.capture(time, count);
        time = ends + late;
        source.until(time);
        if (waited) queue.roomMade(time);
      }
    }),
  );
});

test('away from the ticks the count is exact while sound flows', () => {
  fc.assert(
    fc.property(phases, (phase) => {
      const source = new NativeSource(phase);
      const queue = new NativeQueue(CAPACITY);
      const late = 0.4;
      const away = (at: number): number => (Math.abs(modulo(at - phase + 5, 10) - 5) < 1 ? at + 2 : at);
      let time = learn(source, queue, () => late);
      for (let i = 0; i < 40; i++) {
        time = away(time);
        queue.push(time, 2_400);
        const { ends, waited } = source.capture(time, 2_400);
        time = Math.max(ends, time) + late;
        source.until(time);
        if (waited) queue.roomMade(time);
        for (let looks = 0; looks < 3; looks++) {
          time = away(time + 3);
          source.until(time);
          assert.equal(queue.taken(time), source.taken);
        }
      }
    }),
  );
});

test('one capture seen very late changes nothing, a real stall of the source is taken up', () => {
  const source = new NativeSource(4);
  const queue = new NativeQueue(CAPACITY);
  let time = learn(source, queue, () => 0.4);
  const play = (seenLate: number): void => {
    queue.push(time, 2_400);
    const { ends, waited } = source.capture(time, 2_400);
    time = Math.max(ends, time) + seenLate;
    source.until(time);
    if (waited) queue.roomMade(time);
  };
  for (let i = 0; i < 10; i++) play(0.4);
  play(37);
  for (let i = 0; i < 3; i++) play(0.4);
  time += 3;
  source.until(time);
  assert.equal(queue.taken(time), source.taken);

  // The source missed two ticks for good: less was taken than counted.
  source.buffered += 2 * TICK_SAMPLES;
  source.taken -= 2 * TICK_SAMPLES;
  for (let i = 0; i < 6; i++) play(0.4);
  time += 3;
  source.until(time);
  assert.equal(queue.taken(time), source.taken);
});

test('less than 10 ms stays in the queue until more comes', () => {
  const queue = new NativeQueue(CAPACITY);
  queue.push(1_000, 300);
  assert.equal(queue.taken(2_000), 240);
  assert.equal(queue.waiting(2_000), 60);
  queue.push(2_000, 180);
  assert.equal(queue.taken(2_015), 480);
});

test('playing runs evenly from tick to tick, and ends with what was taken', () => {
  const source = new NativeSource(4);
  const queue = new NativeQueue(CAPACITY);
  learn(source, queue, () => 0);
  const start = queue.clear(1_000);
  queue.push(1_001, 600);
  assert.equal(queue.playing(1_003.9), start, 'nothing before the first tick');
  assert.equal(queue.playing(1_004), start);
  assert.equal(queue.playing(1_009), start + 120);
  assert.equal(queue.taken(1_009), start + 240);
  assert.equal(queue.playing(1_014), start + 240);
  assert.equal(queue.playing(1_019), start + 360);
  assert.equal(queue.playing(1_024), start + 480, 'the last 120 wait for more');
  assert.equal(queue.playing(1_500), start + 480);
});
