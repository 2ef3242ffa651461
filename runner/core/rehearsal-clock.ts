import type { Clock } from './clock.ts';
import { ms, type Ms } from './units.ts';

interface Alarm { readonly due: Ms; readonly order: number; readonly ring: () => void }

/**
 * Time for a rehearsal: it stands still while anything works and leaps to the next alarm when nothing does,
 * so a show takes no longer than its voices do, and the same show always takes the same time.
 */
export class RehearsalClock implements Clock {
  #now = ms(0);
  #order = 0;
  #alarms: Alarm[] = [];
  #working = 0;
  #wake: () => void = () => undefined;

  now(): Ms {
    return this.#now;
  }

  date(): Date {
    return new Date(this.#now);
  }

  at(due: Ms, then: () => void): () => void {
    const alarm = { due: ms(Math.max(due, this.#now)), order: this.#order++, ring: then };
    // Alarms are few (a show has one or two): a search is dearer to read than to run.
    const place = this.#alarms.findLastIndex((other) => other.due <= alarm.due);
    this.#alarms.splice(place + 1, 0, alarm);
    this.#wake();
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  until(due: Ms, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const cancel = this.at(due, () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      });
      const stop = (): void => {
        cancel();
        reject(signal?.reason as Error); // whoever aborts gives the reason
      };
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.#working++;
    try {
      return await work;
    } finally {
      this.#working--;
      this.#wake();
    }
  }

  /** Lets time pass until `done` settles. Rejects as `done` does. */
  async run<T>(done: Promise<T>): Promise<T> {
    let over = false;
    const end = (): void => {
      over = true;
      this.#wake();
    };
    done.then(end, end);
    for (;;) {
      await new Promise(setImmediate); // everything that can go on without time has gone on
      if (over) return done;
      const [next] = this.#alarms;
      if (this.#working > 0 || !next) {
        await new Promise<void>((resolve) => { this.#wake = resolve; });
        continue;
      }
      this.#alarms.shift();
      this.#now = next.due;
      next.ring();
    }
  }
}
