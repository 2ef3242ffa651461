import { ExponentialBackoff, halfJitterGenerator, type IBackoff, type IBackoffFactory } from 'cockatiel';
import { ms, minutes, seconds, type Ms } from '../../core/units.ts';
import type { TavusError } from './rest/index.ts';

/** An avatar that went on for so long was a good one: what comes after it begins anew. */
const STEADY = seconds(60);

/**
 * The breaker. Each conversation that fails keeps the next one waiting for longer (at first 3 to 6 s, at random; in the end
 * 5 min), as each costs money from its creation, whether its avatar ever comes or not; what no waiting mends is not tried
 * again by itself.
 */
export class Guard {
  readonly #backoffs: IBackoffFactory<unknown>;
  #backoff: IBackoff<unknown> | undefined;

  constructor(backoffs: IBackoffFactory<unknown> = new ExponentialBackoff({ initialDelay: seconds(6), maxDelay: minutes(5), generator: halfJitterGenerator })) {
    this.#backoffs = backoffs;
  }

  /** A conversation failed, so long after its avatar was ready. Gives how long to wait, or undefined: until an operator asks. */
  failed(error: TavusError, lasted: Ms): Ms | undefined {
    if (error.isHopeless) return undefined;
    if (lasted >= STEADY) {
      this.#backoff = undefined;
      return ms(0);
    }
    this.#backoff = (this.#backoff ?? this.#backoffs).next(error);
    return ms(Math.max(this.#backoff.duration, error.retryAfter ?? 0));
  }

  reset(): void {
    this.#backoff = undefined;
  }
}
