import { ms, type Ms } from '../../core/units.ts';

/** A sound that falls for so long, and so far, may be one that the receiver made up. A word's end mostly is shorter. */
const LASTS = ms(60);
const FALLS = 4;
/** Steadier than this it is no fall. */
const STEADY = 0.99;

/**
 * When packets stop coming, a receiver goes on with the last sound it had, ever quieter: for up to 200 ms it is heard as
 * voice, and nobody said it. Finds where a sound began to do nothing but fall. Pure.
 */
export class Fade {
  #last = 0;
  #before = 0;
  /** Since when it has done nothing but fall, and how loud it was then. */
  #since = ms(0);
  #from = 0;

  /** A frame at `at`, with its highest magnitude; 0 for silence. Whether it does anything but fall. */
  hear(peak: number, at: Ms): boolean {
    // One period of a low voice is longer than a frame.
    const level = peak === 0 ? 0 : Math.max(peak, this.#before);
    this.#before = peak;
    const isSteady = level > 0 && level >= this.#last * STEADY;
    if (isSteady) {
      this.#since = at;
      this.#from = level;
    }
    this.#last = level;
    return isSteady;
  }

  /** For how long the sound that ends at `end` has done nothing but fall; 0 when it did not fall far, or not for long. */
  until(end: Ms): Ms {
    const fading = ms(end - this.#since);
    return fading >= LASTS && this.#last * FALLS <= this.#from ? fading : ms(0);
  }
}
