import { ShowrunnerError } from '../../../core/errors.ts';
import type { Ms } from '../../../core/units.ts';
import type { Conversation } from './conversation.ts';

/** Why the audience hears the plain voice: what the log line `ROUTE=fallback | Reason=…` says (control-surface.md). */
export type FallbackReason =
  | 'No Tavus Configured'
  | 'Tavus Not Ready'
  | 'Out of Credits'
  | 'Avatar Left'
  | 'Avatar Silent'
  | `Tavus Error ${number}`;

export type TavusFailure =
  /** No use in asking again before somebody did something. */
  | 'unauthorized' | 'out-of-credits' | 'invalid-persona' | 'invalid-replica' | 'refused' | 'unreachable-room'
  /** Later it may go well. */
  | 'concurrent' | 'not-found' | 'rate' | 'server' | 'unreachable' | 'dropped' | 'timeout' | 'odd-answer'
  /** The conversation is there, its avatar is not, or no more. */
  | 'not-ready' | 'left' | 'silent';

const HOPELESS: ReadonlySet<TavusFailure> = new Set<TavusFailure>(['unauthorized', 'out-of-credits', 'invalid-persona', 'invalid-replica', 'refused', 'unreachable-room']);
const UNCERTAIN: ReadonlySet<TavusFailure> = new Set<TavusFailure>(['server', 'dropped', 'timeout', 'odd-answer']);
const TRANSIENT: ReadonlySet<TavusFailure> = new Set<TavusFailure>(['rate', 'server', 'unreachable', 'dropped', 'timeout']);

export interface TavusFacts {
  readonly cause?: unknown;
  readonly status?: number;
  readonly retryAfter?: Ms;
  /** The conversations that hold all the places of the account. */
  readonly active?: readonly Conversation[];
}

/** What went wrong with Tavus; its code is `tavus-` and the failure. */
export class TavusError extends ShowrunnerError {
  readonly failure: TavusFailure;
  readonly status: number | undefined;
  /** Not to be asked again before so long has passed. */
  readonly retryAfter: Ms | undefined;
  readonly active: readonly Conversation[] | undefined;

  constructor(failure: TavusFailure, message: string, facts: TavusFacts = {}) {
    super(`tavus-${failure}`, message, facts.cause === undefined ? {} : { cause: facts.cause });
    this.name = 'TavusError';
    this.failure = failure;
    this.status = facts.status;
    this.retryAfter = facts.retryAfter;
    this.active = facts.active;
  }

  get reason(): FallbackReason {
    if (this.failure === 'out-of-credits') return 'Out of Credits';
    if (this.failure === 'left') return 'Avatar Left';
    if (this.failure === 'silent') return 'Avatar Silent';
    return this.status === undefined || this.status < 400 ? 'Tavus Not Ready' : `Tavus Error ${this.status}`;
  }

  /** Whether only an operator's asking makes another attempt sensible. */
  get isHopeless(): boolean {
    return HOPELESS.has(this.failure);
  }

  /** Whether the request may have been carried out all the same. */
  get isUncertain(): boolean {
    return UNCERTAIN.has(this.failure);
  }

  /** Whether the same request may go well a moment later. */
  get isTransient(): boolean {
    return TRANSIENT.has(this.failure);
  }
}
