import type { VoiceFailure } from './voice.ts';

/** What an HTTP status (and OpenAI's word for it, where there is one) says about asking again. */
export function statusFailure(status: number, code?: string | null): Exclude<VoiceFailure, 'timeout' | 'dropped' | 'unreachable'> {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402 || code === 'insufficient_quota' || code === 'billing_hard_limit_reached') return 'quota';
  if (status === 429) return 'rate';
  // 408 and 409 are the server's own time-outs and locks.
  if (status === 408 || status === 409 || status >= 500) return 'server';
  return 'refused';
}
