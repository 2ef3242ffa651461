/** The smallest value that `share` of all are not above (nearest rank). Throws for no values: there is no such figure. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is no quantile of nothing');
  return value;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing');
  return (lower + upper) / 2;
}

export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rise of `y` for each unit of `x`, by least squares. Throws when there is none to tell. */
export function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const meanX = sum(points.map(({ x }) => x)) / points.length;
  const meanY = sum(points.map(({ y }) => y)) / points.length;
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (!(spread > 0)) throw new RangeError('A slope needs two points apart');
  return sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
}
