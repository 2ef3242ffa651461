import type { Item } from './protocol.ts';

type Played = Exclude<Item, { wait: 'go' }>;

/** The plainest way to go through a show: each item played to its end before the next, as a program without a runner would. */
export class Script {
  readonly #play: (item: Played, signal: AbortSignal) => Promise<void>;
  #items: readonly Item[] = [];
  #stop = new AbortController();
  #over: Promise<void> | undefined;
  #gos = 0;
  #onGo: () => void = () => {};
  /** Resolves when it stands at a wait, or at the end. */
  #standing = Promise.withResolvers<undefined>();

  constructor(play: (item: Played, signal: AbortSignal) => Promise<void>) {
    this.#play = play;
  }

  load(items: readonly Item[]): void {
    this.#items = items;
    this.#stop = new AbortController();
    this.#over = undefined;
    this.#gos = 0;
    this.#standing.resolve(undefined);
  }

  go(): void {
    this.#gos++;
    this.#standing = Promise.withResolvers();
    this.#onGo();
    this.#over ??= this.#run(this.#items, this.#stop.signal).finally(() => { this.#standing.resolve(undefined); });
  }

  async standby(): Promise<void> {
    await this.#standing.promise;
  }

  /** Rejects when an item could not be played; what `stop` cut short is over. */
  async finished(): Promise<void> {
    const { signal } = this.#stop;
    try {
      await this.#over;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  stop(): void {
    this.#stop.abort();
    this.#onGo();
  }

  async #run(items: readonly Item[], signal: AbortSignal): Promise<void> {
    let used = 1;
    for (const item of items) {
      if (signal.aborted) return;
      if (!('wait' in item)) await this.#play(item, signal);
      else if (this.#gos <= used++) {
        const released = new Promise<void>((resolve) => (this.#onGo = resolve));
        this.#standing.resolve(undefined);
        await released;
      }
    }
  }
}
