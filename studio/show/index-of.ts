import type { RundownView } from '../../runner/wire/index.ts';

/** Row by what commands, snapshots and the log call it: the first of several, as the agent takes it. */
export function indexByRef(rundown: Pick<RundownView, 'items'> | null): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { ref, index } of rundown?.items ?? []) if (!found.has(ref)) found.set(ref, index);
  // A cue number names a row as well, where no row has that id.
  for (const { number, index } of rundown?.items ?? []) if (!found.has(number)) found.set(number, index);
  return found;
}
