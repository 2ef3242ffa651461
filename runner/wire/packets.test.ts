import assert from 'node:assert/strict';
import { setImmediate as moment } from 'node:timers/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { messagesOf, Packer, type Parcel } from './packets.ts';
import { PACKET_BYTES } from './topics.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = (parcels: readonly Parcel[]): unknown[] => parcels.flatMap(({ topic, to, text, isLong }) => (isLong ? [text] : messagesOf(encode(text))).map((each) => [topic, to, JSON.parse(each) as unknown]));

test('Messages come out of their packets as they went in, in their order, whatever is in them', async () => {
  const message = fc.record({ text: fc.oneof({ weight: 5, arbitrary: fc.string({ unit: 'binary' }) }, { weight: 1, arbitrary: fc.constantFrom('\u001e', 'x'.repeat(PACKET_BYTES), 'ü'.repeat(PACKET_BYTES / 3)) }) });
  const sending = fc.tuple(fc.constantFrom('show.reply', 'show.event'), message, fc.constantFrom(['a'], ['a', 'b']));
  await fc.assert(fc.asyncProperty(fc.array(sending, { maxLength: 500 }), async (sendings) => {
    const parcels: Parcel[] = [];
    const packer = new Packer((parcel) => parcels.push(parcel));
    for (const [topic, each, to] of sendings) packer.add(topic, each, to);
    await moment();
    assert.deepEqual(opened(parcels), sendings.map(([topic, each, to]) => [topic, to, JSON.parse(JSON.stringify(each)) as unknown]));
    assert.ok(parcels.every(({ text, isLong }) => isLong || encode(text).length <= PACKET_BYTES));
  }), { numRuns: 50 });
});

test('Those of one moment travel together, a single one at once', async () => {
  const parcels: Parcel[] = [];
  const packer = new Packer((parcel) => parcels.push(parcel));
  for (let id = 0; id < 300; id++) packer.add('show.reply', { id }, ['a']);
  await moment();
  assert.deepEqual(parcels.map(({ text }) => messagesOf(encode(text)).length), [200, 100]);
  packer.add('show.reply', { id: 'one' }, ['a']);
  await moment();
  assert.equal(parcels.at(-1)?.text, '{"id":"one"}');
});
