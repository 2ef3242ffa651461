import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseWav, toPcm, toWav, wavHeader } from './wav.ts';

const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 500 }).map((list) => Int16Array.from(list));

/** A WAV file with one format chunk, then `chunks` as they are. */
function file(format: { tag?: number; channels?: number; rate?: number; bits?: number; subformat?: number }, body: Uint8Array, announced = body.byteLength): Uint8Array {
  const { tag = 1, channels = 1, rate = 24_000, bits = 16, subformat } = format;
  const extra = subformat === undefined ? 0 : 24;
  const bytes = new Uint8Array(44 + extra + body.byteLength);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at);
  put(0, 'RIFF');
  view.setUint32(4, bytes.byteLength - 8, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16 + extra, true);
  view.setUint16(20, tag, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint16(34, bits, true);
  if (subformat !== undefined) view.setUint16(44, subformat, true);
  put(36 + extra, 'data');
  view.setUint32(40 + extra, announced, true);
  bytes.set(body, 44 + extra);
  return bytes;
}

const raw = (...values: number[]): Uint8Array => Uint8Array.from(values);

test('what is written is read again, sample for sample', () => {
  fc.assert(fc.property(samples, (pcm) => assert.deepEqual(toPcm(parseWav(toWav(pcm))), pcm)));
});

test('a file inside a larger buffer is read from where it starts', () => {
  const wav = toWav(Int16Array.of(1, -2, 3));
  const larger = new Uint8Array(wav.length + 3);
  larger.set(wav, 3);
  assert.deepEqual(toPcm(parseWav(larger.subarray(3))), Int16Array.of(1, -2, 3));
  assert.deepEqual(toPcm(parseWav(Buffer.from(larger).subarray(3))), Int16Array.of(1, -2, 3));
});

test('a header written before the length is known reads to the end of the file', () => {
  const wav = new Uint8Array([...wavHeader(), 1, 0, 2, 0]);
  assert.deepEqual(toPcm(parseWav(wav)), Int16Array.of(1, 2));
});

test('8, 24 and 32 bit and both floats mean the same as 16 bit', () => {
  const half = 16_384;
  const float = new DataView(new ArrayBuffer(12));
  float.setFloat32(0, 0.5, true);
  float.setFloat64(4, -0.5, true);
  const f32 = new Uint8Array(float.buffer, 0, 4);
  const f64 = new Uint8Array(float.buffer, 4, 8);
  assert.deepEqual(toPcm(parseWav(file({ bits: 8 }, raw(192, 64)))), Int16Array.of(half, -half));
  assert.deepEqual(toPcm(parseWav(file({ bits: 24 }, raw(0, 0, 0x40, 0, 0, 0xc0)))), Int16Array.of(half, -half));
  assert.deepEqual(toPcm(parseWav(file({ bits: 32 }, raw(0, 0, 0, 0x40, 0, 0, 0, 0xc0)))), Int16Array.of(half, -half));
  assert.deepEqual(toPcm(parseWav(file({ tag: 3, bits: 32 }, f32))), Int16Array.of(half));
  assert.deepEqual(toPcm(parseWav(file({ tag: 3, bits: 64 }, f64))), Int16Array.of(-half));
  assert.deepEqual(toPcm(parseWav(file({ tag: 0xfffe, bits: 16, subformat: 1 }, raw(0, 0x40)))), Int16Array.of(half));
});

test('channels are mixed to their mean', () => {
  assert.deepEqual(toPcm(parseWav(file({ channels: 2 }, raw(100, 0, 200, 0, 0, 1, 0, 0)))), Int16Array.of(150, 128));
});

test('other rates keep the duration', () => {
  fc.assert(
    fc.property(fc.constantFrom(8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000), fc.integer({ min: 1, max: 4_000 }), (rate, count) => {
      const pcm = toPcm(parseWav(file({ rate }, new Uint8Array(2 * count))));
      assert.ok(Math.abs(pcm.length / 24_000 - count / rate) <= 0.501 / 24_000);
    }),
  );
});

test('unknown chunks, odd ones too, are passed over', () => {
  const wav = toWav(Int16Array.of(5));
  const list = [...new TextEncoder().encode('LIST'), 3, 0, 0, 0, 9, 9, 9, 0];
  assert.deepEqual(toPcm(parseWav(new Uint8Array([...wav.slice(0, 12), ...list, ...wav.slice(12)]))), Int16Array.of(5));
});

test('what cannot be read says why', () => {
  const bad = (bytes: Uint8Array, says: RegExp): void => assert.throws(() => parseWav(bytes), { code: 'bad-audio', exit: 1, message: says });
  bad(new TextEncoder().encode('ID3 this is an MP3 file'), /not a WAV file/);
  bad(new Uint8Array(0), /not a WAV file/);
  bad(file({ tag: 2, bits: 4 }, raw(1, 2)), /format 2, 4 bits/);
  bad(file({ channels: 0 }, raw(1, 2)), /no channels/);
  bad(file({ rate: 10 }, raw(1, 2)), /10 Hz/);
  bad(file({}, raw(1, 2), 100), /cut short: 100 bytes/);
  bad(file({}, raw()), /no sound/);
  bad(toWav(Int16Array.of(1)).slice(0, 36), /no data chunk/);
  bad(toWav(Int16Array.of(1)).slice(0, 12), /no format chunk/);
});

test('no bytes crash the reader in any other way', () => {
  const hostile = fc.tuple(fc.uint8Array({ maxLength: 80 }), fc.nat(80), fc.boolean()).map(([noise, at, whole]) => {
    const wav = toWav(Int16Array.of(1, 2, 3, 4));
    if (whole) return noise;
    wav.set(noise.subarray(0, Math.max(0, wav.length - at)), Math.min(at, wav.length));
    return wav;
  });
  fc.assert(
    fc.property(hostile, (bytes) => {
      try {
        toPcm(parseWav(bytes));
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'bad-audio');
      }
    }),
    { numRuns: 2_000 },
  );
});
