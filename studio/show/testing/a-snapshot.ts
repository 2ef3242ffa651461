import type { Snapshot } from '../../../runner/wire/index.ts';

/** A snapshot of a show that stands by, with what a test wants otherwise. */
export function aSnapshot(but: Partial<Snapshot> = {}): Snapshot {
  return {
    epoch: 1, revision: 1, at: '2026-11-23T20:00:00.000Z', digest: 'd', script: 'welcome', title: 'Welcome', mode: 'standby',
    current: null, next: null, standby: null, clock: { started_at: null, until: null }, queue: [], armed: {}, unspoken: 0,
    route: { name: 'tavus' }, avatar: { state: 'ready' }, voices: { ready: 5, of: 5 }, latency: {}, lengths: {}, missing: [], seq: 0,
    ...but,
  };
}
