import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../chance.ts';
import type { Measurement, Progress } from './measurement.ts';
import { usageOf, type Usage } from './processes.ts';
import { spokenShow } from './spoken-show.ts';
import { onStand, type Stand } from './stand.ts';

const SHOWS = 10;
const LINES = 6;
const SAMPLE_EVERY_MS = 2_000;
const OVER_WITHIN_MS = 180_000;

/** As many rooms as fit, a show in each, all by one agent: what a show costs the machine. */
export const shows: Measurement = {
  name: 'shows',
  figures: () => [
    { name: `${SHOWS} shows at once: memory of the agent's processes, a show (peak)`, unit: 'MB', cache: 'empty' },
    { name: 'the same: CPU of them, a show and minute', unit: 's', cache: 'empty' },
    { name: 'the same: lines that were not spoken', unit: 'lines', cache: 'empty' },
  ],
  measure: (livekit, { seed }, progress) => onStand(livekit, { maxShows: SHOWS }, async (stand) => {
    const { stack: { agent }, operator } = stand;
    const rooms = Array.from({ length: SHOWS }, (_, index) => `bench-show-${index + 1}`);
    const idle = usageOf(agent.pid);
    for (const [index, room] of rooms.entries()) await operator.load(room, spokenShow(LINES, chance(seed + index)).source);
    const loaded = usageOf(agent.pid);
    progress(`${told('without a show', idle)}; ${told(`with ${SHOWS} loaded`, loaded)}`);

    const begun = performance.now();
    await Promise.all(rooms.map((room) => operator.go(room)));
    const peak = await untilOver(stand, rooms, progress);
    const minutes = (performance.now() - begun) / 60_000;
    const cpu = usageOf(agent.pid).cpu - loaded.cpu;
    const spoken = await Promise.all(rooms.map((room) => linesSpoken(stand, room)));
    return [
      { value: peak / SHOWS, bar: 300, samples: SHOWS, note: `${told('without a show', idle)}; ${told(`with ${SHOWS} loaded`, loaded)}` },
      { value: cpu / SHOWS / minutes, bar: 10, samples: SHOWS },
      { value: SHOWS * LINES - spoken.reduce((sum, count) => sum + count, 0), bar: 0, samples: SHOWS * LINES },
    ];
  }),
};

const told = (when: string, { memory, processes }: Usage): string => `${when} ${memory.toFixed(0)} MB in ${processes} processes`;

/** Resolves with the highest memory (MB) on the way. Rejects when a show does not come to its end. */
async function untilOver({ stack: { agent }, operator }: Stand, rooms: readonly string[], progress: Progress): Promise<number> {
  const until = performance.now() + OVER_WITHIN_MS;
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, usageOf(agent.pid).memory);
    const modes = await Promise.all(rooms.map(async (room) => (await operator.show(room))?.snapshot?.mode));
    if (modes.every((mode) => mode === 'ended')) return peak;
    if (performance.now() > until) throw new Error(`Within ${OVER_WITHIN_MS / 1_000} s not all shows ended: ${modes.join(' ')}`);
    progress(`${modes.filter((mode) => mode === 'running').length} on air, ${peak.toFixed(0)} MB at most`);
    await sleep(SAMPLE_EVERY_MS);
  }
}

/** Lines heard whole, by the log. */
async function linesSpoken({ operator }: Stand, room: string): Promise<number> {
  const log = await operator.log(room);
  return new Set(log.filter(({ type, text, truncated_ms }) => type === 'finished' && text !== undefined && (truncated_ms ?? 0) === 0).map(({ item }) => item)).size;
}
