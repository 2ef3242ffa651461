import { open, type FileHandle } from 'node:fs/promises';

const RATE = 24_000;
const HEADER_BYTES = 44;

/** A WAV file (24 kHz, mono, s16) written as it comes; its header is right once it is closed. */
export class Recording {
  readonly #file: FileHandle;
  #bytes = 0;
  #writing: Promise<unknown>;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#writing = file.write(header(0), 0, HEADER_BYTES, 0);
  }

  static async open(path: string): Promise<Recording> {
    return new Recording(await open(path, 'w'));
  }

  /** So far. */
  get samples(): number {
    return this.#bytes / 2;
  }

  add(pcm: Int16Array): void {
    const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
    const at = HEADER_BYTES + this.#bytes;
    this.#bytes += bytes.length;
    this.#writing = this.#writing.then(() => this.#file.write(bytes, 0, bytes.length, at));
  }

  async close(): Promise<void> {
    try {
      await this.#writing;
      await this.#file.write(header(this.#bytes), 0, HEADER_BYTES, 0);
    } finally {
      await this.#file.close();
    }
  }
}

function header(bytes: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  head.write('RIFF', 0);
  head.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16); // size of what follows of the format
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // channels
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}

/** The samples of a file that {@link Recording} wrote. */
export function samplesOf(wav: Buffer): Int16Array {
  const body = wav.subarray(HEADER_BYTES);
  // Copied, for the view of a pooled buffer may start at an odd byte.
  return new Int16Array(Uint8Array.from(body).buffer);
}
