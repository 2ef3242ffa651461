import { figure, unmeasured, type Described, type Figure, type Measured } from './figure.ts';
import { interleaved, type Samples, type Venue } from './harness/rounds.ts';
import type { Options } from './options.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { median, p95 } from './statistics.ts';

/** How the single measurements of a scenario become a figure. */
export interface Row extends Described {
  readonly scenario: Scenario;
  readonly judge: (ours: readonly number[], peer: readonly number[], limit: readonly number[]) => Measured;
}

/** Both ends work in frames of 10 ms, whose phase is chance: what is less than half of one cannot be told apart. */
export const FRAME_PHASE_MS = 5;

const apart = (values: readonly number[]): number => p95(values.map(Math.abs));

export const gapRow = (name: string, scenario: Scenario, bar: number): Row => ({
  name,
  scenario,
  unit: 'ms',
  cache: 'empty',
  judge: (ours, peer, limit) => ({ value: apart(ours), peer: apart(peer), limit: apart(limit), bar }),
});

export const onsetRow = (name: string, scenario: Scenario, bar: number): Row => ({
  name,
  scenario,
  unit: 'ms',
  cache: 'empty',
  judge: (ours, peer, limit) => ({
    value: median(ours) - median(limit),
    peer: median(peer) - median(limit),
    limit: median(limit),
    bar,
  }),
});

export const adHocRow = (name: string, scenario: Scenario): Row => ({
  name,
  scenario,
  unit: 'ms',
  cache: 'empty',
  judge: (ours, peer) => ({ value: median(ours), peer: median(peer), bar: median(peer) + FRAME_PHASE_MS }),
});

/** Those of `rows` that are wanted, measured at `venue`. */
export async function measureRows(venue: Venue, rows: readonly Row[], options: Options, progress: (line: string) => void): Promise<Figure[]> {
  const wanted = rows.filter(({ scenario }) => options.wants(scenario.name));
  const results = await interleaved(venue, [...new Set(wanted.map(({ scenario }) => scenario))], options.rounds, progress);
  return wanted.map((row) => judged(row, results.get(row.scenario.name)));
}

function judged({ judge, scenario: _, ...about }: Row, result: Samples | Error | undefined): Figure {
  if (result === undefined || result instanceof Error) return unmeasured(about, result ?? 'it was not measured');
  try {
    const { ours = [], peer = [], limit = [] } = result;
    return figure(about, { samples: ours.length, ...judge(ours, peer, limit) });
  } catch (error) {
    return unmeasured(about, error);
  }
}
