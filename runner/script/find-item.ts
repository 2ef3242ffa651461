import type { Rundown } from './rundown.ts';

/** The index of an item by its id or, when no item has that id, by its number; the first of several. Undefined: there is none. */
export function findItem(rundown: Pick<Rundown, 'items'>, ref: string): number | undefined {
  const item = rundown.items.find(({ id }) => id === ref) ?? rundown.items.find(({ number }) => number === ref);
  return item?.index;
}
