import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ShowrunnerError } from '../../core/errors.ts';
import { readRecord, type AvatarRecord } from './record/reader.ts';
import type { ConversationOrder } from './api/create.ts';
import { avatarFaults, type AvatarFaults, type Faults } from './faults.ts';
import { Timeouts, type TimeoutReason } from './timeouts.ts';
import type { Happened } from './worker/messages.ts';
import { startAvatar, type AvatarProcess } from './worker/process.ts';

export type EndReason = TimeoutReason | 'end_conversation_endpoint_hit' | 'test_mode' | 'deleted';

const WITHIN_MS = 20_000;

export interface ConversationOptions {
  readonly order: ConversationOrder;
  readonly faults: Faults;
  /** Under it each conversation keeps its record; none does without. */
  readonly recordDir: string | undefined;
}

/** A conversation of the stand-in and the avatar that is in it. */
export class Conversation {
  /** As Tavus makes them. */
  readonly id = `c${randomBytes(6).toString('hex').slice(0, 11)}`;
  readonly order: ConversationOrder;
  readonly created = new Date();
  /** All that happened to its avatar so far; what it plays frame by frame is in the record alone. */
  readonly happened: Happened[] = [];
  updated = this.created;
  endReason: EndReason | undefined;

  #faults: AvatarFaults;
  readonly #recordDir: string | undefined;
  readonly #timeouts: Timeouts;
  readonly #followers = new Set<(what: Happened) => void>();
  #avatar: AvatarProcess | undefined;

  constructor({ order, faults, recordDir }: ConversationOptions) {
    this.order = order;
    this.#faults = avatarFaults(faults);
    this.#recordDir = recordDir === undefined ? undefined : join(recordDir, this.id);
    this.#timeouts = new Timeouts(order.timeouts, (reason) => void this.end(reason));
  }

  get name(): string {
    return this.order.name;
  }

  get status(): 'active' | 'ended' {
    return this.endReason === undefined ? 'active' : 'ended';
  }

  /** Of the avatar's process, also when that has ended; undefined when there never was one. */
  get pid(): number | undefined {
    return this.#avatar?.pid;
  }

  /** Resolves when the avatar's process has ended; at once when there is none. */
  get gone(): Promise<void> {
    return this.#avatar?.ended ?? Promise.resolve();
  }

  /** Starts its time-outs and its avatar. In test mode it is over before it begins. */
  async begin(): Promise<void> {
    if (this.order.testMode) {
      this.endReason = 'test_mode';
      return;
    }
    this.#timeouts.begin();
    if (this.#recordDir !== undefined) await mkdir(this.#recordDir, { recursive: true });
    const { url, token } = this.order.room;
    this.#avatar = startAvatar({ url, token, faults: this.#faults, ...(this.#recordDir !== undefined && { record: this.#recordDir }) }, (what) => {
      this.happened.push(what);
      if (what.type === 'humans') this.#timeouts.humans(what.count);
      for (const follow of [...this.#followers]) follow(what);
    });
  }

  /** Replaces the avatar's faults; resolves when they hold, or the avatar is gone. */
  async fault(faults: AvatarFaults): Promise<void> {
    this.#faults = faults;
    if (!this.#avatar) return;
    const gone = new AbortController();
    const taken = this.until('faulted', { from: this.happened.length, signal: gone.signal });
    // A dead one takes nothing, and nobody waits for it.
    void this.gone.then(() => { gone.abort(); });
    this.#avatar.setFaults(faults);
    await taken.catch((error: unknown) => {
      if (!gone.signal.aborted) throw error;
    });
  }

  /** Kills the avatar's process with SIGKILL. The conversation goes on, and costs. */
  kill(): void {
    this.#avatar?.kill();
  }

  /** Ends it; resolves when the avatar has left. Ending what has ended changes nothing. */
  async end(reason: EndReason): Promise<void> {
    if (this.endReason === undefined) {
      this.endReason = reason;
      this.updated = new Date();
      this.#timeouts.stop();
    }
    await this.#avatar?.end();
  }

  /**
   * The first thing that happened to the avatar, from number `from` on, that `wanted` is true of (or of that type);
   * waits for it, 20 s unless `within` (ms) says otherwise. Rejects with `stand-in-waited` and what happened instead, or with
   * the signal's reason.
   */
  until(wanted: Happened['type'] | ((what: Happened) => boolean), { from = 0, within = WITHIN_MS, signal }: { from?: number; within?: number; signal?: AbortSignal } = {}): Promise<Happened> {
    const fits = typeof wanted === 'function' ? wanted : (what: Happened): boolean => what.type === wanted;
    const there = this.happened.slice(from).find(fits);
    if (there) return Promise.resolve(there);
    return new Promise((resolve, reject) => {
      const follow = (what: Happened): void => {
        if (!fits(what)) return;
        stop();
        resolve(what);
      };
      const timer = setTimeout(() => {
        stop();
        const instead = this.happened.map(({ type }) => type).join(', ');
        reject(new ShowrunnerError('stand-in-waited', `The avatar of ${this.id} did not do within ${within} ms: ${String(wanted)}. It did: ${instead}.`));
      }, within);
      const onAbort = (): void => {
        stop();
        reject(signal?.reason);
      };
      const stop = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#followers.delete(follow);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#followers.add(follow);
    });
  }

  /** What the avatar has received and played up to now; also when it was killed. Rejects with `stand-in-no-record`. */
  async record(): Promise<AvatarRecord> {
    if (this.#recordDir === undefined) throw new ShowrunnerError('stand-in-no-record', 'This stand-in keeps no record: start it with `record: true`.');
    return await readRecord(this.#recordDir);
  }
}
