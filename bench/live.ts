import { startLiveKit, type LocalLiveKit } from '../runner/local/livekit/index.ts';
import { cacheDir } from '../runner/local/livekit/testing/server.ts';
import { figure, unmeasured, type Described, type Figure } from './figure.ts';
import { inScene } from './harness/rounds.ts';
import type { Options } from './options.ts';
import { adHocRow, gapRow, measureRows, onsetRow, type Row } from './rows.ts';
import { adHoc } from './scenarios/ad-hoc.ts';
import { cpu } from './scenarios/cpu.ts';
import { shortGaps, timedGaps } from './scenarios/gaps.ts';
import { memory, type Memory } from './scenarios/memory.ts';
import { onset } from './scenarios/onset.ts';
import { accountOf, heardOf, resume } from './scenarios/resume.ts';
import { stop } from './scenarios/stop.ts';
import { median } from './statistics.ts';

const worst = (values: readonly number[]): number => Math.max(...values.map(Math.abs));

const ROWS: readonly Row[] = [
  gapRow('gap heard less gap scripted, 300 ms to 2 s (p95)', shortGaps, 20),
  gapRow('the same, timed gaps of 2 to 5 s (p95)', timedGaps, 40),
  onsetRow('GO → first sound, less the limit (median)', onset, 15),
  adHocRow('ad-hoc line → first sound, less the voice (median)', adHoc),
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

/** Every figure that needs a room and no avatar, measured on a LiveKit server of its own. */
export async function live(options: Options, progress: (line: string) => void): Promise<Figure[]> {
  if (!LIVE.some(options.wants)) return [];
  const server = await startLiveKit({ cacheDir: cacheDir(), onProgress: progress });
  try {
    const figures = await measureRows({ server }, ROWS, options, progress);
    return options.wants(MEMORY) ? [...figures, ...(await memoryFigures(server, options, progress))] : figures;
  } finally {
    await server.close();
  }
}

/** Side by side, for memory is not a matter of time, and this takes minutes. */
async function memoryFigures(server: LocalLiveKit, { rounds, lines }: Options, progress: (line: string) => void): Promise<Figure[]> {
  const growth: Described = { name: `memory for 100 lines more, of ${lines} (median)`, unit: 'MB', cache: 'empty' };
  const peak: Described = { name: `memory at its peak over ${lines} lines (median)`, unit: 'MB', cache: 'empty' };
  progress(`memory: ${lines} lines, ours and the peer's, ${rounds} of each side by side`);
  const all = (kind: 'ours' | 'peer'): Promise<Memory[]> =>
    Promise.all(Array.from({ length: rounds }, (_, round) => inScene({ server }, kind, round, (scene) => memory(scene, lines))));
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
