import type { Room } from '@livekit/rtc-node';
import { RoomServiceClient } from 'livekit-server-sdk';
import type { Log } from '../core/log.ts';
import { withCheckpoint, type Checkpoint } from '../wire/index.ts';
import { isWorthKeeping } from './checkpoint.ts';
import type { SealKey } from '../wire/seal.ts';

const AT_LEAST_APART_MS = 200;
const TIMEOUT_S = 2;

export interface KeeperOptions {
  readonly room: Room;
  readonly url: string;
  readonly key: SealKey;
  readonly log: Log;
  readonly checkpoint: () => Checkpoint;
}

/** Keeps the checkpoint in the room's metadata, beside what others keep there: at once, and at most five times a second. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #api: RoomServiceClient;
  #kept: Checkpoint | undefined;
  #writing: Promise<void> | undefined;
  #again = false;
  #isClosed = false;
  #hasFailed = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    const { url, key: { apiKey, apiSecret } } = options;
    this.#api = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: TIMEOUT_S });
  }

  /** Something may have changed. */
  look(): void {
    if (this.#isClosed) return;
    if (this.#writing) {
      this.#again = true;
      return;
    }
    if (!isWorthKeeping(this.#kept, this.#options.checkpoint())) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.look();
    });
  }

  /** What is kept last is what was true last. `clear`: nobody is to go on from here. */
  async close({ clear = false } = {}): Promise<void> {
    this.look();
    this.#isClosed = true;
    await this.#writing;
    if (clear) await this.#put(undefined);
    else if (isWorthKeeping(this.#kept, this.#options.checkpoint())) await this.#put(this.#options.checkpoint());
  }

  async #write(): Promise<void> {
    const began = performance.now();
    await this.#put(this.#options.checkpoint());
    const left = AT_LEAST_APART_MS - (performance.now() - began);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }

  async #put(checkpoint: Checkpoint | undefined): Promise<void> {
    const { room, key, log } = this.#options;
    try {
      await this.#api.updateRoomMetadata(key.room, withCheckpoint(room.metadata ?? '', checkpoint));
      this.#kept = checkpoint;
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) log.warn({ err: error, room: key.room }, 'Where the show is could not be written to the room: should this process die now, it is taken up again farther back');
      this.#hasFailed = true;
    }
  }
}
