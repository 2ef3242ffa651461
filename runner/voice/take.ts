import { setTimeout as after } from 'node:timers/promises';
import pRetry from 'p-retry';
import { rms, FRAME } from '../audio/index.ts';
import type { VoiceSpec } from '../script/rundown.ts';
import { createAnswer, EndedEarly } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Cache } from './cache.ts';
import { keyOf } from './cache.ts';
import type { TimedToken } from './estimate.ts';
import { phraseEnds } from './phrase-ends.ts';
import type { PhraseEnd } from './phrase-ends.ts';
import { planRejoin, withOtherVoice } from './rejoin.ts';
import type { Rejoin } from './rejoin.ts';
import { decodeSound, encodeSound } from './sound.ts';
import type { FinishedSound, Sound, SoundTiming } from './sound.ts';
import { VoiceError } from './voice-error.ts';
import type { Voice } from './voice.ts';
import { endsPhrase, wordsOf } from './words.ts';

/** Counted up when what is stored, or how it is made of what a voice says, changes. */
const SCHEMA = 1;

export interface Speaking { readonly voice: Voice; readonly spec: VoiceSpec }

export interface TakeRequest {
  readonly text: string;
  readonly language: string;
}

export interface RetryOptions {
  /** How often a voice is asked again. Default 3. */
  readonly retries: number;
  /** Before the first time; doubled each time. Real milliseconds. Default 250. */
  readonly minTimeout: number;
  /** For all of it, waiting included. Real milliseconds. Default 20 s. */
  readonly maxRetryTime: number;
}

export interface TakeWork {
  readonly cache: Cache | undefined;
  readonly signal: AbortSignal;
  /** `another`: if this voice fails, there is another one. */
  retryOf(voice: Voice, another: boolean): RetryOptions;
  /** Waits until it may be rendered; gives what ends that. */
  slot(): Promise<() => void>;
  /** How much of the sound somebody has. */
  taken(): number;
  onRequested(): void;
  onSound(): void;
  /** Asked again, or somebody else is asked. */
  onFailed(error: Error, voice: Voice): void;
  /** It has used up its retries. */
  onGivenUp(voice: Voice): void;
}

/**
 * Fills the sound from the cache, or by the first voice that can, each with its retries; the next voice goes on where the
 * last one broke off. Rejects with the last voice's error. Only what one voice said in one go is kept in the cache.
 * Gives whether it came from there.
 */
export async function renderTake(request: TakeRequest, voices: readonly Speaking[], sound: Sound, work: TakeWork): Promise<boolean> {
  const [first] = voices;
  const key = first && keyOfTake(request, first);
  const kept = await fromCache(work.cache, key);
  work.signal.throwIfAborted();
  if (kept) {
    sound.set(kept);
    return true;
  }
  const release = await work.slot();
  try {
    work.onRequested();
    const take = new Take(request, sound, work);
    const speaker = await take.speak(voices);
    if (take.clean && key !== undefined && speaker === first) await work.cache?.put(key, encodeSound(sound.whole()));
    return false;
  } finally {
    release();
  }
}

/** Undefined for a voice that does not exist: whoever is asked to speak with it will say so. */
function keyOfTake({ text, language }: TakeRequest, { voice, spec }: Speaking): string | undefined {
  try {
    return keyOf({ schema: SCHEMA, identity: voice.identity({ text, language, voice: spec }), text, language });
  } catch {
    return undefined;
  }
}

async function fromCache(cache: Cache | undefined, key: string | undefined): Promise<FinishedSound | undefined> {
  const bytes = key === undefined ? undefined : await cache?.get(key);
  try {
    return bytes && decodeSound(bytes);
  } catch {
    // Whole, but not ours: it is made again.
    return undefined;
  }
}

class Take {
  /** Nothing was asked twice. */
  clean = true;
  readonly #request: TakeRequest;
  readonly #sound: Sound;
  readonly #work: TakeWork;
  #join: Rejoin = { from: 0, keep: 0, gap: 0, skip: 0 };
  /** Told by the voices for what is kept; undefined once one of them told nothing. */
  #told: SoundTiming | undefined = { words: [], visemes: [] };
  #suspected: number | undefined;

  constructor(request: TakeRequest, sound: Sound, work: TakeWork) {
    this.#request = request;
    this.#sound = sound;
    this.#work = work;
  }

  async speak(voices: readonly Speaking[]): Promise<Speaking | undefined> {
    for (const [i, speaking] of voices.entries()) {
      try {
        await this.#persist(speaking, i < voices.length - 1);
        return speaking;
      } catch (error) {
        this.#work.signal.throwIfAborted();
        this.#work.onGivenUp(speaking.voice);
        if (i === voices.length - 1) throw error;
        this.#join = withOtherVoice(this.#join);
      }
    }
    return undefined;
  }

  async #persist(speaking: Speaking, another: boolean): Promise<void> {
    const { signal } = this.#work;
    const retry = this.#work.retryOf(speaking.voice, another);
    await pRetry(() => this.#attempt(speaking), {
      ...retry,
      signal,
      unref: true,
      shouldRetry: ({ error }) => error instanceof VoiceError && error.retryable,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        signal.throwIfAborted();
        this.clean = false;
        this.#work.onFailed(error, speaking.voice);
        const wait = error instanceof VoiceError && error.retryable ? (error.retryAfter ?? 0) : 0;
        if (wait > retry.maxRetryTime) throw error;
        if (retriesLeft > 0 && wait > 0) await after(wait, undefined, { signal, ref: false });
      },
    });
  }

  async #attempt({ voice, spec }: Speaking): Promise<void> {
    const sound = this.#sound;
    const join = this.#join;
    sound.truncate(Math.max(join.keep, Math.min(sound.length, this.#work.taken())));
    if (join.gap > 0) sound.append(new Int16Array(Math.max(0, join.keep + join.gap - sound.length)));
    const start = sound.length;
    const answer = createAnswer({
      voice,
      request: { text: this.#request.text.slice(join.from), language: this.#request.language, voice: spec },
      sound,
      join,
      signal: this.#work.signal,
      onSound: () => this.#work.onSound(),
      suspected: this.#suspected,
    });
    try {
      await answer.play();
    } catch (error) {
      this.#work.signal.throwIfAborted();
      if (sound.length > start) {
        this.#breakOff(answer);
        // What is dropped may not be taken any more, however long the next answer is in coming.
        sound.truncate(Math.max(this.#join.keep, this.#work.taken()));
        this.#work.onSound();
      }
      this.#suspected = error instanceof EndedEarly ? error.rate : undefined;
      throw error;
    }
    const base = answer.base ?? start;
    this.#keepTimes(answer, base, Infinity);
    sound.finish(Math.min(sound.length, Math.max(start, base + answer.voiceEnd)), this.#told);
  }

  /** Decides where to go on after an answer that has got somewhere. */
  #breakOff(answer: Answer): void {
    const sound = this.#sound;
    const base = answer.base ?? sound.length;
    const broken = this.#join.from;
    this.#join = planRejoin({
      from: broken,
      onset: base + answer.voiceStart,
      length: sound.length,
      taken: this.#work.taken(),
      ends: this.#endsIn(answer, base),
      quietness: (at) => rms(sound.part(Math.max(0, at - FRAME), at)),
    });
    this.#keepTimes(answer, base, this.#join.keep, broken);
  }

  /** Ends of phrases in this answer, in samples of the sound and units of the whole text. */
  #endsIn(answer: Answer, base: number): PhraseEnd[] {
    const { from } = this.#join;
    const words = wordsOf(this.#request.text.slice(from), this.#request.language);
    const told = answer.timing?.words;
    if (told && told.length > 0) {
      return words.flatMap((word, i) => {
        const last = words[i - 1];
        if (!last || !endsPhrase(last.text, word.text)) return [];
        const [before, next] = [told.findLast(({ at }) => at < word.at), told.find(({ at }) => at >= word.at)];
        return before ? [{ next: from + word.at, end: base + before.end, onset: next && base + next.start }] : [];
      });
    }
    const start = Math.max(0, base + answer.voiceStart);
    const spans = this.#sound.spans().filter(({ end }) => end > start);
    return phraseEnds(words, spans, false).map((end) => ({ ...end, next: from + end.next }));
  }

  /** Takes over the times that the answer told, for what lies before `keep`. */
  #keepTimes(answer: Answer, base: number, keep: number, from = this.#join.from): void {
    const told = answer.timing;
    if (!told || !this.#told || told.words.length === 0) {
      this.#told = undefined;
      return;
    }
    const place = (word: TimedToken): TimedToken => ({ ...word, at: from + word.at, start: base + word.start, end: base + word.end });
    const words = told.words.map(place);
    const [firstWord] = words;
    const firstAt = firstWord?.at ?? from;
    this.#told = {
      words: [...this.#told.words.filter((word) => word.at < firstAt), ...words.filter((word) => word.start < keep)],
      visemes: [
        ...this.#told.visemes.filter((viseme) => viseme.at < base),
        ...told.visemes.map((viseme) => ({ ...viseme, at: base + viseme.at })).filter((viseme) => viseme.at >= 0 && viseme.at < keep),
      ],
    };
  }
}
