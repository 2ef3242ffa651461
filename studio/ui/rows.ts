/** A list of rows with known heights, of which only those in sight are drawn. Nothing is measured, so nothing can jump. */

/** Where each row begins, px; one more for where the last one ends. */
export function offsets(heights: ArrayLike<number>): Float64Array {
  const starts = new Float64Array(heights.length + 1);
  for (let row = 0; row < heights.length; row += 1) starts[row + 1] = (starts[row] ?? 0) + (heights[row] ?? 0);
  return starts;
}

/** The row that covers `y`: the first for what lies above, the last for what lies below; -1 when there is none. */
export function rowAt(starts: Float64Array, y: number): number {
  let low = 0;
  let high = starts.length - 2;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Span { readonly from: number; readonly to: number }

/** The rows to draw: those in sight, and `more` px above and below. Half-open. */
export function inSight(starts: Float64Array, top: number, height: number, more: number): Span {
  const count = starts.length - 1;
  if (count <= 0 || height <= 0) return { from: 0, to: 0 };
  return { from: rowAt(starts, top - more), to: rowAt(starts, top + height + more) + 1 };
}

/** How far from the top a row is kept when the list follows it, as a part of the height; and where it may be without a scroll. */
const REST = 0.25;
const LOWEST = 0.7;

/** Where to scroll so that a row stays where one looks; undefined: it is there already. */
export function followTo(starts: Float64Array, row: number, top: number, height: number): number | undefined {
  const begin = starts[row];
  const end = starts[row + 1];
  if (begin === undefined || end === undefined) return undefined;
  const whole = starts.at(-1) ?? 0;
  const wanted = Math.max(0, Math.min(begin - height * REST, whole - height));
  if (begin >= top && end <= top + height * LOWEST) return undefined;
  return Math.abs(wanted - top) < 1 ? undefined : wanted;
}

/** Where to scroll so that a row is in sight, no farther than needed; undefined: it is. */
export function reveal(starts: Float64Array, row: number, top: number, height: number): number | undefined {
  const begin = starts[row];
  const end = starts[row + 1];
  if (begin === undefined || end === undefined) return undefined;
  if (begin < top) return begin;
  if (end > top + height) return end - height;
  return undefined;
}
