import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RehearsalClock } from '../core/rehearsal-clock.ts';
import { ms } from '../core/units.ts';
import type { Position } from '../show/index.ts';
import { readCheckpoint, withCheckpoint } from '../wire/index.ts';
import { checkpointOf, isWorthKeeping, positionFrom, wallOf } from './checkpoint.ts';

const POSITION: Position = {
  mode: 'waiting', index: 4, offset: ms(1_250), phrase: 2, released: true, cues: 1, until: ms(9_000), armed: new Map([[7, false]]),
  delayed: [{ index: 3, due: ms(4_000) }], startedAt: ms(-5_000), unspoken: 1,
};

describe('A checkpoint', () => {
  const wall = wallOf(new RehearsalClock());
  const checkpoint = checkpointOf(POSITION, { epoch: 12, digest: 'abc', seq: 40, idle: false, conversation: 'c1' }, wall);

  it('goes through the metadata of a room, beside what others keep there, and comes out the same', () => {
    const metadata = withCheckpoint('{"theirs":{"a":1}}', checkpoint);
    const read = readCheckpoint(metadata);
    assert.ok(read);
    assert.deepEqual(positionFrom(read, wall), POSITION);
    assert.deepEqual([read.epoch, read.digest, read.seq, read.conversation], [12, 'abc', 40, 'c1']);
    assert.equal(withCheckpoint(metadata, undefined), '{"theirs":{"a":1}}');
    assert.equal(readCheckpoint('{"theirs":{"a":1}}'), undefined);
    assert.equal(readCheckpoint('not JSON'), undefined);
    assert.equal(readCheckpoint(withCheckpoint('', { ...checkpoint, item: -1 })), undefined, 'what is not one is none');
  });

  it('is in the time of the calendar, for a process whose clock begins elsewhere', () => {
    // The rehearsal began at the epoch.
    const position = positionFrom(checkpoint, wallOf({ now: () => ms(100_000), date: () => new Date(20_000) }));
    assert.deepEqual([position.until, position.startedAt, position.delayed[0]?.due], [89_000, 75_000, 84_000]);
  });

  it('is not written anew while nothing but the position in a phrase changes', () => {
    assert.equal(isWorthKeeping(checkpoint, { ...checkpoint, offset_ms: 1_900 }), false);
    assert.equal(isWorthKeeping(checkpoint, { ...checkpoint, phrase: 3 }), true);
    assert.equal(isWorthKeeping(undefined, checkpoint), true);
  });
});
