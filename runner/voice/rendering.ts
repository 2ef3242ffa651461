import { samples } from '../core/units.ts';
import type { Ms, Samples } from '../core/units.ts';
import type { Line } from '../script/rundown.ts';
import type { LinePlan } from './plan.ts';
import { planLine } from './plan.ts';
import { Sound } from './sound.ts';
import { layOut, markUp, render } from './utterance.ts';
import type { Layout, Marks } from './utterance.ts';

/** Fills the sounds of a line, take by take; `rendering.changed()` after each step. Rejects when no voice can. */
export type Work = (rendering: Rendering, signal: AbortSignal) => Promise<void>;

interface Waiter {
  readonly count: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A line on its way from text to sound, shared by all who asked for it. */
export class Rendering {
  readonly line: Line;
  readonly plan: LinePlan;
  readonly sounds: readonly Sound[];
  cached = false;
  requested: Ms | undefined;
  firstAudio: Ms | undefined;
  /** Up to where somebody has taken the sound: it may have been heard, so it must not change. */
  taken = 0;

  readonly #abort = new AbortController();
  readonly #waiters = new Set<Waiter>();
  readonly #onAwaited: () => void;
  #layout: Layout | undefined;
  #marks: Marks | undefined;
  #ended = false;
  #error: unknown;

  constructor(line: Line, onAwaited: () => void) {
    this.line = line;
    this.plan = planLine(line);
    this.sounds = Array.from({ length: Math.max(1, this.plan.takes.length) }, () => new Sound());
    this.#onAwaited = onAwaited;
  }

  /** Never rejects: what goes wrong is told to who waits. */
  async run(work: Work): Promise<void> {
    try {
      await work(this, this.#abort.signal);
      this.#ended = true;
    } catch (error) {
      this.#error = error;
    }
    this.changed();
  }

  /** Stops the work and forgets the sound. */
  drop(): void {
    this.#abort.abort(new DOMException('The line was released.', 'AbortError'));
  }

  get layout(): Layout {
    return (this.#layout ??= layOut(this.plan, this.sounds));
  }

  get marks(): Marks {
    return (this.#marks ??= markUp(this.plan, this.sounds, this.layout, this.line.language));
  }

  /** All is there, and final. */
  get complete(): boolean {
    return this.#ended;
  }

  get failed(): boolean {
    return this.#error !== undefined;
  }

  get awaited(): boolean {
    return this.#waiters.size > 0;
  }

  /** The sounds have grown or ended. */
  changed(): void {
    this.#layout = undefined;
    this.#marks = undefined;
    for (const waiter of this.#waiters) this.#settle(waiter);
  }

  slice(from: Samples, to: Samples): Int16Array {
    const pcm = render(this.plan, this.sounds, this.layout, from, to);
    this.taken = Math.max(this.taken, from + pcm.length);
    return pcm;
  }

  until(count: Samples, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const done = (): void => {
        this.#waiters.delete(waiter);
        signal?.removeEventListener('abort', abort);
      };
      const waiter = {
        count,
        resolve: () => {
          done();
          resolve();
        },
        reject: (error: unknown) => {
          done();
          reject(error);
        },
      };
      const abort = (): void => waiter.reject(signal?.reason);
      signal?.addEventListener('abort', abort);
      this.#waiters.add(waiter);
      this.#settle(waiter);
      if (this.awaited) this.#onAwaited();
    });
  }

  #settle(waiter: Waiter): void {
    if (this.#error !== undefined) waiter.reject(this.#error);
    else if (this.#ended || this.layout.available > waiter.count) waiter.resolve();
  }

  get available(): Samples {
    return samples(Math.round(this.layout.available));
  }
}
