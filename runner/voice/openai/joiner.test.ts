import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SampleJoiner } from './joiner.ts';

test('Bytes in pieces of any size give the samples of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 30 }), (pieces) => {
      const joiner = new SampleJoiner();
      const given = pieces.flatMap((piece) => [...joiner.push(piece)]);
      const bytes = Buffer.concat(pieces);
      const expected = Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2));
      assert.deepEqual(given, expected);
      assert.equal(joiner.torn, bytes.length % 2 === 1);
    }),
  );
});

test('Samples do not change when the bytes they came from are used again', () => {
  const bytes = Uint8Array.of(1, 0, 2, 0);
  const pcm = new SampleJoiner().push(bytes);
  bytes.fill(9);
  assert.deepEqual([...pcm], [1, 2]);
});
