import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LINES, pcmFile, type Line } from './lines.ts';

/** Takes down what an avatar receives and plays. */
export interface RecordWriter {
  line(line: Line): void;
  /** Appends to what a stream has brought. */
  bytes(stream: number, bytes: Uint8Array): void;
  close(): void;
}

export const noRecord: RecordWriter = { line: () => {}, bytes: () => {}, close: () => {} };

/**
 * Writes to files in `folder`, each entry with one call: it takes some microseconds, and whatever was written survives
 * a SIGKILL of the writer, for it is the system's from then on.
 */
export function openRecord(folder: string): RecordWriter {
  const lines = openSync(join(folder, LINES), 'a');
  const streams = new Map<number, number>();
  let closed = false;
  return {
    line(line) {
      if (!closed) writeSync(lines, `${JSON.stringify(line)}\n`);
    },
    bytes(stream, bytes) {
      if (closed) return;
      const file = streams.get(stream) ?? openSync(join(folder, pcmFile(stream)), 'a');
      streams.set(stream, file);
      writeSync(file, bytes);
    },
    close() {
      if (closed) return;
      closed = true;
      for (const file of [lines, ...streams.values()]) closeSync(file);
    },
  };
}
