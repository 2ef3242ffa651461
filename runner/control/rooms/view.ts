import type { AsRunEntry } from '../../show/index.ts';
import { forViewers, type Role, type RundownView, type ShowView, type Snapshot } from '../../wire/index.ts';
import type { Desk } from '../supervisor/desk.ts';

/** What has been heard, or could be seen to happen; all else tells of what is still to come, or of the operators. */
const SEEN: ReadonlySet<AsRunEntry['type']> = new Set([
  'go', 'started', 'finished', 'interrupted', 'cue', 'waiting', 'released', 'paused', 'resumed', 'captioned', 'stopped', 'panicked', 'route', 'reconnected', 'ended',
]);
/** Those whose words have been heard, or are being. */
const SPOKEN: ReadonlySet<AsRunEntry['type']> = new Set(['started', 'finished', 'interrupted', 'captioned', 'paused', 'resumed']);

/** An entry as somebody in this role may see it; undefined: not at all. */
export function entryFor(role: Role, entry: AsRunEntry): AsRunEntry | undefined {
  if (role === 'operator') return entry;
  if (!SEEN.has(entry.type)) return undefined;
  const { text, speaker, reason: _, by, ...rest } = entry;
  const words = SPOKEN.has(entry.type) ? { ...(text === undefined ? {} : { text }), ...(speaker === undefined ? {} : { speaker }) } : {};
  // Who operates is nobody's business.
  return { ...rest, ...words, by: by === 'script' ? by : 'operator:' };
}

/** What is on air, without what comes next. */
export function snapshotFor(role: Role, snapshot: Snapshot | null, aired: ReadonlySet<string>): Snapshot | null {
  if (role === 'operator' || snapshot === null) return snapshot;
  const has = (ref: string): boolean => aired.has(ref);
  const among = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).filter(([ref]) => has(ref)));
  const { state } = snapshot.avatar;
  const { reason: _, ...route } = snapshot.route;
  return {
    ...snapshot,
    script: null, next: null, standby: null, queue: [], missing: [], route, avatar: { state },
    armed: among(snapshot.armed), lengths: among(snapshot.lengths),
  };
}

/** The rundown as somebody in this role may see it: for viewers the rows that have aired, and the segments they stand in. */
export function rundownFor(role: Role, rundown: RundownView | null, aired: ReadonlySet<string>, current: string | null): RundownView | null {
  if (role === 'operator' || rundown === null) return rundown;
  const shown = new Set(current === null ? aired : [...aired, current]);
  for (const row of rundown.items) {
    if (!shown.has(row.ref)) continue;
    for (let parent = row.parent; parent !== null; ) {
      const segment = rundown.items[parent];
      if (!segment) break;
      shown.add(segment.ref);
      parent = segment.parent;
    }
  }
  return forViewers(rundown, shown);
}

export const summaryFor = (role: Role, { room, agent, known }: Desk): Pick<ShowView, 'room' | 'agent' | 'snapshot'> => ({ room, agent, snapshot: snapshotFor(role, known.snapshot, known.aired) });

/** All of it, for somebody who begins to watch. */
export function viewFor(role: Role, desk: Desk): ShowView {
  const { known } = desk;
  const rundown = rundownFor(role, known.rundown, known.aired, known.snapshot?.current?.item ?? null);
  return {
    ...summaryFor(role, desk),
    ...(rundown ? { rundown } : {}),
    entries: known.entries.flatMap((entry) => entryFor(role, entry) ?? []),
  };
}
