import { FRAME, pcmOf, rms, voicedFrames } from '../audio/index.ts';
import type { Voiced } from '../audio/index.ts';
import { estimate } from './estimate.ts';
import type { TimedToken } from './estimate.ts';
import type { Token } from './words.ts';

/** What a voice told of its times; positions are samples of the sound. */
export interface SoundTiming {
  readonly words: readonly TimedToken[];
  readonly visemes: readonly { readonly at: number; readonly shape: string }[];
}

/** A sound that is all there, as the cache keeps it. */
export interface FinishedSound {
  readonly pcm: Int16Array;
  readonly voiceStart: number;
  readonly voiceEnd: number;
  /** Undefined when the voice told no times. */
  readonly timing: SoundTiming | undefined;
}

/** Pauses shorter than this belong to a word. */
const PAUSE = 8 * FRAME;
const VOICED_DBFS = -48;

/** One take, growing while it is spoken: silence around the voice is cut already. */
export class Sound {
  #buffer: Int16Array = new Int16Array(0);
  #length = 0;
  readonly #levels: number[] = [];
  #finished: { voiceEnd: number; timing: SoundTiming | undefined } | undefined;
  voiceStart = 0;

  get length(): number {
    return this.#length;
  }

  get done(): boolean {
    return this.#finished !== undefined;
  }

  /** So far the end of what is there. */
  get voiceEnd(): number {
    return this.#finished?.voiceEnd ?? this.#length;
  }

  get timing(): SoundTiming | undefined {
    return this.#finished?.timing;
  }

  append(pcm: Int16Array): void {
    const needed = this.#length + pcm.length;
    if (needed > this.#buffer.length) {
      const grown = new Int16Array(Math.max(needed, Math.min(2 * this.#buffer.length, needed + 240_000)));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(pcm, this.#length);
    this.#length = needed;
    this.#measure();
  }

  /** Forgets what stands after the first `length` samples. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    this.#levels.length = Math.min(this.#levels.length, Math.floor(this.#length / FRAME));
  }

  finish(voiceEnd: number, timing: SoundTiming | undefined): void {
    this.#finished = { voiceEnd, timing };
    if (this.#buffer.length > this.#length) this.#buffer = this.#buffer.slice(0, this.#length);
  }

  set(sound: FinishedSound): void {
    this.voiceStart = sound.voiceStart;
    this.append(sound.pcm);
    this.finish(sound.voiceEnd, sound.timing);
  }

  /** All of it; only when it is done. */
  whole(): FinishedSound {
    return { pcm: this.part(0, this.#length), voiceStart: this.voiceStart, voiceEnd: this.voiceEnd, timing: this.timing };
  }

  /** A view, not a copy. */
  part(from: number, to: number): Int16Array {
    return this.#buffer.subarray(from, Math.min(to, this.#length));
  }

  /** Where there is voice. */
  spans(): Voiced[] {
    const end = this.voiceEnd;
    const levels = this.#levels.slice(0, Math.ceil(end / FRAME));
    const last = levels.length * FRAME;
    if (last < end) levels.push(rms(this.#buffer, last, end));
    return voicedFrames(levels, end, { threshold: VOICED_DBFS, gap: PAUSE });
  }

  /** The times of these words of its text: told by the voice, or estimated. */
  timesOf(words: readonly Token[]): readonly TimedToken[] {
    return this.timing?.words ?? estimate(words, this.spans(), this.done);
  }

  #measure(): void {
    for (let at = this.#levels.length * FRAME; at + FRAME <= this.#length; at += FRAME) {
      this.#levels.push(rms(this.#buffer, at, at + FRAME));
    }
  }
}

/** As bytes: the length of the JSON that follows (4 bytes), what is known of the sound, its samples. */
export function encodeSound({ pcm, ...known }: FinishedSound): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(known));
  // The samples start at an even offset.
  const head = 4 + json.length + (json.length % 2);
  const bytes = new Uint8Array(head + pcm.byteLength);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  new Int16Array(bytes.buffer, head).set(pcm);
  return bytes;
}

/** Throws when the bytes are not what `encodeSound` made. */
export function decodeSound(bytes: Uint8Array): FinishedSound {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  // Written by `encodeSound` under a key that holds the format's version; cacache has verified the bytes.
  const known = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Omit<FinishedSound, 'pcm'>;
  return { ...known, timing: known.timing, pcm: pcmOf(bytes.subarray(4 + length + (length % 2))) };
}

