import { ShowrunnerError } from '../core/errors.ts';
import { SAMPLE_RATE } from '../core/units.ts';
import { bytesOf } from './pcm.ts';
import { resample } from './resample.ts';

/** A WAV file's sound as it stands in the file. */
export interface Wav {
  /** Hz. */
  readonly sampleRate: number;
  readonly channels: number;
  /** Interleaved frames. */
  readonly data: Uint8Array;
  readonly encoding: Encoding;
}

export type Encoding = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64';

const BYTES: Readonly<Record<Encoding, number>> = { u8: 1, s16: 2, s24: 3, s32: 4, f32: 4, f64: 8 };

/** Bits per sample by format tag: 1 is PCM, 3 is IEEE float. 0xFFFE says it in its extension. */
const ENCODINGS: Readonly<Record<number, Readonly<Record<number, Encoding>>>> = {
  1: { 8: 'u8', 16: 's16', 24: 's24', 32: 's32' },
  3: { 32: 'f32', 64: 'f64' },
};
const EXTENSIBLE = 0xfffe;

/** Reads RIFF/WAVE: PCM of 8 to 32 bits or float, any rate, any number of channels. Throws ShowrunnerError `bad-audio`. */
export function parseWav(bytes: Uint8Array): Wav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.byteLength < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') {
    throw bad('This is not a WAV file (it does not begin with RIFF … WAVE). Save it as WAV, PCM.');
  }
  let format: Omit<Wav, 'data'> | undefined;
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const chunk = name(at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (chunk === 'fmt ') {
      if (size < 16 || body + size > bytes.byteLength) throw bad('The WAV file ends inside its format chunk.');
      format = readFormat(view, body, size);
    }
    if (chunk === 'data') {
      if (!format) throw bad('The WAV file has its data before its format, so it cannot be read.');
      // A recorder that was killed, or one that streamed, leaves a size of 0xFFFFFFFF or 0: what there is counts.
      const streamed = size === 0xffff_ffff || (size === 0 && body < bytes.byteLength);
      const end = streamed ? bytes.byteLength : body + size;
      if (end > bytes.byteLength) {
        throw bad(`The WAV file is cut short: ${size} bytes of sound are announced, ${bytes.byteLength - body} are there.`);
      }
      const frame = BYTES[format.encoding] * format.channels;
      const whole = Math.floor((end - body) / frame) * frame;
      if (whole === 0) throw bad('The WAV file has no sound in it.');
      return { ...format, data: bytes.subarray(body, body + whole) };
    }
    at = body + size + (size % 2);
  }
  throw bad(format ? 'The WAV file has no data chunk: there is no sound in it.' : 'The WAV file has no format chunk.');
}

function readFormat(view: DataView, at: number, size: number): Omit<Wav, 'data'> {
  const announced = view.getUint16(at, true);
  const tag = announced === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : announced;
  const channels = view.getUint16(at + 2, true);
  const sampleRate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const encoding = ENCODINGS[tag]?.[bits];
  if (!encoding) {
    throw bad(`The WAV file is encoded in a way that is not supported (format ${tag}, ${bits} bits). Save it as PCM, 16 bit.`);
  }
  if (channels === 0) throw bad('The WAV file says that it has no channels.');
  if (sampleRate < 1_000 || sampleRate > 768_000) {
    throw bad(`The WAV file says that its sample rate is ${sampleRate} Hz; 1,000 to 768,000 Hz are supported.`);
  }
  return { sampleRate, channels, encoding };
}

/** The sound as the program's own PCM: 24 kHz, mono (the mean of the channels). */
export function toPcm(wav: Wav): Int16Array {
  const read = reader(wav);
  const frames = wav.data.byteLength / (BYTES[wav.encoding] * wav.channels);
  const mono = new Float32Array(frames);
  for (let i = 0; i < frames; i++) {
    let sum = 0;
    for (let channel = 0; channel < wav.channels; channel++) sum += read(i * wav.channels + channel);
    mono[i] = sum / wav.channels;
  }
  return resample(mono, wav.sampleRate);
}

/** Reads the sample with this index, scaled to 16 bits. A float that is no number is silence. */
function reader({ data, encoding }: Wav): (index: number) => number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const float = (value: number): number => (Number.isFinite(value) ? value * 32_768 : 0);
  switch (encoding) {
    case 'u8':
      return (i) => (view.getUint8(i) - 128) * 256;
    case 's16':
      return (i) => view.getInt16(2 * i, true);
    case 's24':
      return (i) => ((view.getInt8(3 * i + 2) << 16) | view.getUint16(3 * i, true)) / 256;
    case 's32':
      return (i) => view.getInt32(4 * i, true) / 65_536;
    case 'f32':
      return (i) => float(view.getFloat32(4 * i, true));
    case 'f64':
      return (i) => float(view.getFloat64(8 * i, true));
    default:
      return encoding satisfies never;
  }
}

export const WAV_HEADER_BYTES = 44;

/**
 * The header of a 24 kHz mono 16-bit WAV file with so many samples. Without a count (streaming) the sizes say
 * "until the end"; write the header anew at the beginning when the count is known.
 */
export function wavHeader(count?: number): Uint8Array {
  const header = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(header.buffer);
  const size = count === undefined ? undefined : count * 2;
  const put = (at: number, text: string): void => header.set(new TextEncoder().encode(text), at);
  put(0, 'RIFF');
  view.setUint32(4, size === undefined ? 0xffff_ffff : 36 + size, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  put(36, 'data');
  view.setUint32(40, size ?? 0xffff_ffff, true);
  return header;
}

/** A whole WAV file: 24 kHz, mono, 16 bit. */
export function toWav(pcm: Int16Array): Uint8Array {
  const file = new Uint8Array(WAV_HEADER_BYTES + pcm.byteLength);
  file.set(wavHeader(pcm.length));
  file.set(bytesOf(pcm), WAV_HEADER_BYTES);
  return file;
}

const bad = (message: string): ShowrunnerError => new ShowrunnerError('bad-audio', message, { exit: 1 });
