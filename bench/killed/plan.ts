import { chance, shuffled } from '../chance.ts';

/** How one run of a show comes to its end. */
export interface Kill {
  readonly signal: NodeJS.Signals;
  /** Counted from when a line is heard to begin, or from the start of the process; ms. */
  readonly from: 'line' | 'start';
  readonly after: number;
}

/** Of all, so many are aimed into a line: some of the others hit one, too, and some of these may miss. */
const AIMED = 0.6;
/** A line lasts longer than this. */
const INTO_LINE_MS = [50, 2_500] as const;
/** From before the conversation exists to after the first words. */
const ANYWHERE_MS = [100, 4_000] as const;

/** Half of them SIGKILL; the same for the same seed. */
export function plan(runs: number, seed: number): Kill[] {
  const random = chance(seed);
  const within = ([least, most]: readonly [number, number]): number => Math.round(least + (most - least) * random());
  const of = (from: Kill['from'], count: number): Kill[] =>
    Array.from({ length: count }, (_, index) => ({
      signal: index % 2 === 0 ? 'SIGKILL' : index % 4 === 1 ? 'SIGINT' : 'SIGTERM',
      from,
      after: within(from === 'line' ? INTO_LINE_MS : ANYWHERE_MS),
    }));
  const aimed = 2 * Math.round((AIMED * runs) / 2);
  return shuffled([...of('line', aimed), ...of('start', runs - aimed)], random);
}
