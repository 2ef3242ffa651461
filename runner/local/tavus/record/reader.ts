import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concat, pcmOf } from '../../../audio/index.ts';
import type { Happened, StreamEnd } from '../worker/messages.ts';
import { LINES, pcmFile, type Chunk, type Line, type Played } from './lines.ts';

/** What an avatar received and played, to the sample. Times are ms of the machine's monotonic clock. */
export interface AvatarRecord {
  /** In the order in which they were opened. */
  readonly streams: readonly StreamRecord[];
  /** What was given to the track, in order. */
  readonly played: readonly Played[];
  /** All else that happened, in order. */
  readonly happened: readonly Happened[];
}

export interface StreamRecord {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly sender: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly opened: number;
  /** Absent while it is open. */
  readonly closed?: { readonly at: number; readonly why: StreamEnd };
  /** All that was received of it, also after a clear. */
  readonly pcm: Int16Array;
  /** Of which chunks, in bytes. */
  readonly chunks: readonly Chunk[];
}

/** Reads what has been written into `folder` up to now. An avatar that never started has an empty one. */
export async function readRecord(folder: string): Promise<AvatarRecord> {
  const lines = (await textOf(join(folder, LINES))).split('\n').filter((line) => line !== '');
  // as: the writer is our own.
  const all = lines.map((line) => JSON.parse(line) as Line);
  const happened = all.filter((line) => line.type !== 'chunk' && line.type !== 'played');
  const chunks = all.filter((line) => line.type === 'chunk');
  const opened = happened.filter((line) => line.type === 'opened');
  const streams = opened.map(async ({ stream: index, id, name, sender, attributes, at }): Promise<StreamRecord> => {
    const closed = happened.find((line) => line.type === 'closed' && line.stream === index);
    return {
      index, id, name, sender, attributes, opened: at,
      ...(closed?.type === 'closed' && { closed: { at: closed.at, why: closed.why } }),
      pcm: pcmOf(await bytesOf(join(folder, pcmFile(index)))),
      chunks: chunks.filter(({ stream }) => stream === index),
    };
  });
  return { streams: await Promise.all(streams), played: all.filter((line) => line.type === 'played'), happened };
}

/** The sound that went out, what was silenced as silence; streams one after another, without the time between them. */
export function soundOf({ streams, played }: AvatarRecord): Int16Array {
  return concat(played.map(({ stream, from, to, silent }) => (silent ? new Int16Array(to - from) : (streams[stream]?.pcm.subarray(from, to) ?? new Int16Array(0)))));
}

const textOf = async (path: string): Promise<string> => (await bytesOf(path)).toString('utf8');

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    // Nothing came yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
