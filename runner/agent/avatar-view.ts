import type { AvatarState } from '../stage/tavus/index.ts';
import type { AvatarView } from '../wire/index.ts';

/** What of the avatar an operator sees, and what it costs. */
export class AvatarMeter {
  #state: AvatarState | undefined;
  #billed = 0;
  #since: number | undefined;
  readonly #now: () => number;

  /** `now` in ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Undefined: there is to be none. */
  take(state: AvatarState | undefined): void {
    this.#state = state;
    // It is billed from its creation to its end, as far as we know when these are.
    const costs = state?.kind === 'ready' || (state?.kind === 'starting' && state.step !== 'ordering');
    if (costs) {
      this.#since ??= this.#now();
    } else {
      this.#billed = this.#billedSoFar();
      this.#since = undefined;
    }
  }

  /** The conversation that is open, for whoever comes after us. */
  get conversation(): string | undefined {
    return this.#state?.kind === 'ready' ? this.#state.conversation.id : undefined;
  }

  get view(): AvatarView {
    const state = this.#state;
    const minutes = Math.round((this.#billedSoFar() / 60_000) * 100) / 100;
    if (!state) return { state: 'none', ...(minutes > 0 ? { minutes } : {}) };
    switch (state.kind) {
      case 'starting':
        return { state: 'starting', step: state.step, reason: state.reason, minutes };
      case 'ready':
        return { state: 'ready', minutes };
      case 'off':
        return { state: 'off', reason: state.reason, minutes };
      case 'failed':
        return { state: 'failed', reason: state.reason, message: state.error.message, ...(state.retryAt ? { retry_at: state.retryAt.toISOString() } : {}), minutes };
      case 'out-of-credits':
        return { state: 'out-of-credits', reason: state.reason, message: state.error.message, minutes };
      default:
        return state satisfies never;
    }
  }

  #billedSoFar(): number {
    return this.#billed + (this.#since === undefined ? 0 : this.#now() - this.#since);
  }
}
