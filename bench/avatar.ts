import { startLiveKit, type LocalLiveKit } from '../runner/local/livekit/index.ts';
import { cacheDir } from '../runner/local/livekit/testing/server.ts';
import { startTavus, type Faults } from '../runner/local/tavus/index.ts';
import { ms } from '../runner/core/units.ts';
import { figure, unmeasured, type Described, type Figure } from './figure.ts';
import { inScene, type Venue } from './harness/rounds.ts';
import { killedRuns, type Killed } from './killed/killed-runs.ts';
import { plan } from './killed/plan.ts';
import type { Options } from './options.ts';
import { adHocRow, FRAME_PHASE_MS, gapRow, measureRows, onsetRow, type Row } from './rows.ts';
import { avatarAdHoc } from './scenarios/ad-hoc.ts';
import { failover, type Failover, type Fate } from './scenarios/failover.ts';
import { avatarGaps } from './scenarios/gaps.ts';
import { avatarOnset } from './scenarios/onset.ts';
import { avatarStop } from './scenarios/stop.ts';
import { tails } from './scenarios/tails.ts';
import { median, sum } from './statistics.ts';

type Progress = (line: string) => void;
type Named = { readonly name: string; readonly measure: (server: LocalLiveKit, options: Options, progress: Progress) => Promise<Figure[]> };

/** Heard on the avatar's own track. */
const ROWS: readonly Row[] = [
  gapRow('avatar: gap heard less gap scripted, 300 ms to 2 s (p95)', avatarGaps, 25),
  onsetRow('avatar: GO → first sound, less the limit (median)', avatarOnset, 20),
  adHocRow('avatar: ad-hoc line → first sound, less the voice (median)', avatarAdHoc),
  {
    name: 'avatar: stop → silence (median)',
    scenario: avatarStop,
    unit: 'ms',
    cache: 'empty',
    judge: (ours, peer, limit) => ({ value: median(ours), peer: median(peer), limit: median(limit), bar: median(peer) + FRAME_PHASE_MS }),
  },
];

const OTHERS: readonly Named[] = [
  { name: 'failover', measure: failoverFigures },
  { name: 'avatar-tails', measure: tailFigures },
  { name: 'killed-runs', measure: killedFigures },
];

export const AVATAR: readonly string[] = [...new Set(ROWS.map(({ scenario }) => scenario.name)), ...OTHERS.map(({ name }) => name)];

/** Every figure that needs an avatar, measured with a stand-in for Tavus on a LiveKit server of its own. */
export async function avatar(options: Options, progress: Progress): Promise<Figure[]> {
  if (!AVATAR.some(options.wants)) return [];
  const server = await startLiveKit({ cacheDir: cacheDir(), onProgress: progress });
  try {
    const figures = await withAvatars(server, {}, (venue) => measureRows(venue, ROWS, options, progress));
    for (const { name, measure } of OTHERS) if (options.wants(name)) figures.push(...(await measure(server, options, progress)));
    return figures;
  } finally {
    await server.close();
  }
}

async function withAvatars<T>(server: LocalLiveKit, { record = false, faults = {} }: { readonly record?: boolean; readonly faults?: Faults }, act: (venue: Required<Venue>) => Promise<T>): Promise<T> {
  const tavus = await startTavus({ record, faults });
  try {
    return await act({ server, tavus });
  } finally {
    await tavus.close();
  }
}

const whole = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(' ');

/** When it stops, ms into its line: never at the same place in a word. */
const momentOf = (number: number): number => 1_100 + 337 * (number % 6);

async function failoverFigures(server: LocalLiveKit, { rounds }: Options, progress: Progress): Promise<Figure[]> {
  const hole: Described = { name: 'avatar killed or silent in a line: hole heard (worst)', unit: 'ms', cache: 'empty' };
  const lost: Described = { name: 'the same: of the line never heard (worst)', unit: 'ms', cache: 'empty' };
  try {
    const all: Failover[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const fate of ['killed', 'silent'] as const) {
        const after = momentOf(all.length);
        const one = await withAvatars(server, {}, (venue) => inScene(venue, 'ours', round, (scene) => failover(scene, fate, after)));
        progress(`round ${round + 1}/${rounds}  failover  ${fate} ${after} ms into its line: a hole of ${one.hole.toFixed(0)} ms, ${one.lost.toFixed(0)} ms lost, ${one.repeated.toFixed(0)} ms repeated`);
        all.push(one);
      }
    }
    const of = (fate: Fate): string => whole(all.filter((one) => one.fate === fate).map((one) => one.hole));
    return [
      figure(hole, { value: Math.max(...all.map((one) => one.hole)), bar: 700, samples: all.length, note: `killed ${of('killed')}; silent ${of('silent')}` }),
      // As exact as a chirp can be found again.
      figure(lost, { value: Math.max(...all.map((one) => one.lost)), bar: 20, samples: all.length, note: `repeated ${whole(all.map((one) => one.repeated))}` }),
    ];
  } catch (error) {
    return [unmeasured(hole, error), unmeasured(lost, error)];
  }
}

/** What Tavus swallows of each stream's end. */
const SWALLOWS = ms(300);
/** Ours are measured in so many rooms at once. */
const TAIL_ROOMS = 3;
const PEER_STREAMS = 10;

async function tailFigures(server: LocalLiveKit, { streams }: Options, progress: Progress): Promise<Figure[]> {
  const about: Described = { name: `avatar that swallows ${SWALLOWS} ms: voice truncated at the ends of ${streams} streams (worst)`, unit: 'ms', cache: 'empty' };
  const measured = (kind: 'ours' | 'peer', count: number): Promise<number[]> => {
    progress(`avatar-tails  ${kind}: ${count} streams`);
    return withAvatars(server, { record: true, faults: { swallows: SWALLOWS } }, (venue) => inScene(venue, kind, 0, (scene) => tails(scene, count)));
  };
  try {
    const ours = await Promise.all(Array.from({ length: TAIL_ROOMS }, (_, room) => measured('ours', Math.floor((streams + room) / TAIL_ROOMS))));
    const peer = await measured('peer', PEER_STREAMS);
    return [figure(about, { value: Math.max(...ours.flat()), peer: Math.max(...peer), bar: 0, samples: ours.flat().length })];
  } catch (error) {
    return [unmeasured(about, error)];
  }
}

async function killedFigures(server: LocalLiveKit, { runs, seed }: Options, progress: Progress): Promise<Figure[]> {
  const about: Described = { name: `conversations left open after ${runs} runs killed, each followed by a start`, unit: 'open', cache: 'empty' };
  progress(`killed-runs: seed ${seed}`);
  try {
    const killed = await withAvatars(server, {}, (venue) => killedRuns(venue, plan(runs, seed), progress));
    const inLine = killed.filter((run) => run.inLine);
    if (inLine.length < runs / 2) throw new Error(`Only ${inLine.length} of ${runs} runs were killed in the middle of a line: take another --seed`);
    return [figure(about, { value: sum(killed.map(({ left }) => left)), bar: 0, samples: killed.length, note: `seed ${seed}; ${told('all', killed)}; ${told('in a line', inLine)}` })];
  } catch (error) {
    return [unmeasured(about, error)];
  }
}

const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;

const told = (which: string, runs: readonly Killed[]): string =>
  `${which} ${SIGNALS.map((signal) => `${runs.filter((run) => run.signal === signal).length} ${signal}`).join(', ')} (${sum(runs.map(({ open }) => open))} left open at first)`;
