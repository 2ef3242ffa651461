import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../chance.ts';
import { p95 } from '../statistics.ts';
import type { Measurement } from './measurement.ts';
import { spokenShow } from './spoken-show.ts';
import { onStand } from './stand.ts';
import type { Arrival, Watcher } from './watcher.ts';

const SOCKETS = 50;
const LINES = 5;
const ROOM = 'bench-sockets';
/** What came last has come to all. */
const SETTLE_MS = 1_000;

/** A show that many watch: how old its states are when the last of them has it. */
export const sockets: Measurement = {
  name: 'sockets',
  figures: () => [{ name: `a show's state at all of ${SOCKETS} sockets (p95)`, unit: 'ms', cache: 'empty' }],
  measure: (livekit, { seed }, progress) => onStand(livekit, {}, async ({ operator, watch }) => {
    await operator.load(ROOM, spokenShow(LINES, chance(seed)).source);
    const watchers = await Promise.all(Array.from({ length: SOCKETS }, () => watch(ROOM)));
    const [first] = watchers;
    if (!first) throw new Error('Nobody watches');
    await sleep(SETTLE_MS);
    const begun = Date.now();
    await operator.go(ROOM);
    await first.until('the show is over', ({ mode }) => mode === 'ended', 120_000);
    await sleep(SETTLE_MS);
    const ages = agesAtAll(watchers, begun);
    progress(`${ages.length} states, p95 ${p95(ages).toFixed(0)} ms, the slowest ${Math.max(...ages).toFixed(0)} ms`);
    return [{ value: p95(ages), bar: 250, samples: ages.length, note: `${SOCKETS} sockets, ${ages.length} states of a show of ${LINES} lines` }];
  }),
};

/** Of each state that came to anybody after `since`: its age when the last socket had it, or a later one. */
export function agesAtAll(watchers: readonly Pick<Watcher, 'arrivals'>[], since: number): number[] {
  const made = new Map<number, number>();
  for (const { arrivals } of watchers) {
    for (const { revision, at, age } of arrivals) if (at - age >= since) made.set(revision, at - age);
  }
  return [...made].map(([revision, madeAt]) => Math.max(...watchers.map(({ arrivals }) => ageAt(arrivals, revision, madeAt))));
}

const ageAt = (arrivals: readonly Arrival[], revision: number, madeAt: number): number =>
  (arrivals.find((arrival) => arrival.revision >= revision)?.at ?? Infinity) - madeAt;
