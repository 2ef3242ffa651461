import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { figure, unmeasured } from './figure.ts';
import { table } from './table.ts';

const stop = { name: 'stop → silence', unit: 'ms', cache: 'empty' } as const;

test('a figure holds at its bar and not above it', () => {
  assert.equal(figure(stop, { value: 30, bar: 30 }).holds, true);
  assert.equal(figure(stop, { value: 30.1, bar: 30 }).holds, false);
  assert.equal(figure(stop, { value: NaN, bar: 30 }).holds, false);
});

test('a figure that must be at least its bar holds above it', () => {
  assert.equal(figure({ ...stop, atLeast: true }, { value: 29, bar: 30 }).holds, false);
  assert.equal(figure({ ...stop, atLeast: true }, { value: 31, bar: 30 }).holds, true);
});

test('the columns of a table stand under each other, and what is not there is a dash', () => {
  const lines = stripVTControlCharacters(
    table([
      figure(stop, { value: 71.26, peer: 108.9, limit: 66, bar: 96, samples: 12 }),
      figure({ ...stop, name: 'a longer name than that', atLeast: true, cache: 'none' }, { value: 3, bar: 30 }),
    ]),
  ).split('\n');
  assert.deepEqual(lines, [
    '   figure                   value  peer  limit  must be  unit  cache   n',
    '✓  stop → silence            71.3   109   66.0   ≤ 96.0  ms    empty  12',
    '✗  a longer name than that   3.00     –      –   ≥ 30.0  ms    –       –',
  ]);
});

test('a figure that could not be measured does not hold, and says why', () => {
  const lost = unmeasured(stop, new Error('nothing was heard'));
  assert.equal(lost.holds, false);
  assert.match(stripVTControlCharacters(table([lost])), /✗ stop → silence: nothing was heard/);
});
