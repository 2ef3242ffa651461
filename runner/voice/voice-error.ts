import { ShowrunnerError } from '../core/errors.ts';
import type { Ms } from '../core/units.ts';
import type { VoiceFailure } from './voice.ts';

export interface VoiceErrorOptions {
  readonly cause?: unknown;
  /** How long the service asked us to wait before the next attempt. */
  readonly retryAfter?: Ms;
}

/** Whether asking the same voice for the same words again may help. */
const RETRYABLE: Readonly<Record<VoiceFailure, boolean>> = {
  unauthorized: false,
  quota: false,
  refused: false,
  rate: true,
  server: true,
  timeout: true,
  dropped: true,
  unreachable: true,
};

/** A voice did not speak, or not to the end. `code` is `voice-<failure>`. */
export class VoiceError extends ShowrunnerError {
  readonly failure: VoiceFailure;
  readonly retryable: boolean;
  declare readonly retryAfter?: Ms;

  constructor(failure: VoiceFailure, message: string, options: VoiceErrorOptions = {}) {
    super(`voice-${failure}`, message, { cause: options.cause });
    this.name = 'VoiceError';
    this.failure = failure;
    this.retryable = RETRYABLE[failure];
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}
