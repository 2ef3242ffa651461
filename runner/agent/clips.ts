import type { ByteStreamHandler, Room } from '@livekit/rtc-node';
import type { Log } from '../core/log.ts';
import { ShowrunnerError } from '../core/errors.ts';
import type { ClipStore } from '../perform/clip-store.ts';
import { isControl } from './control-identity.ts';
import { TOPIC } from '../wire/index.ts';
import { SealBreaker, type SealKey } from '../wire/seal.ts';

/** The longest clip that is taken: an hour of stereo at 48 kHz. */
const MOST_BYTES = 700 * 1_048_576;
/** A line whose clip is still on its way waits for it for so long. */
const COMES_WITHIN_MS = 15_000;

export interface ClipsOptions {
  readonly room: Room;
  readonly store: ClipStore;
  readonly key: SealKey;
  readonly epoch: number;
  readonly log: Log;
  readonly onArrival: (sha256: string) => void;
}

/** Takes clips that control servers send, and gives them to whoever plays them, also when they are late. */
export class Clips {
  readonly #options: ClipsOptions;
  readonly #breaker: SealBreaker;
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(options: ClipsOptions) {
    this.#options = options;
    this.#breaker = new SealBreaker(options.key);
    const take: ByteStreamHandler = (reader, { identity }) => {
      if (!isControl(identity)) void reader.close();
      else this.#take(reader).catch((error: unknown) => { options.log.warn({ err: error }, 'A clip broke off'); });
    };
    options.room.registerByteStreamHandler(TOPIC.clip, take);
  }

  /** Rejects with `clip-missing` when it does not come, or with the signal's reason. */
  async read(sha256: string, signal: AbortSignal): Promise<Uint8Array> {
    const { store } = this.#options;
    const there = await store.read(sha256);
    if (there) return there;
    await this.#arrival(sha256, signal);
    signal.throwIfAborted();
    const late = await store.read(sha256);
    if (!late) throw new ShowrunnerError('clip-missing', `The clip ${sha256.slice(0, 12)}… has not come to the agent. Check that the control server can read the file, then load the show again.`);
    return late;
  }

  close(): void {
    this.#options.room.unregisterByteStreamHandler(TOPIC.clip);
  }

  async #take(reader: Parameters<ByteStreamHandler>[0]): Promise<void> {
    const { store, epoch, onArrival } = this.#options;
    const { name, attributes, totalSize } = reader.info;
    const isOurs = name !== undefined && /^[0-9a-f]{64}$/.test(name) && (totalSize ?? 0) <= MOST_BYTES
      && (await this.#breaker.isGenuine({ clip: name, seal: attributes?.seal }, epoch));
    if (!isOurs) {
      await reader.close();
      return;
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of reader) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) return; // leaving the loop closes it
    }
    if (!(await store.keep(name, Buffer.concat(chunks)))) {
      this.#options.log.warn({ clip: name }, 'A clip came damaged: it is not kept');
      return;
    }
    for (const arrived of this.#waiting.get(name) ?? []) arrived();
    onArrival(name);
  }

  #arrival(sha256: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve) => {
      const arrivals = this.#waiting.get(sha256) ?? new Set();
      this.#waiting.set(sha256, arrivals);
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        arrivals.delete(done);
        resolve();
      };
      const timer = setTimeout(done, COMES_WITHIN_MS);
      signal.addEventListener('abort', done, { once: true });
      arrivals.add(done);
    });
  }
}
