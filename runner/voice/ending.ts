import { SAMPLE_RATE } from '../core/units.ts';

/**
 * Whether sound that ended properly ended too early. The API gives no length beforehand, and when its engine fails in
 * mid-sentence the answer just ends, so all there is to judge by is the text.
 *
 * People speak about 12 letters a second (spaces and punctuation not counted), hurried ones 18; nobody says 30. Hence:
 *
 * - no sound at all is early, whatever the text;
 * - texts under 20 letters are not judged further: “Hm.” takes as long as it takes;
 * - over 30 letters a second is early;
 * - over 18 letters a second is early if the sound also breaks off: in the middle of a sample, or loud (above -40 dBFS
 *   in its last 20 ms), where every engine ends in decay and silence.
 *
 * That lets a sentence through which lost its last words: a wrong alarm would make a line fail that is fine, which is
 * worse. Digits count as one letter each although they take longer, and scripts that write syllables or words with one
 * sign are spoken with fewer signs a second: both err on the side of no alarm.
 */
export function endedEarly(text: string, sound: EndOfSound, speed: number): boolean {
  if (sound.length === 0) return true;
  const letters = countLetters(text);
  if (letters < 20) return false;
  // Some models take no notice of `speed`: only a faster one may excuse a short sound, a slower one convicts nobody.
  const rate = letters / (sound.length / SAMPLE_RATE) / Math.max(1, speed);
  return rate > 30 || (rate > 18 && (sound.torn || sound.loud));
}

export interface EndOfSound {
  /** Samples. */
  readonly length: number;
  /** It ended in the middle of a sample. */
  readonly torn: boolean;
  /** It ended loud. */
  readonly loud: boolean;
}

/** Letters and digits; a drawn-out “nooooo” counts as “noo”. */
function countLetters(text: string): number {
  return text.replace(/(\p{L})\1{2,}/gu, '$1$1').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

const TAIL = 0.02 * SAMPLE_RATE;
/** -40 dBFS. */
const LOUD = 328;

/** Keeps count of sound that passes by, so as to know how it ended. */
export class EndListener {
  #length = 0;
  #tail = new Int16Array(0);

  push(pcm: Int16Array): void {
    this.#length += pcm.length;
    const kept = pcm.length >= TAIL ? new Int16Array(0) : this.#tail.subarray(Math.max(0, this.#tail.length + pcm.length - TAIL));
    const tail = new Int16Array(kept.length + Math.min(pcm.length, TAIL));
    tail.set(kept);
    tail.set(pcm.subarray(Math.max(0, pcm.length - TAIL)), kept.length);
    this.#tail = tail;
  }

  end(torn: boolean): EndOfSound {
    const energy = this.#tail.reduce((sum, sample) => sum + sample * sample, 0);
    return { length: this.#length, torn, loud: Math.sqrt(energy / Math.max(1, this.#tail.length)) > LOUD };
  }
}
