import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ms } from '../../core/units.ts';
import { durationProblem, formatDuration, parseDuration } from './duration.ts';

test('durations have a unit, or colons', () => {
  const good: Readonly<Record<string, number>> = {
    '300ms': 300, '1.5s': 1_500, '0s': 0, '0ms': 0, '2m': 120_000, '1h': 3_600_000, '1.1s': 1_100, '0.5h': 1_800_000, '1:30': 90_000, '0:05': 5_000, '90:00': 5_400_000, '1:02:03': 3_723_000,
  };
  for (const [text, value] of Object.entries(good)) assert.equal(parseDuration(text), value, text);
});

test('everything else is none', () => {
  for (const text of ['', '300', '300 ms', '-1s', '+1s', '1s ', ' 1s', '.5s', '1.s', '1:5', '1:60', '1:60:00', '1:2:03', '1m30s', '1S', '1,5s', '1e3ms', '1d', '٣s', '9999h', 'Infinitys']) {
    assert.equal(parseDuration(text), undefined, text);
  }
});

test('a suggestion is a duration', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{1,4}[.,:]?\d{0,3} ?(ms|s|sec|min|minutes|h|x)?$/), fc.double(), fc.integer()), (value) => {
    const meant = /Did you mean `(.*)`\?$/s.exec(durationProblem(value))?.[1];
    if (meant !== undefined) assert.notEqual(parseDuration(meant), undefined, `${String(value)}: ${meant}`);
  }));
});

test('what is formatted can be read again', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (value) => {
    assert.equal(parseDuration(formatDuration(ms(value))), value);
  }));
  assert.deepEqual([800, 1_500, 90_000, 120_000, 200_000, 3_600_000, 3_723_000].map((value) => formatDuration(ms(value))), ['800ms', '1.5s', '90s', '2m', '3:20', '1h', '1:02:03']);
});
