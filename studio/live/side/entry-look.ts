import type { AsRunEntry } from '../../../runner/show/index.ts';

export type Group = 'all' | 'lines' | 'people' | 'problems';

const WHAT: Readonly<Record<AsRunEntry['type'], string>> = {
  loaded: 'Loaded', standby: 'Standby', go: 'GO', started: 'Began', finished: 'Heard', interrupted: 'Interrupted', cue: 'Cue', waiting: 'Waits', released: 'Goes on',
  paused: 'Paused', resumed: 'Resumed', skipped: 'Skipped', jumped: 'Jumped', captioned: 'Caption only', failed: 'Failed', held: 'Holds', stopped: 'Stopped',
  panicked: 'PANIC', armed: 'Taken in', disarmed: 'Left out', said: 'Ad-lib', dropped: 'Dropped', event: 'Event', route: 'Route', reconnected: 'Reconnected', ended: 'The end', updated: 'Script changed',
};

const PROBLEMS = new Set<AsRunEntry['type']>(['captioned', 'failed', 'held', 'interrupted', 'dropped', 'reconnected', 'panicked']);
const LINES = new Set<AsRunEntry['type']>(['started', 'finished', 'said', 'captioned']);

/** An entry in words. `look`: it may need one. */
export interface EntryLook { readonly what: string; readonly detail: string; readonly who: string; readonly look: boolean }

const ROUTES: Readonly<Record<AsRunEntry['route'], string>> = { tavus: 'Tavus', agent_speech: 'the voice alone', file: 'a file' };

export function entryLook(entry: AsRunEntry): EntryLook {
  const { type, text, name, reason, truncated_ms: cut } = entry;
  const detail = type === 'route' ? `now ${ROUTES[entry.route]}${reason === undefined ? '' : `: ${reason}`}` : [name, text, reason, cut !== undefined && cut > 0 ? `${(cut / 1_000).toFixed(1)} s not heard` : undefined].filter((part) => part !== undefined && part !== '').join(' · ');
  return { what: WHAT[type], detail, who: whoOf(entry.by), look: isProblem(entry) };
}

/** `operator:Kim` is Kim; what the script did by itself nobody did. */
export function whoOf(by: string): string {
  if (by === 'script') return '';
  const [kind, ...rest] = by.split(':');
  const name = rest.join(':');
  return kind === 'operator' ? name || 'an operator' : kind === 'api' ? `API ${name}`.trim() : by;
}

const isProblem = (entry: AsRunEntry): boolean => PROBLEMS.has(entry.type) || (entry.type === 'route' && entry.route === 'agent_speech' && entry.reason !== undefined);

/** Whether an entry is in the group, and holds all words that are searched for. */
export function shows(entry: AsRunEntry, group: Group, search: string): boolean {
  if (group === 'lines' && !LINES.has(entry.type)) return false;
  if (group === 'people' && entry.by === 'script') return false;
  if (group === 'problems' && !isProblem(entry)) return false;
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  const { what, detail, who } = entryLook(entry);
  const all = `${what} ${detail} ${who} ${entry.item ?? ''}`.toLowerCase();
  return wanted.split(/\s+/).every((word) => all.includes(word));
}
