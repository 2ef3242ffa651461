import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ms, SAMPLE_RATE, toSamples } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import type { Behaviour } from './behaviour.ts';
import { outOfQuota, rateLimited, serverError, wrongKey } from './errors.ts';
import type { ApiError } from './errors.ts';
import type { SpeechBody } from './request.ts';
import { render } from './sound.ts';

const CHUNKS = [4_096];
const BYTES_PER_SECOND = SAMPLE_RATE * 2;

export interface Asked {
  readonly body: SpeechBody;
  /** The bearer token that was sent. */
  readonly key: string;
}

/** The error that the behaviour asks for instead of sound, if any. */
export function errorFor({ fault }: Behaviour, { key, body }: Asked, now: Date): ApiError | undefined {
  switch (fault?.kind) {
    case 'unauthorized':
      return wrongKey(key);
    case 'rate':
      return rateLimited(fault.retryAfter ?? ms(1_000), body.model, fault.header ?? 'both', now);
    case 'quota':
      return outOfQuota();
    case 'server':
      return serverError(fault.status);
    case 'stall':
    case 'drop':
    case 'end':
    case 'page':
    case undefined:
      return undefined;
  }
}

/** Sends the sound as the behaviour has it. Rejects when `signal` aborts: the client has gone, or the server is closing. */
export async function sendSound(response: ServerResponse, behaviour: Behaviour, { body }: Asked, signal: AbortSignal): Promise<void> {
  const { fault, firstByte, realTime, chunks = CHUNKS } = behaviour;
  if (firstByte !== undefined) await sleep(firstByte, undefined, { signal });
  if (fault?.kind === 'page') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>Welcome</title>');
    return;
  }
  const cutAt = fault && 'after' in fault ? fault.after : undefined;
  if (cutAt === undefined && fault?.kind === 'stall') await forever(signal);
  if (cutAt === undefined && fault?.kind === 'drop') {
    response.destroy();
    return;
  }
  const sound = bytesOf(render(body.input, body.speed), cutAt);
  response.writeHead(200, { 'content-type': 'audio/pcm' });
  response.flushHeaders();
  await stream(response, sound, chunks, realTime, signal);
  if (fault?.kind === 'stall') await forever(signal);
  if (fault?.kind === 'drop') {
    response.destroy();
    return;
  }
  response.end();
}

function bytesOf(pcm: Int16Array<ArrayBuffer>, cutAt: Ms | undefined): Uint8Array {
  const bytes = new Uint8Array(pcm.buffer);
  return cutAt === undefined ? bytes : bytes.subarray(0, 2 * toSamples(cutAt));
}

async function stream(response: ServerResponse, sound: Uint8Array, sizes: readonly number[], realTime: number | undefined, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  for (let from = 0, turn = 0; from < sound.length; turn++) {
    const to = Math.min(sound.length, from + (sizes[turn % sizes.length] ?? 1));
    if (realTime !== undefined) {
      // A chunk leaves when its last sample has been "spoken", counted from the first byte so that delays do not add up.
      const due = began + (to / BYTES_PER_SECOND / realTime) * 1_000;
      if (due > performance.now()) await sleep(due - performance.now(), undefined, { signal });
    }
    signal.throwIfAborted();
    await write(response, sound.subarray(from, to));
    from = to;
  }
}

/** Resolves when the chunk has left this process (so that a drop after it loses none of it), or when the connection is gone. */
function write(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    response.write(chunk, () => resolve());
  });
}

/** Waits for nothing but `signal`, and rejects with its reason. */
function forever(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
