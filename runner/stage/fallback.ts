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
  /** Raised by whatever drops what was written: what still waits to be is dropped with it. */
  #epoch = 0;
  /** While the plain route says what it was given before the first choice was lost. */
  #staying: { readonly over: Promise<undefined>; end(): void } | undefined;
  /** Why the plain route speaks, as it was told last. */
  #reason: string | undefined = 'Tavus Not Ready';

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

  /** There is no first choice, and why. */
  lacks(reason: string): void {
    const { plain } = this.#options;
    if (this.#leg.route === plain && this.#reason !== reason) this.#routed(plain, reason);
  }

  /** The first choice is lost: what it was heard to say ends at `position` of its own count. `isOut`: it is silent for good. */
  withdraw(first: Route, position: Samples, reason: string, isOut: Promise<unknown>): void {
    if (this.#first === first) this.#first = undefined;
    const draining = this.#draining;
    if (this.#leg.route === first) {
      if (draining && this.#position(draining) < draining.until) this.#stay(draining, reason, isOut);
      else this.#fall(samples(position + this.#leg.base), reason, isOut);
    } else if (draining?.route === first) {
      this.#fall(samples(position + draining.base), reason, Promise.all([isOut, this.#options.plain.clear()]));
    }
  }

  /** The plain route speaks, from `position` on. */
  #fall(position: Samples, reason: string, isOut: Promise<unknown>): void {
    const { plain } = this.#options;
    const leg = { route: plain, base: position - plain.played() };
    this.#leg = leg;
    // What it was given meanwhile may have been taken from it: its count tells once that is done.
    this.#isOut = soon(isOut).then(() => { if (this.#leg === leg) this.#leg = { route: plain, base: position - plain.played() }; });
    this.#draining = undefined;
    this.#pad = 0 as Samples;
    this.#routed(plain, reason);
    this.#interrupt(position, { snap: 'word', reason });
  }

  /**
   * Nothing was heard of the first choice yet: what the plain route was given before is still being said. From its end on
   * the plain route goes on; told no sooner, or its end would seem to have been heard already.
   */
  #stay({ route, base, until }: Leg & { readonly until: Samples }, reason: string, isOut: Promise<unknown>): void {
    const { clock } = this.#options;
    this.#leg = { route, base };
    this.#isOut = soon(isOut);
    this.#draining = undefined;
    this.#pad = 0 as Samples;
    this.#routed(route, reason);
    const heard = ms(clock.now() + toMs(samples(until - this.#position(this.#leg))) + route.latency);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const cancel = clock.at(heard, () => { this.#interrupt(until, { snap: 'word', reason }); });
    this.#staying = { over: promise, end: () => { cancel(); resolve(undefined); } };
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
      if (left > 0) {
        this.#draining = { ...old, until: this.#written };
        // To its very end: the plain track keeps what does not fill its last 10 ms, and the avatar swallows a last sound.
        old.route.endRun().catch(() => undefined); // its loss is told otherwise
      }
      this.#pad = left > 0 ? samples(Math.max(0, left + toSamples(ms(old.route.latency - next.latency)))) : (0 as Samples);
      this.#leg = { route: next, base: this.#written - next.played() - this.#pad };
      this.#routed(next, next === this.#options.plain ? 'Tavus Not Ready' : undefined);
    }
    if (this.#retire && next === this.#options.plain) {
      const { clock } = this.#options;
      const out = ms(clock.now() + toMs(samples(this.#written - this.#position(old))) + old.route.latency);
      clock.at(out, this.#retire);
      this.#retire = undefined;
    }
  }

  async write(pcm: Int16Array): Promise<void> {
    const epoch = this.#epoch;
    await this.#staying?.over;
    await this.#isOut;
    if (epoch !== this.#epoch) return;
    const { route } = this.#leg;
    this.#written = samples(this.#written + pcm.length);
    try {
      const pad = this.#pad;
      this.#pad = 0 as Samples;
      if (pad > 0) await route.write(new Int16Array(pad));
      if (epoch !== this.#epoch) return;
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
    this.#drop();
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

  #routed({ name }: Route, reason: string | undefined): void {
    this.#reason = reason;
    this.#options.onRoute(name, reason);
  }

  #interrupt(position: Samples, why: Parameters<FallbackRoute['onInterrupted']>[1]): void {
    this.#drop();
    this.#written = position;
    this.onInterrupted(position, why);
  }

  /** What waits to be written is not. */
  #drop(): void {
    this.#epoch++;
    this.#staying?.end();
    this.#staying = undefined;
  }
}

/** Settled or not, it is not waited for longer than this. */
const soon = (isOut: Promise<unknown>): Promise<unknown> =>
  Promise.race([isOut.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, OUT_WITHIN).unref())]);
