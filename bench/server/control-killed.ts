import { setTimeout as sleep } from 'node:timers/promises';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { chance } from '../chance.ts';
import { settle } from '../scenarios/scenario.ts';
import type { Measurement } from './measurement.ts';
import { LINE_MS, spokenShow, textOf, type SpokenShow } from './spoken-show.ts';
import { onStand, type Stand } from './stand.ts';
import type { Watcher } from './watcher.ts';
import { wordsHeard } from './words-heard.ts';

const LINES = 6;
/** It is killed in the second line: it comes back in the fourth. */
const KILLED_IN = 'line-2';
const KILLS = 2;
const BACK_WITHIN_MS = 20_000;

interface Heard {
  /** From each onset to the next, ms. */
  readonly intervals: readonly number[];
  readonly words: readonly string[];
}

/** A show twice, the second time with the control server killed in the middle of it: whoever listens cannot tell. */
export const controlKilled: Measurement = {
  name: 'control-killed',
  figures: () => [{ name: 'control server killed in a show: onset to onset, less the undisturbed show (worst)', unit: 'ms', cache: 'full' }],
  measure: (livekit, { seed }, progress) => onStand(livekit, { maxShows: 1 + KILLS }, async (stand) => {
    const random = chance(seed);
    const show = spokenShow(LINES, random);
    // Once to fill the cache: the others are alike.
    const undisturbed = await perform(stand, 'bench-undisturbed', show, async () => {});
    requireWhole(show, undisturbed, 'undisturbed');
    const off: number[] = [];
    const back: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const after = Math.round(LINE_MS * random());
      const disturbed = await perform(stand, `bench-disturbed-${kill + 1}`, show, async (watcher) => {
        await watcher.until(`${KILLED_IN} is on air`, ({ current }) => current?.item === KILLED_IN);
        await sleep(after);
        back.push(await killControl(stand, watcher));
      });
      requireWhole(show, disturbed, 'with the control server killed');
      const differences = disturbed.intervals.map((interval, index) => interval - (undisturbed.intervals[index] ?? NaN));
      progress(`killed ${after} ms into ${KILLED_IN}, its sockets had the show again after ${(back.at(-1) ?? NaN).toFixed(0)} ms; worst ${Math.max(...differences.map(Math.abs)).toFixed(1)} ms`);
      off.push(...differences);
    }
    return [{
      value: Math.max(...off.map(Math.abs)), bar: 25, samples: off.length,
      note: `every word was heard, in order; sockets had the show again after ${back.map((ms) => (ms / 1_000).toFixed(1)).join(' and ')} s`,
    }];
  }),
};

/** The show from GO to its end, as heard. `meanwhile` is given somebody who watches. */
async function perform({ operator, listen, watch }: Stand, room: string, show: SpokenShow, meanwhile: (watcher: Watcher) => Promise<void>): Promise<Heard> {
  await operator.load(room, show.source);
  const ear = await listen(room);
  const watcher = await watch(room);
  await watcher.until('its lines are rendered', ({ voices: { ready, of } }) => of > 0 && ready === of, 60_000);
  await ear.hearing();
  await settle();
  await operator.go(room);
  await meanwhile(watcher);
  await watcher.until('it has ended', ({ mode }) => mode === 'ended', 120_000);
  await settle();
  watcher.close();
  const sounds = ear.sounds(-Infinity);
  const last = sounds.at(-1);
  const intervals = sounds.slice(1).map(({ from }, index) => ((from - (sounds[index]?.from ?? NaN)) / SAMPLE_RATE) * 1_000);
  const words = last ? wordsHeard(await ear.recording(0, last.to), textOf(show)) : [];
  await ear.close();
  return { intervals, words };
}

/** Resolves with how long it took (ms) until a socket had a fresh state again. */
async function killControl({ stack: { control } }: Stand, watcher: Watcher): Promise<number> {
  const { length } = watcher.arrivals;
  const at = Date.now();
  process.kill(control.pid, 'SIGKILL');
  await watcher.until('the control server is back', () => {
    const fresh = watcher.arrivals.slice(length).findLast(({ at: came, age }) => came - age > at + 500);
    return fresh !== undefined;
  }, BACK_WITHIN_MS);
  return Date.now() - at;
}

function requireWhole({ phrases }: SpokenShow, { words }: Heard, which: string): void {
  const due = phrases.flat();
  const wrong = due.findIndex((word, index) => words[index] !== word);
  if (wrong < 0 && words.length === due.length) return;
  throw new Error(`The show ${which} was not heard as it is written: ${due.length} words are due, ${words.length} came; from word ${wrong + 1} on: ${words.slice(Math.max(0, wrong), wrong + 8).join(' ')} instead of ${due.slice(Math.max(0, wrong), wrong + 8).join(' ')}`);
}
