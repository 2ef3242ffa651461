import { createReadStream } from 'node:fs';
import { ShowrunnerError } from '../../core/errors.ts';
import { MAX_BYTES } from '../../script/index.ts';
import { STDIN } from './paths.ts';

/** A file's bytes (or standard input's), and no more than it takes to see that there are too many. */
export async function load(path: string, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    if (path === STDIN) return await upTo(stdin);
    return await upTo(createReadStream(path));
  } catch (cause) {
    throw new ShowrunnerError('unreadable', `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Leaving the loop closes the stream. */
async function upTo(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of stream) {
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}
