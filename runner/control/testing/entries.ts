import type { AsRunEntry } from '../../show/index.ts';

/** For tests: an entry of which only this matters. */
export const entry = (seq: number, type: AsRunEntry['type'], rest: Partial<AsRunEntry> = {}): AsRunEntry => ({
  seq, type, at: new Date(seq * 1_000).toISOString(), time_ms: seq * 1_000, item: null, state: 'running', by: 'script', route: 'agent_speech', ...rest,
});
