import type { ByteStreamReader } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../../core/units.ts';
import type { RecordWriter } from '../record/writer.ts';
import type { Happening, StreamEnd } from './messages.ts';
import { Segment } from './segment.ts';

/** LiveKit's receiver takes a stream for ended when nothing came for so long (`STREAM_IDLE_TIMEOUT`). */
const IDLE_MS = 10_000;
/** After the next stream was opened, what is under way of this one still comes. */
const SUPERSEDED_MS = 50;

export interface ReceptionOptions {
  readonly now: () => number;
  readonly tell: (happening: Happening) => void;
  readonly record: RecordWriter;
  /** A stream begins: its sound is `segment`, which grows. */
  readonly begin: (segment: Segment) => void;
  /** A segment has grown or ended. */
  readonly changed: () => void;
}

interface Reading {
  readonly segment: Segment;
  readonly index: number;
  /** Resolves when what is under way has had its time since the next stream was opened. */
  readonly superseded: PromiseWithResolvers<'superseded'>;
  bytes: number;
}

/**
 * Receives the byte streams of `lk.audio_stream` as LiveKit's `DataStreamAudioReceiver` does, its severities included:
 * one stream at a time, a new one ends the one before it, one that is idle for 10 s is over, and what comes of it later
 * is lost. What a clear has dropped is still received, for the record.
 */
export class Reception {
  readonly #options: ReceptionOptions;
  #count = 0;
  #last: Reading | undefined;
  /** Each stream is read when those before it have ended. */
  #row: Promise<void> = Promise.resolve();
  #deaf = false;

  constructor(options: ReceptionOptions) {
    this.#options = options;
  }

  take(reader: ByteStreamReader, sender: string): void {
    const index = this.#count++;
    const { info } = reader;
    const attributes = info.attributes ?? {};
    this.#options.tell({ type: 'opened', stream: index, id: info.streamId, name: info.name, sender, attributes });
    const refused = this.#deaf ? 'the receiver has stopped' : unplayable(attributes);
    if (refused !== undefined) {
      this.#options.tell({ type: 'refused', stream: index, message: refused });
      void reader.close();
      return;
    }
    const reading: Reading = { segment: new Segment(index), index, superseded: Promise.withResolvers(), bytes: 0 };
    supersede(this.#last);
    this.#last = reading;
    this.#options.begin(reading.segment);
    this.#row = this.#row.then(() => this.#read(reader, reading));
  }

  /** Stops for good. */
  goDeaf(): void {
    this.#deaf = true;
    supersede(this.#last);
  }

  async #read(reader: ByteStreamReader, reading: Reading): Promise<void> {
    const why = await this.#readAll(reader, reading);
    reading.segment.end();
    this.#options.tell({ type: 'closed', stream: reading.index, why, bytes: reading.bytes });
    this.#options.changed();
    if (why === 'idle' || why === 'superseded') await reader.close();
  }

  async #readAll(reader: ByteStreamReader, reading: Reading): Promise<StreamEnd> {
    const chunks = reader[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await firstOf(chunks.next(), reading.superseded.promise);
        if (typeof next === 'string') return next;
        if (next.done) return reading.segment.cleared ? 'cleared' : 'trailer';
        this.#received(reading, next.value);
      }
    } catch {
      return 'broken';
    }
  }

  #received(reading: Reading, chunk: Uint8Array): void {
    const from = reading.bytes;
    reading.bytes += chunk.length;
    this.#options.record.bytes(reading.index, chunk);
    this.#options.record.line({ type: 'chunk', at: this.#options.now(), stream: reading.index, from, to: reading.bytes });
    reading.segment.push(chunk);
    this.#options.changed();
  }
}

function supersede(reading: Reading | undefined): void {
  if (reading) setTimeout(() => reading.superseded.resolve('superseded'), SUPERSEDED_MS);
}

/** What comes next, unless nothing does for too long. */
async function firstOf<T>(next: Promise<T>, superseded: Promise<'superseded'>): Promise<T | 'idle' | 'superseded'> {
  let timer: NodeJS.Timeout | undefined;
  const idle = new Promise<'idle'>((resolve) => (timer = setTimeout(() => resolve('idle'), IDLE_MS)));
  // The read that is given up fails or ends when the reader is closed, and nobody asks how.
  next.catch(() => {});
  try {
    return await Promise.race([next, superseded, idle]);
  } finally {
    clearTimeout(timer);
  }
}

function unplayable({ sample_rate: rate, num_channels: channels }: Readonly<Record<string, string>>): string | undefined {
  if (rate === undefined || channels === undefined) return 'sample_rate or num_channels is missing in its attributes';
  if (rate === String(SAMPLE_RATE) && channels === '1') return undefined;
  return `it has ${rate} Hz and ${channels} channel(s); this avatar plays ${SAMPLE_RATE} Hz mono alone`;
}
