import { SAMPLE_RATE } from '../../core/units.ts';
import { Band } from './band.ts';
import type { Mouth } from './mouth-shape.ts';

const HOP = SAMPLE_RATE / 100;
/** A voice's loud moments are taken to be at least this loud (-30 dBFS): noise opens no mouth. */
const QUIETEST_PEAK = 1_000;
/** How fast the notion of loud comes down, a hop. */
const PEAK_DECAY = 0.9985;

/**
 * What a mouth does that speaks a sound, from the sound alone: how loud it is says how open, and where its energy lies
 * which shape. Vowels differ by their formants: the first is high in open ones ("ah"), the second high in those spoken
 * with a wide mouth ("ee"); hissing sounds are all above 4 kHz. The same sound gives the same shapes.
 */
export class MouthTracker {
  readonly #voicing = new Band(280, 0.8);
  readonly #firstFormant = new Band(700, 1);
  readonly #back = new Band(1_050, 1.4);
  readonly #front = new Band(2_200, 1.2);
  readonly #hiss = new Band(6_000, 0.9);
  #peak = QUIETEST_PEAK;
  #open = 0;
  #wide = 0;
  #teeth = 0;
  #energy = 0;
  #rest = new Int16Array(0);

  /** The next samples of the sound, 24 kHz mono, silence included; whole tens of milliseconds are best. */
  push(pcm: Int16Array): void {
    const all = new Int16Array(this.#rest.length + pcm.length);
    all.set(this.#rest);
    all.set(pcm, this.#rest.length);
    let at = 0;
    for (; at + HOP <= all.length; at += HOP) this.#hop(all, at, at + HOP);
    this.#rest = all.slice(at);
  }

  get shape(): Mouth {
    return { open: this.#open, wide: this.#wide, teeth: this.#teeth };
  }

  /** 0 to 1: how lively it is being spoken, over some tenths of a second. */
  get energy(): number {
    return this.#energy;
  }

  #hop(pcm: Int16Array, from: number, to: number): void {
    const voicing = this.#voicing.rms(pcm, from, to);
    const first = this.#firstFormant.rms(pcm, from, to);
    const back = this.#back.rms(pcm, from, to);
    const front = this.#front.rms(pcm, from, to);
    const hiss = this.#hiss.rms(pcm, from, to);
    const voice = Math.hypot(voicing, first, front);
    this.#peak = Math.max(QUIETEST_PEAK, this.#peak * PEAK_DECAY, voice);

    const loud = clamp(Math.log2(1 + 7 * (voice / this.#peak)) / 3);
    // The numbers: where two voices of Flite, a woman's and a man's, have their vowels.
    // "n" and "p" have 0.12 of it, "ee" and "oo" 0.2, "ah" 0.42.
    const openness = clamp((first / (first + voicing + 1) - 0.11) / 0.31);
    // "oo" has 0.25, "ah" 0.26, "eh" 0.4, "ee" 0.55.
    const frontness = clamp((front / (front + back + 10) - 0.34) / 0.18, -1);
    const sibilant = clamp((hiss / (voice + hiss + 60) - 0.2) * 2.2);
    const spoken = clamp((voice + hiss - 120) / 400);

    const open = spoken * (1 - 0.8 * sibilant) * loud ** 1.1 * (0.16 + 0.84 * openness);
    const round = frontness < 0 ? 0.9 - 0.75 * openness : 1;
    const wide = spoken * clamp(frontness * round + 0.6 * sibilant, -1);
    this.#open = approach(this.#open, clamp(open), 0.42, 0.3);
    this.#wide = approach(this.#wide, wide, 0.25, 0.25);
    this.#teeth = approach(this.#teeth, spoken * sibilant, 0.4, 0.25);
    this.#energy = approach(this.#energy, spoken * loud, 0.06, 0.015);
  }
}

const clamp = (value: number, least = 0): number => Math.min(1, Math.max(least, value));

/** One hop nearer: `up` and `down` are the part of the way. */
const approach = (from: number, to: number, up: number, down: number): number => from + (to - from) * (to > from ? up : down);
