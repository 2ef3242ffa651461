import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Item, Place, Reply, Request, Usage } from '../protocol.ts';

export type Kind = 'ours' | 'peer' | 'limit';

const READY_WITHIN_MS = 60_000;
const CLOSE_WITHIN_MS = 10_000;
const LINES_KEPT = 40;

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;
type Done = Extract<Reply, { type: 'done' }>;
interface Waiting {
  readonly resolve: (reply: Done) => void;
  readonly reject: (error: Error) => void;
}

/** A driver in a process of its own. Every request rejects when the process ends, or after `within` ms. */
export class DriverProcess {
  readonly kind: Kind;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ready: Promise<void>;
  readonly #ended: Promise<void>;
  #wrote: string[] = [];
  #last = 0;

  private constructor(kind: Kind, place: Place) {
    this.kind = kind;
    this.#child = fork(fileURLToPath(new URL(`../${kind}/main.ts`, import.meta.url)), [], {
      env: { ...process.env, SHOWRUNNER_BENCH_PLACE: JSON.stringify(place) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#wrote = [...this.#wrote, text].slice(-LINES_KEPT)));
    }
    this.#ready = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(this.#failure(`was not ready within ${READY_WITHIN_MS / 1_000} s`)), READY_WITHIN_MS);
      this.#child.on('message', (reply: Reply) => {
        if (reply.type === 'ready') {
          clearTimeout(late);
          resolve();
        } else this.#settle(reply);
      });
      this.#child.once('exit', () => {
        clearTimeout(late);
        reject(this.#failure('ended before it was ready'));
      });
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        const failure = this.#failure(`ended with ${signal ?? `status ${code ?? '?'}`}`);
        for (const { reject } of this.#waiting.values()) reject(failure);
        resolve();
      });
    });
  }

  /** Starts one and waits until it is in the room. */
  static async start(kind: Kind, place: Place): Promise<DriverProcess> {
    const driver = new DriverProcess(kind, place);
    try {
      await driver.#ready;
    } catch (error) {
      driver.#child.kill('SIGKILL');
      throw error;
    }
    return driver;
  }

  /** Each gives the time (machine's monotonic clock, ms) just before the driver did it, and resolves when it is done. */
  load = (items: readonly Item[]): Promise<number> => this.#at({ do: 'load', items });
  go = (): Promise<number> => this.#at({ do: 'go' });
  say = (text: string): Promise<number> => this.#at({ do: 'say', text });
  stop = (): Promise<number> => this.#at({ do: 'stop' });
  pause = (): Promise<number> => this.#at({ do: 'pause' });
  resume = (): Promise<number> => this.#at({ do: 'resume' });
  standby = (within?: number): Promise<number> => this.#at({ do: 'standby' }, within);
  finished = (within: number): Promise<number> => this.#at({ do: 'finished' }, within);

  async usage(): Promise<Usage> {
    const { usage } = await this.#ask({ do: 'usage' });
    if (usage === undefined) throw this.#failure('told no usage');
    return usage;
  }

  /** What it wrote last, for whoever looks into a failure. */
  get said(): string {
    return this.#wrote.join('');
  }

  /** By the driver's own account: ms heard of each line that was finished. */
  async account(): Promise<readonly number[]> {
    return (await this.#ask({ do: 'account' })).account ?? [];
  }

  /** Leaves the room and ends; killed when that takes too long. */
  async close(): Promise<void> {
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), CLOSE_WITHIN_MS);
    await this.#ask({ do: 'close' }, CLOSE_WITHIN_MS).catch(() => {
      // It may be gone already, or be killed now; either way it ends.
      this.#child.kill('SIGKILL');
    });
    await this.#ended;
    clearTimeout(kill);
  }

  async #at(request: Asked, within?: number): Promise<number> {
    return (await this.#ask(request, within)).at;
  }

  #ask(request: Asked, within = 30_000): Promise<Done> {
    const id = ++this.#last;
    return new Promise<Done>((resolve, reject) => {
      const late = setTimeout(() => reject(this.#failure(`did not ${request.do} within ${within / 1_000} s`)), within);
      const settle = <T>(then: (value: T) => void) => (value: T): void => {
        clearTimeout(late);
        this.#waiting.delete(id);
        then(value);
      };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      if (this.#child.connected) this.#child.send({ ...request, id });
      else this.#waiting.get(id)?.reject(this.#failure('is gone'));
    });
  }

  #settle(reply: Exclude<Reply, { type: 'ready' }>): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === 'done') waiting?.resolve(reply);
    else waiting?.reject(this.#failure(`failed: ${reply.reason}`));
  }

  #failure(what: string): Error {
    return new Error(`The driver "${this.kind}" ${what}.\n${this.#wrote.join('')}`);
  }
}
