import { samples, type Ms, type Samples } from '../core/units.ts';
import type { RouteName } from '../show/index.ts';
import type { Route } from '../stage/route.ts';

/** An avatar that does not answer is not waited for. */
const SILENT_WITHIN_MS = 1_000;

/**
 * Lends one way to the audience to one show after another. Each finds it silent and counts its samples from 0; closing what
 * is lent silences it and gives it back.
 */
export class RouteLender {
  readonly #route: Route;
  /** The route's own position at which the count of what is lent begins. */
  #base = 0 as Samples;
  #lent: LentRoute | undefined;

  constructor(route: Route) {
    this.#route = route;
    route.onInterrupted = (position, why) => {
      // What was heard ends before this show began: its count begins where the route goes on.
      if (position < this.#base || !this.#lent) this.#base = position;
      this.#lent?.onInterrupted(samples(position - this.#base), why);
    };
    route.onRestored = () => { this.#lent?.onRestored(); };
  }

  /** The one lent before must be closed. */
  lend(): Route {
    if (this.#lent) throw new TypeError('The route is lent already');
    const lent = new LentRoute(this.#route, () => this.#base, (position) => { this.#base = position; this.#lent = undefined; });
    this.#lent = lent;
    return lent;
  }
}

class LentRoute implements Route {
  onInterrupted: NonNullable<Route['onInterrupted']> = () => undefined;
  onRestored: () => void = () => undefined;
  readonly #route: Route;
  readonly #base: () => Samples;
  readonly #giveBack: (position: Samples) => void;
  #closing: Promise<void> | undefined;

  constructor(route: Route, base: () => Samples, giveBack: (position: Samples) => void) {
    this.#route = route;
    this.#base = base;
    this.#giveBack = giveBack;
  }

  get name(): RouteName {
    return this.#route.name;
  }

  get ahead(): Ms {
    return this.#route.ahead;
  }

  get latency(): Ms {
    return this.#route.latency;
  }

  async write(pcm: Int16Array): Promise<void> {
    if (!this.#closing) await this.#route.write(pcm);
  }

  played(): Samples {
    return samples(Math.max(0, this.#route.played() - this.#base()));
  }

  between(): void {
    if (!this.#closing) this.#route.between?.();
  }

  pause(length: Samples): void {
    if (!this.#closing) this.#route.pause?.(length);
  }

  async endRun(): Promise<void> {
    if (!this.#closing) await this.#route.endRun();
  }

  async clear(): Promise<Samples> {
    return samples(Math.max(0, (await this.#route.clear()) - this.#base()));
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#silence());
  }

  async #silence(): Promise<void> {
    let position = this.#route.played();
    const clearing = this.#route.clear().then((at) => { position = at; }, () => undefined); // what is lost is silent
    await Promise.race([clearing, new Promise((resolve) => setTimeout(resolve, SILENT_WITHIN_MS).unref())]);
    this.#giveBack(position);
  }
}
