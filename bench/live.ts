import { startLiveKit, type LocalLiveKit } from '../runner/local/livekit/index.ts';
import { cacheDir } from '../runner/local/livekit/testing/server.ts';
import { figure, unmeasured, type Described, type Figure, type Measured } from './figure.ts';
import { inScene, interleaved, type Samples } from './harness/rounds.ts';
import type { Options } from './options.ts';
import { adHoc } from './scenarios/ad-hoc.ts';
import { cpu } from './scenarios/cpu.ts';
import { shortGaps, timedGaps } from './scenarios/gaps.ts';
import { memory, type Memory } from './scenarios/memory.ts';
import { onset } from './scenarios/onset.ts';
import { accountOf, heardOf, resume } from './scenarios/resume.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { stop } from './scenarios/stop.ts';
import { median, p95 } from './statistics.ts';

/** How the single measurements of a scenario become a figure. */
interface Row extends Described {
  readonly scenario: Scenario;
  readonly judge: (ours: readonly number[], peer: readonly number[], limit: readonly number[]) => Measured;
}

const apart = (values: readonly number[]): number => p95(values.map(Math.abs));

const worst = (values: readonly number[]): number => Math.max(...values.map(Math.abs));

const gapRow = (name: string, scenario: Scenario, bar: number): Row => ({
  name,
  scenario,
  unit: 'ms',
  cache: 'empty',
  judge: (ours, peer, limit) => ({ value: apart(ours), peer: apart(peer), limit: apart(limit), bar }),
});

const ROWS: readonly Row[] = [
  gapRow('gap heard less gap scripted, 300 ms to 2 s (p95)', shortGaps, 20),
  gapRow('the same, timed gaps of 2 to 5 s (p95)', timedGaps, 40),
  {
    name: 'GO → first sound, less the limit (median)',
    scenario: onset,
    unit: 'ms',
    cache: 'empty',
    judge: (ours, peer, limit) => ({
      value: median(ours) - median(limit),
      peer: median(peer) - median(limit),
      limit: median(limit),
      bar: 15,
    }),
  },
  {
    name: 'ad-hoc line → first sound, less the voice (median)',
    scenario: adHoc,
    unit: 'ms',
    cache: 'empty',
    // Both ends work in frames of 10 ms, whose phase is chance: what is less than half of one cannot be told apart.
    judge: (ours, peer) => ({ value: median(ours), peer: median(peer), bar: median(peer) + 5 }),
  },
  {
    name: 'stop → silence (median)',
    scenario: stop,
    unit: 'ms',
    cache: 'empty',
    judge: (ours, peer, limit) => ({
      value: median(ours),
      peer: median(peer),
      limit: median(limit),
      bar: Math.min(median(peer), median(limit) + 30),
    }),
  },
  {
    name: 'pause and resume: lost or repeated, heard (worst)',
    scenario: resume,
    unit: 'ms',
    cache: 'empty',
    judge: (ours) => ({ value: worst(heardOf(ours)), bar: 20, samples: heardOf(ours).length }),
  },
  {
    name: 'pause and resume: lost or repeated, by account (worst)',
    scenario: resume,
    unit: 'samples',
    cache: 'empty',
    judge: (ours) => ({ value: worst(accountOf(ours)), bar: 0, samples: accountOf(ours).length }),
  },
  {
    name: 'CPU for a minute of speech (median)',
    scenario: cpu,
    unit: 's',
    cache: 'empty',
    judge: (ours, peer) => ({ value: median(ours), peer: median(peer), bar: 1.1 * median(peer) }),
  },
];

const MEMORY = 'memory';
export const LIVE: readonly string[] = [...new Set(ROWS.map(({ scenario }) => scenario.name)), MEMORY];

/** Every figure that needs a room, measured on a LiveKit server of its own. */
export async function live(options: Options, progress: (line: string) => void): Promise<Figure[]> {
  const wanted = ROWS.filter(({ scenario }) => options.wants(scenario.name));
  if (wanted.length === 0 && !options.wants(MEMORY)) return [];
  const server = await startLiveKit({ cacheDir: cacheDir(), onProgress: progress });
  try {
    const results = await interleaved(server, [...new Set(wanted.map(({ scenario }) => scenario))], options.rounds, progress);
    const figures = wanted.map((row) => judged(row, results.get(row.scenario.name)));
    return options.wants(MEMORY) ? [...figures, ...(await memoryFigures(server, options, progress))] : figures;
  } finally {
    await server.close();
  }
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

/** Side by side, for memory is not a matter of time, and this takes minutes. */
async function memoryFigures(server: LocalLiveKit, { rounds, lines }: Options, progress: (line: string) => void): Promise<Figure[]> {
  const growth: Described = { name: `memory for 100 lines more, of ${lines} (median)`, unit: 'MB', cache: 'empty' };
  const peak: Described = { name: `memory at its peak over ${lines} lines (median)`, unit: 'MB', cache: 'empty' };
  progress(`memory: ${lines} lines, ours and the peer's, ${rounds} of each side by side`);
  const all = (kind: 'ours' | 'peer'): Promise<Memory[]> =>
    Promise.all(Array.from({ length: rounds }, (_, round) => inScene(server, kind, round, (scene) => memory(scene, lines))));
  try {
    const [ours, peer] = await Promise.all([all('ours'), all('peer')]);
    const of = (which: keyof Memory, from: readonly Memory[]): number => median(from.map((run) => run[which]));
    return [
      figure(growth, { value: of('growth', ours), peer: of('growth', peer), bar: 2, samples: rounds }),
      figure(peak, { value: of('peak', ours), peer: of('peak', peer), bar: of('peak', peer), samples: rounds }),
    ];
  } catch (error) {
    return [unmeasured(growth, error), unmeasured(peak, error)];
  }
}
