import type { OnAir, Snapshot } from '../../runner/wire/index.ts';

/** Whether what is on air goes on by itself between two snapshots. */
export function isMoving(snapshot: Pick<Snapshot, 'mode' | 'current'>): boolean {
  return snapshot.mode === 'running' && snapshot.current !== null && snapshot.current.kind !== 'wait';
}

/** How much of what is on air has been heard, in ms, when it is `now` for the agent. */
export function heardAt(snapshot: Pick<Snapshot, 'mode' | 'current' | 'at'>, now: number): number {
  const { current } = snapshot;
  if (!current) return 0;
  const gone = isMoving(snapshot) ? Math.max(0, now - Date.parse(snapshot.at)) : 0;
  const heard = current.heard_ms + gone;
  return current.length_ms === null ? heard : Math.min(heard, current.length_ms);
}

/** What is still to be heard of it, in ms; null while nobody knows. */
export function leftAt(snapshot: Pick<Snapshot, 'mode' | 'current' | 'at'>, now: number): number | null {
  const length = snapshot.current?.length_ms ?? null;
  return length === null ? null : Math.max(0, length - heardAt(snapshot, now));
}

/** Two snapshots tell of the same thing being heard. */
export function isSame(one: OnAir | null, other: OnAir | null): boolean {
  return one === other || (one !== null && other !== null && one.item === other.item && one.say === other.say && one.kind === other.kind);
}

/** An error up to this, ms, is left as it is: nobody sees it. */
const UNSEEN = 25;
/** Above this, ms, a playhead that glides would tell untruths for too long. */
const FAR = 600;
/** An error is made good within about this time, ms. */
const WITHIN = 500;

/** What a playhead that shows `shown` ms does to get to `truth`: goes on, runs at another rate for a while, or leaps. */
export function correction(shown: number, truth: number): { readonly leap: true } | { readonly leap: false; readonly rate: number } {
  const error = truth - shown;
  if (Math.abs(error) <= UNSEEN) return { leap: false, rate: 1 };
  if (Math.abs(error) > FAR) return { leap: true };
  // Never backwards: it waits, nearly, until the truth has come up to it.
  return { leap: false, rate: Math.max(0.1, 1 + error / WITHIN) };
}
