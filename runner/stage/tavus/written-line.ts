import { ms, SAMPLE_RATE, type Ms } from '../../core/units.ts';
import { Fade } from './fade.ts';

/** Sound is looked at in pieces of this length, written and heard. */
export const FRAME = (SAMPLE_RATE * 10) / 1_000;
export const FRAME_MS = ms(10);
/** Beyond this magnitude a sample is voice. Opus leaves silence well below it. */
const VOICE = 300;
/** 20 s: more than is ever between a sample's being written and its being heard. */
const KEPT = 2_048;

/** How loud the voice in a frame is; 0 for silence. */
export function voiceIn(frame: Int16Array): number {
  let peak = 0;
  for (const sample of frame) peak = Math.max(peak, Math.abs(sample));
  return peak > VOICE ? peak : 0;
}

/** Whether a single sample is voice. */
export const isLoud = (sample: number): boolean => Math.abs(sample) > VOICE;

export const isVoice = (frame: Int16Array): boolean => voiceIn(frame) > 0;

/** What was written, frame by frame: where voice is, and where silence. Frame 0 begins at sample 0 of the count. */
export class WrittenLine {
  /** How loud each frame is, in a ring. */
  readonly #voice = new Uint16Array(KEPT);
  /** For how long it has been fading there, frames. */
  readonly #fading = new Uint8Array(KEPT);
  readonly #fade = new Fade();
  /** The frame after the last that was written to. */
  #end = 0;

  get end(): number {
    return this.#end;
  }

  /** Sound from the sample `from` on, right behind what was written before. */
  write(pcm: Int16Array, from: number): void {
    for (let at = 0; at < pcm.length; ) {
      const frame = Math.floor((from + at) / FRAME);
      const to = Math.min(pcm.length, (frame + 1) * FRAME - from);
      this.#note(frame, voiceIn(pcm.subarray(at, to)));
      at = to;
    }
  }

  /** What is from the sample `position` on was not heard, and never will be. */
  cut(position: number): void {
    this.#end = Math.ceil(position / FRAME);
  }

  isVoice(frame: number): boolean {
    return frame >= 0 && frame < this.#end && frame >= this.#end - KEPT && (this.#voice[frame % KEPT] ?? 0) > 0;
  }

  /** How long the silence is that `frame` lies in, as far as is known, and no farther than `most` to each side; 0 where voice is. */
  silenceAround(frame: number, most: Ms): Ms {
    if (this.isVoice(frame)) return ms(0);
    let [from, to] = [frame, frame];
    while ((frame - from) * FRAME_MS < most && from > 0 && !this.isVoice(from - 1)) from--;
    while ((to - frame) * FRAME_MS < most && to < this.#end - 1 && !this.isVoice(to + 1)) to++;
    return ms((to - from + 1) * FRAME_MS);
  }

  /** For how long the voice fades by itself that ends within `near` frames of `frame`. */
  fadeNear(frame: number, near: number): Ms {
    let longest = 0;
    for (let at = frame - near; at <= frame + near; at++) if (this.isVoice(at) && !this.isVoice(at + 1)) longest = Math.max(longest, this.#fading[at % KEPT] ?? 0);
    return ms(longest * FRAME_MS);
  }

  #note(frame: number, voice: number): void {
    const at = frame % KEPT;
    this.#voice[at] = frame < this.#end ? Math.max(this.#voice[at] ?? 0, voice) : voice;
    this.#end = Math.max(this.#end, frame + 1);
    this.#fade.hear(voice, ms(frame * FRAME_MS));
    this.#fading[at] = Math.min(255, this.#fade.until(ms((frame + 1) * FRAME_MS)) / FRAME_MS);
  }
}
