import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExponentialBackoff, noJitterGenerator } from 'cockatiel';
import { minutes, ms, seconds } from '../../core/units.ts';
import { Guard } from './guard.ts';
import { TavusError, type TavusFailure } from './rest/index.ts';

const failure = (kind: TavusFailure, retryAfter?: number): TavusError => new TavusError(kind, 'x', retryAfter === undefined ? {} : { retryAfter: ms(retryAfter) });
const exact = (): Guard => new Guard(new ExponentialBackoff({ initialDelay: 5_000, maxDelay: 300_000, generator: noJitterGenerator }));

test('each failure keeps the next conversation waiting twice as long, up to five minutes', () => {
  const guard = exact();
  const waits = Array.from({ length: 8 }, () => guard.failed(failure('not-ready'), ms(0)));
  assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 300, 300].map(seconds));
});

test('what no waiting mends waits for an operator', () => {
  for (const kind of ['out-of-credits', 'unauthorized', 'invalid-persona', 'invalid-replica', 'refused', 'unreachable-room'] as const) {
    assert.equal(new Guard().failed(failure(kind), minutes(30)), undefined);
  }
});

test('an avatar that was good for a minute is replaced at once; one that was not, is not', () => {
  const guard = exact();
  guard.failed(failure('timeout'), ms(0));
  assert.equal(guard.failed(failure('left'), seconds(60)), 0);
  assert.equal(guard.failed(failure('left'), seconds(59)), 5_000);
  assert.equal(guard.failed(failure('silent'), seconds(1)), 10_000);
});

test('what Tavus wants to be waited is waited', () => {
  assert.equal(exact().failed(failure('rate', 60_000), ms(0)), 60_000);
  assert.equal(exact().failed(failure('rate', 1_000), ms(0)), 5_000);
});

test('an operator\'s asking makes it begin anew', () => {
  const guard = exact();
  guard.failed(failure('timeout'), ms(0));
  guard.failed(failure('timeout'), ms(0));
  guard.reset();
  assert.equal(guard.failed(failure('timeout'), ms(0)), 5_000);
});

test('the waits of many rooms are spread, and none is next to nothing', () => {
  const waits = Array.from({ length: 40 }, () => new Guard().failed(failure('server'), ms(0)) ?? NaN);
  assert.ok(new Set(waits).size > 1);
  assert.ok(waits.every((wait) => wait >= 3_000), waits.join());
});
