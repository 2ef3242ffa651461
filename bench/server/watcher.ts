import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents, ShowView, Snapshot } from '../../runner/wire/index.ts';

/** A state that came: how old it was then, ms. One clock, for all is on one machine. */
export interface Arrival {
  readonly epoch: number;
  readonly revision: number;
  readonly at: number;
  readonly age: number;
}

const WITHIN_MS = 30_000;

/** One socket that watches a room's show, as a studio does; it comes back by itself. */
export class Watcher {
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #waiting = new Set<() => void>();
  readonly arrivals: Arrival[] = [];
  #snapshot: Snapshot | null = null;

  private constructor(url: string, key: string) {
    this.#socket = io(url, { auth: { key }, forceNew: true, reconnectionDelayMax: 500 });
    this.#socket.on('show', (view) => { this.#take(view); });
  }

  /** Resolves when the server has told it what there is in `room`. */
  static async open(url: string, key: string, room: string): Promise<Watcher> {
    const watcher = new Watcher(url, key);
    try {
      await watcher.#watch(room);
      return watcher;
    } catch (error) {
      watcher.close();
      throw error;
    }
  }

  /** The last that came. */
  get snapshot(): Snapshot | null {
    return this.#snapshot;
  }

  /** Resolves with the first snapshot, the last one included, of which `wanted` is true. */
  async until(what: string, wanted: (snapshot: Snapshot) => boolean, within = WITHIN_MS): Promise<Snapshot> {
    return await new Promise((resolve, reject) => {
      const look = (): void => {
        if (!this.#snapshot || !wanted(this.#snapshot)) return;
        done();
        resolve(this.#snapshot);
      };
      const done = (): void => {
        clearTimeout(late);
        this.#waiting.delete(look);
      };
      const late = setTimeout(() => {
        done();
        reject(new Error(`Within ${within / 1_000} s the show did not come to this: ${what}. It is ${JSON.stringify(this.#snapshot)}`));
      }, within);
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.#socket.disconnect();
  }

  #watch(room: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => { reject(new Error(`The socket was not answered within ${WITHIN_MS / 1_000} s`)); }, WITHIN_MS);
      // Each time anew: a server that was started again knows nothing of us.
      this.#socket.on('connect', () => {
        this.#socket.emit('watch', room, (answer) => {
          clearTimeout(late);
          if (!answer.ok) {
            reject(new Error(`The socket may not watch ${room}: ${answer.message}`));
            return;
          }
          this.#take(answer.view);
          resolve();
        });
      });
    });
  }

  #take({ snapshot }: ShowView): void {
    if (!snapshot) return;
    const at = Date.now();
    const { epoch, revision } = snapshot;
    this.arrivals.push({ epoch, revision, at, age: at - Date.parse(snapshot.at) });
    this.#snapshot = snapshot;
    for (const look of [...this.#waiting]) look();
  }
}
