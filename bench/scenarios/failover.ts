import { setTimeout as sleep } from 'node:timers/promises';
import { find } from '../../runner/audio/index.ts';
import { ms, samples, SAMPLE_RATE, toMs, toSamples } from '../../runner/core/units.ts';
import type { Ear, Heard } from '../harness/ear.ts';
import { SPEAKER } from '../protocol.ts';
import { chirpText, pcmOf, soundOf } from '../synth/sound.ts';
import { settle, type Scene } from './scenario.ts';

/** How an avatar stops speaking: its process is killed, or it goes on as if it spoke and sends silence. */
export type Fate = 'killed' | 'silent';

export interface Failover {
  readonly fate: Fate;
  /** From the last sound of the avatar to the first of the plain voice, ms. */
  readonly hole: number;
  /** Of the line, ms: what nobody heard; what was heard twice. */
  readonly lost: number;
  readonly repeated: number;
}

const CHIRP_MS = 6_000;
/** This much sound is looked for in the chirp, this far from an edge, which the codec blurs. */
const NEEDLE = SAMPLE_RATE / 10;
const CLEAR = SAMPLE_RATE / 50;
/** What a receiver makes up when packets stop coming is not in the chirp: the last true sound is looked for back from there. */
const STEP = SAMPLE_RATE / 100;
/** Farther than this from its edge nobody need look. */
const ASIDE_MS = 600;
const ALIKE = 0.85;

/** The avatar stops speaking in the middle of a chirp, `after` ms of it, and the plain voice goes on. */
export async function failover({ driver, ear, listenTo, conversation, number }: Scene, fate: Fate, after: number): Promise<Failover> {
  const plain = await listenTo(SPEAKER);
  const text = chirpText(number(), CHIRP_MS);
  await driver.load([{ line: text }]);
  await ear.hearing();
  await plain.hearing();
  await settle();
  const asked = await driver.go();
  await ear.onset(asked);
  await sleep(after);
  const avatar = conversation();
  if (fate === 'killed') avatar.kill();
  else await avatar.fault({ silentAfter: ms(0) });
  const taken = await plain.onset(asked);
  await driver.finished(2 * CHIRP_MS);
  await plain.silence(taken);

  const before = whole(ear.sounds(asked));
  const rest = whole(plain.sounds(asked));
  const hole = rest.at - before.until;
  if (hole < 0) throw new Error(`Both voices were heard for ${-hole} ms`);
  const chirp = pcmOf(soundOf(text));
  const start = await firstHeard(ear, before, chirp);
  const end = await lastHeard(ear, before, chirp, start);
  const again = await firstHeard(plain, rest, chirp);
  const last = await lastHeard(plain, rest, chirp, again);
  const missing = (count: number): number => Math.max(0, toMs(samples(Math.round(count))));
  return { fate, hole, lost: missing(start) + missing(again - end) + missing(chirp.length - last), repeated: missing(end - again) };
}

/** From the first onset to the last end: a busy machine may leave small holes, which are none of the script's. */
function whole(sounds: readonly Heard[]): Heard {
  const [first, last] = [sounds[0], sounds.at(-1)];
  if (!first || !last) throw new Error('Each of the voices should be heard');
  return { at: first.at, from: first.from, until: last.until, to: last.to };
}

/** Where in the chirp a sound begins. */
async function firstHeard(ear: Ear, { from }: Heard, chirp: Int16Array): Promise<number> {
  for (let on = 0; on <= toSamples(ms(ASIDE_MS)); on += NEEDLE) {
    const first = from + CLEAR + on;
    const at = placeOf(await ear.recording(first, first + NEEDLE), chirp);
    if (at !== undefined) return at - CLEAR - on;
  }
  throw new Error('The beginning of what was heard is not in the chirp');
}

/** Where in the chirp a sound ends that began at `start` of it: the last that was truly heard of it. */
async function lastHeard(ear: Ear, { from, to }: Heard, chirp: Int16Array, start: number): Promise<number> {
  for (let back = 0; back <= toSamples(ms(ASIDE_MS)); back += STEP) {
    const first = to - CLEAR - NEEDLE - back;
    const at = placeOf(await ear.recording(first, first + NEEDLE), chirp, start + first - from);
    // How near the edge is, is known only when nothing before it was made up.
    if (at !== undefined) return at + NEEDLE + (back === 0 ? CLEAR : 0);
  }
  throw new Error('The end of what was heard is not in the chirp');
}

/** Anywhere in the chirp, or within half a second of a place. */
function placeOf(needle: Int16Array, chirp: Int16Array, near?: number): number | undefined {
  const match = find(needle, chirp, near === undefined ? {} : { from: near - SAMPLE_RATE / 2, to: near + SAMPLE_RATE / 2 });
  return match && match.score >= ALIKE ? match.at : undefined;
}
