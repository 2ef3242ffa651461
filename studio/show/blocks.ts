import type { RundownView } from '../../runner/wire/index.ts';
import type { Plan } from './plan.ts';

/** A part of the show: a segment, or what stands between segments. */
export interface Block {
  /** Index of its first row. */
  readonly index: number;
  readonly title: string | undefined;
  readonly colour: string | undefined;
  /** Ms from the show's start, in the plan. */
  readonly start: number;
  readonly length: number;
}

/** The show as blocks one after another, those that take no time left out. Segments inside segments are part of theirs. */
export function blocks({ items }: Pick<RundownView, 'items'>, plan: Plan): readonly Block[] {
  const found: Block[] = [];
  const startOf = (index: number): number => (index < items.length ? (plan.start[index] ?? 0) : plan.total);
  let index = 0;
  while (index < items.length) {
    const row = items[index];
    const segment = row?.kind === 'segment' && row.end !== undefined;
    let end = segment ? (row.end ?? index + 1) : index + 1;
    if (!segment) while (end < items.length && items[end]?.kind !== 'segment') end += 1;
    const start = startOf(index);
    const length = startOf(end) - start;
    if (length > 0) found.push({ index, title: segment ? row.title : undefined, colour: segment ? row.colour : undefined, start, length });
    index = Math.max(end, index + 1);
  }
  return found;
}
