import type { AsRunEntry } from '../../runner/show/index.ts';
import { chance } from '../chance.ts';
import type { Ear } from '../harness/ear.ts';
import { settle } from '../scenarios/scenario.ts';
import { median, p95 } from '../statistics.ts';
import { postAtOnce } from './at-once.ts';
import type { Measurement } from './measurement.ts';
import { atRest } from './processes.ts';
import { onStand } from './stand.ts';
import { words } from './words.ts';
import { wordsHeard } from './words-heard.ts';

const ASKED = 150;
const MOST_WAITING = 100;
const ROOM = 'bench-burst';
/** Of the line that is on air while the others are asked for: they wait, every one of them. */
const LONG_WORDS = 40;
/** As many requests it has refused before. */
const WARM = 200;
const SPOKEN_WITHIN_MS = 180_000;

interface Said {
  readonly text: string;
  readonly id: string;
  readonly status: number;
  readonly code: unknown;
  readonly position: number;
  readonly ms: number;
}

/** As many lines at once as no room takes: those it takes are spoken, in the order it took them. */
export const sayBurst: Measurement = {
  name: 'say-burst',
  figures: () => [
    { name: `${ASKED} POST /say at once to a server in use: the answer (p95, median of the rounds)`, unit: 'ms', cache: 'empty' },
    { name: `the same: not taken or refused as due, not spoken, or out of order`, unit: 'lines', cache: 'empty' },
  ],
  async measure(livekit, { rounds, seed }, progress) {
    const bursts: Burst[] = [];
    for (let round = 0; round < rounds; round++) bursts.push(await burst(livekit, seed + round, progress));
    const wrong = Map.groupBy(bursts.flatMap(({ faults }) => faults), ({ what }) => what);
    return [
      { value: median(bursts.map(({ ms }) => ms)), bar: 400, samples: rounds * ASKED, note: `p95 of each round: ${bursts.map(({ ms }) => ms.toFixed(0)).join(', ')}` },
      {
        value: bursts.reduce((sum, { faults }) => sum + faults.reduce((all, { count }) => all + count, 0), 0), bar: 0, samples: rounds * ASKED,
        note: `taken: ${bursts.map(({ taken }) => taken).join(', ')}; refused as queue-full: ${bursts.map(({ refused }) => refused).join(', ')}; ${wrong.size === 0 ? 'all that were taken spoken in order, by the log and by ear' : [...wrong.keys()].join(', ')}`,
      },
    ];
  },
};

interface Burst {
  /** The answer, p95. */
  readonly ms: number;
  readonly taken: number;
  readonly refused: number;
  readonly faults: readonly { readonly what: string; readonly count: number }[];
}

const burst = (livekit: Parameters<Measurement['measure']>[0], seed: number, progress: Parameters<Measurement['measure']>[2]): Promise<Burst> =>
  onStand(livekit, {}, async ({ stack, operator, listen, watch }) => {
    const all = words(LONG_WORDS + ASKED, chance(seed));
    const texts = all.slice(LONG_WORDS);
    const ear = await listen(ROOM);
    await operator.post('/say', { room: ROOM, text: `${all.slice(0, LONG_WORDS).join(' ')}.`, id: 'long' });
    const watcher = await watch(ROOM);
    await watcher.until('the first line is on air', ({ current }) => current?.say === 'long');
    // A server in use: what Node has not run a hundred times takes it twice as long.
    for (let i = 0; i < WARM; i++) await operator.ask('/say', { room: ROOM, text: '' });
    await atRest(process.pid);

    const lines = texts.map((text, index) => ({ room: ROOM, text: `${text}.`, id: `burst-${index}` }));
    const answers = await postAtOnce(`${stack.url}/say`, stack.operatorKey, lines);
    const said = answers.map(({ status, body, ms }, index): Said => (
      { text: texts[index] ?? '', id: `burst-${index}`, status, code: body.code, position: Number(body.position), ms }
    ));
    const taken = said.filter(({ status }) => status === 202).sort((a, b) => a.position - b.position);
    const refused = said.filter(({ status, code }) => status === 429 && code === 'queue-full');
    progress(`${taken.length} taken, ${refused.length} refused, p95 ${p95(said.map(({ ms }) => ms)).toFixed(0)} ms`);

    const ids = new Set(taken.map(({ id }) => id));
    await watcher.until('all is spoken', ({ queue, current }) => queue.length === 0 && current === null, SPOKEN_WITHIN_MS);
    await settle();
    const log = (await operator.log(ROOM)).filter(({ say }) => say !== undefined && ids.has(say));
    const order = taken.map((each) => each.id);
    const whole = log.filter(({ truncated_ms }) => (truncated_ms ?? 0) === 0);
    const wrong = {
      'not taken or refused': Array.from({ length: Math.abs(taken.length - MOST_WAITING) + said.length - taken.length - refused.length }, () => ''),
      'positions': taken.filter(({ position }, index) => position !== (taken[0]?.position ?? 0) + index).map(({ id }) => id),
      'begun by the log': misplaced(order, sayingsOf(log, 'started')),
      'ended by the log': misplaced(order, sayingsOf(whole, 'finished')),
      'heard': misplaced(taken.map(({ text }) => text), await heardOf(ear, all, new Set(texts))),
    };
    const faults = Object.entries(wrong).filter(([, those]) => those.length > 0);
    for (const [what, those] of faults) progress(`${what}: ${those.join(' ')}`);
    return { ms: p95(said.map(({ ms }) => ms)), taken: taken.length, refused: refused.length, faults: faults.map(([what, those]) => ({ what, count: those.length })) };
  });

/** Which lines, in the order of the log. */
const sayingsOf = (log: readonly AsRunEntry[], type: AsRunEntry['type']): string[] => log.filter((entry) => entry.type === type).map(({ say }) => say ?? '');

/** Which of `due` are not where they should be, and what is there besides. */
const misplaced = (due: readonly string[], was: readonly string[]): string[] =>
  Array.from({ length: Math.max(due.length, was.length) }, (_, index) => [due[index], was[index]]).flatMap(([one, other]) => (one === other ? [] : [`${one ?? 'nothing'} → ${other ?? 'nothing'}`]));

async function heardOf(ear: Ear, all: readonly string[], wanted: ReadonlySet<string>): Promise<string[]> {
  const sounds = ear.sounds(-Infinity);
  const [first, last] = [sounds[0], sounds.at(-1)];
  if (!first || !last) return [];
  const pcm = await ear.recording(first.from, last.to);
  return wordsHeard(pcm, all.join(' ')).filter((word) => wanted.has(word) || word === '?');
}
