import type { RowView, RundownView } from '../../runner/wire/index.ts';

/**
 * A viewer's rundown has only the rows that have aired, with the places they have in the whole show. Here a row's index is
 * its place in the list, always.
 */
export function dense(view: RundownView): RundownView {
  if (view.items.every((row, place) => row.index === place)) return view;
  const places = new Map(view.items.map((row, place) => [row.index, place]));
  const items = view.items.map((row, place): RowView => ({
    ...row,
    index: place,
    parent: row.parent === null ? null : (places.get(row.parent) ?? null),
    ...(row.end === undefined ? {} : { end: endOf(view.items, row.end) }),
  }));
  return { ...view, items };
}

function endOf(items: readonly RowView[], end: number): number {
  const place = items.findIndex(({ index }) => index >= end);
  return place === -1 ? items.length : place;
}
