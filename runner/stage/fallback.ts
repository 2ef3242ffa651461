import type { Clock } from '../core/clock.ts';
import { ms, samples, toMs, toSamples, type Ms, type Samples } from '../core/units.ts';
import type { RouteName } from '../show/ports.ts';
import type { Route } from './route.ts';

/** Where a route's own count of samples stands in the whole. */
interface Leg { readonly route: Route; readonly base: number }

export interface FallbackOptions {
  /** Always there. */
  readonly plain: Route;
  readonly clock: Clock;
  readonly onRoute: (route: RouteName, reason?: string) => void;
}

/** The longest that the plain voice waits for the first choice to be out of the way. */
const OUT_WITHIN = ms(1_500);

/**
 * The first choice while it can be relied on, and the plain route otherwise, as one route with one count of samples. It
 * goes over to the first choice between lines alone, and away from it at once.
 */
export class FallbackRoute implements Route {
  readonly ahead: Ms;
  onInterrupted: NonNullable<Route['onInterrupted']> = () => undefined;
  onRestored: () => void = () => undefined;

  readonly #options: FallbackOptions;
  #leg: Leg;
  /** What was written to the route before, and is still being played: up to `until` of the whole. */
  #draining: (Leg & { readonly until: Samples }) | undefined;
  #first: Route | undefined;
  /** Silence before the first sample of the leg, while what was written before is played to its end elsewhere. */
  #pad = 0 as Samples;
  /** What is to happen once the first choice has said what it has to say. */
  #retire: (() => void) | undefined;
  #written = 0 as Samples;
  #isOut: Promise<unknown> = Promise.resolve();

  constructor(options: FallbackOptions) {
    this.#options = options;
    this.#leg = { route: options.plain, base: 0 };
    this.ahead = options.plain.ahead;
    options.plain.onInterrupted = (position, why) => {
      if (this.#leg.route === options.plain) this.#interrupt(samples(position + this.#leg.base), why);
    };
    options.plain.onRestored = () => { this.onRestored(); };
  }

  get name(): RouteName {
    return this.#leg.route.name;
  }

  get latency(): Ms {
    return (this.#draining ?? this.#leg).route.latency;
  }

  /** From the next line on. */
  offer(first: Route): void {
    this.#first = first;
  }

  /** The first choice is lost: what it was heard to say ends at `position` of its own count. `isOut`: it is silent for good. */
  withdraw(first: Route, position: Samples, reason: string, isOut: Promise<unknown>): void {
    if (this.#first === first) this.#first = undefined;
    const draining = this.#draining;
    if (this.#leg.route === first) {
      // What the plain route was given before, it says; the avatar had its turn from `until` on.
      const saysOn = draining !== undefined && this.#position(draining) < draining.until;
      this.#fall(saysOn ? draining.until : samples(position + this.#leg.base), reason, isOut);
    } else if (draining?.route === first) {
      this.#fall(samples(position + draining.base), reason, Promise.all([isOut, this.#options.plain.clear()]));
    }
  }

  /** The plain route speaks, from `position` on. */
  #fall(position: Samples, reason: string, isOut: Promise<unknown>): void {
    const { plain } = this.#options;
    const out = Promise.race([isOut.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, OUT_WITHIN).unref())]);
    const isOn = this.#draining?.route === plain;
    const leg = { route: plain, base: isOn ? (this.#draining?.base ?? 0) : position - plain.played() };
    this.#leg = leg;
    // What it was given meanwhile may have been taken from it: its count tells once that is done.
    this.#isOut = out.then(() => { if (!isOn && this.#leg === leg) this.#leg = { route: plain, base: position - plain.played() }; });
    this.#draining = undefined;
    this.#pad = 0 as Samples;
    this.#options.onRoute(plain.name, reason);
    this.#interrupt(position, { snap: 'word', reason });
  }

  /** Says what it has to say; from the next line on the plain route speaks. Then `then` is called. */
  retire(first: Route, then: () => void): void {
    if (this.#first === first) this.#first = undefined;
    this.#retire = then;
    if (this.#leg.route !== first || this.played() === this.#written) this.between();
  }

  /** A line begins with what is written next. */
  between(): void {
    const next = this.#first ?? this.#options.plain;
    const old = this.#leg;
    if (next !== old.route) {
      const left = samples(this.#written - this.#position(old));
      if (left > 0) this.#draining = { ...old, until: this.#written };
      this.#pad = left > 0 ? samples(Math.max(0, left + toSamples(ms(old.route.latency - next.latency)))) : (0 as Samples);
      this.#leg = { route: next, base: this.#written - next.played() - this.#pad };
      this.#options.onRoute(next.name, next === this.#options.plain ? 'Tavus Not Ready' : undefined);
    }
    if (this.#retire && next === this.#options.plain) {
      const { clock } = this.#options;
      const out = ms(clock.now() + toMs(samples(this.#written - this.#position(old))) + old.route.latency);
      clock.at(out, this.#retire);
      this.#retire = undefined;
    }
  }

  async write(pcm: Int16Array): Promise<void> {
    await this.#isOut;
    const { route } = this.#leg;
    this.#written = samples(this.#written + pcm.length);
    try {
      const pad = this.#pad;
      this.#pad = 0 as Samples;
      if (pad > 0) await route.write(new Int16Array(pad));
      await route.write(pcm);
    } catch (error) {
      // What fails on the first choice is told by its withdrawal; beyond the plain route there is nothing.
      if (route === this.#options.plain) throw error;
    }
  }

  played(): Samples {
    if (this.#draining) {
      const position = this.#position(this.#draining);
      if (position < this.#draining.until) return position;
      this.#draining = undefined;
    }
    return samples(Math.min(this.#written, this.#position(this.#leg)));
  }

  pause(length: Samples): void {
    this.#leg.route.pause?.(length);
  }

  endRun(): Promise<void> {
    return this.#leg.route.endRun();
  }

  async clear(): Promise<Samples> {
    const draining = this.#draining;
    this.#draining = undefined;
    this.#pad = 0 as Samples;
    const { route, base } = this.#leg;
    const [old, own] = await Promise.all([draining?.route.clear(), route.clear()]);
    const position = draining && old !== undefined && old + draining.base < draining.until ? samples(old + draining.base) : samples(own + base);
    if (this.#leg.route === route) this.#leg = { route, base: position - own };
    this.#written = position;
    return position;
  }

  async close(): Promise<void> {
    await this.#first?.close();
    await this.#options.plain.close();
  }

  #position({ route, base }: Leg): Samples {
    return samples(route.played() + base);
  }

  #interrupt(position: Samples, why: Parameters<FallbackRoute['onInterrupted']>[1]): void {
    this.#written = position;
    this.onInterrupted(position, why);
  }
}
