import type { Clock } from '../core/clock.ts';
import { samples, type Samples } from '../core/units.ts';
import type { Line, VoiceSpec } from '../script/rundown.ts';
import type { Utterance, Voices } from '../show/ports.ts';
import type { Cache } from './cache.ts';
import { createLineWork } from './line-work.ts';
import type { Failure } from './line-work.ts';
import { Rendering } from './rendering.ts';
import { createSlots } from './slots.ts';
import type { RetryOptions } from './take.ts';
import type { Voice } from './voice.ts';

export interface VoicesOptions {
  readonly clock: Clock;
  /** By provider. `close` closes them, unless they are kept. */
  readonly voices: ReadonlyMap<string, Voice>;
  readonly keepVoices?: boolean;
  /** What a line's voice leaves open. Its `provider` must be among `voices`. */
  readonly defaults: VoiceSpec & { readonly provider: string };
  readonly cache?: Cache;
  /** The WAV file of a line's `audio`, path as written. */
  readonly clips?: (path: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** How often and how long a voice is asked again before its fallback is. */
  readonly retry?: Partial<RetryOptions>;
  /** An attempt has failed, whatever comes of it: for the log. */
  readonly onFailure?: (failure: Failure) => void;
  /** How many takes are rendered at once; those that somebody waits for come on top. Default 2. */
  readonly concurrency?: number;
}

export interface LineVoices extends Voices {
  /**
   * Renders a line into the cache when there is nothing else to render. Resolves with the length of its voice, in samples;
   * rejects when no voice can speak it, or with the signal's reason.
   */
  prepare(line: Line, signal: AbortSignal): Promise<Samples>;
  close(): Promise<void>;
}

/** Lines that are prepared come after all that are wanted now. */
const LATER = 1e12;

const RETRY: RetryOptions = { retries: 3, minTimeout: 250, maxRetryTime: 20_000 };

/**
 * Renders lines with the voices they name, in the order in which `speak` is called; who waits in `until` goes first.
 * `speak` may be called early for lines to come. Lines that say the same share one rendering. An utterance whose voices all
 * failed rejects in `until` with the last one's error. `close` stops all work, then closes the voices.
 */
export function createVoices(options: VoicesOptions): LineVoices {
  const slots = createSlots(options.concurrency ?? 2);
  const work = createLineWork({
    clock: options.clock,
    voices: options.voices,
    defaults: options.defaults,
    cache: options.cache,
    clips: options.clips,
    retry: { ...RETRY, ...options.retry },
    slots,
    onFailure: options.onFailure ?? (() => {}),
  });
  interface Entry { readonly key: string; readonly rendering: Rendering; readonly finished: Promise<void>; readonly place: { order: number }; users: number }
  const active = new Map<string, Entry>();
  const held = new Map<Utterance, Entry>();
  const running = new Set<Promise<void>>();
  let order = 0;

  function start(line: Line, place: { readonly order: number }): Pick<Entry, 'rendering' | 'finished'> {
    const rendering = new Rendering(line, () => slots.look());
    const finished = rendering.run((rendering, signal) => work(rendering, signal, place)).finally(() => running.delete(finished));
    running.add(finished);
    return { rendering, finished };
  }

  function join(line: Line, at: number): Entry {
    const key = keyOfLine(line);
    let entry = active.get(key);
    // What has failed is tried anew.
    if (!entry || entry.rendering.failed) {
      const place = { order: at };
      active.set(key, (entry = { key, ...start(line, place), place, users: 0 }));
    } else if (at < entry.place.order) {
      entry.place.order = at;
      slots.look();
    }
    entry.users++;
    return entry;
  }

  function leave(entry: Entry): void {
    if (--entry.users > 0) return;
    if (active.get(entry.key) === entry) active.delete(entry.key);
    entry.rendering.drop();
  }

  return {
    speak(line) {
      const entry = join(line, order++);
      const utterance = view(line, entry.rendering);
      held.set(utterance, entry);
      return utterance;
    },
    release(utterance) {
      const entry = held.get(utterance);
      if (!entry) return;
      held.delete(utterance);
      leave(entry);
    },
    async prepare(line, signal) {
      signal.throwIfAborted();
      const entry = join(line, LATER + order++);
      const { rendering, finished } = entry;
      const { promise: stopped, resolve: stop } = Promise.withResolvers<undefined>();
      const onAbort = (): void => { stop(undefined); };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        await Promise.race([finished, stopped]);
        signal.throwIfAborted();
        await rendering.until(samples(0)); // at once: its error, if it has one
        return samples(Math.round(rendering.layout.voiceEnd - rendering.layout.voiceStart));
      } finally {
        signal.removeEventListener('abort', onAbort);
        leave(entry);
      }
    },
    async close() {
      for (const { rendering } of active.values()) rendering.drop();
      active.clear();
      held.clear();
      await Promise.all(running);
      if (!options.keepVoices) await Promise.all([...options.voices.values()].map(async (voice) => voice.close?.()));
    },
  };
}

/** All that decides how a line sounds and what is known of it; its place in the script does not. */
function keyOfLine({ caption, parts, respoken, voice, fallbackVoice, audio, language }: Line): string {
  return JSON.stringify([caption, parts, respoken, voice, fallbackVoice, audio, language]);
}

function view(line: Line, rendering: Rendering): Utterance {
  return {
    line,
    get available() {
      return rendering.available;
    },
    get complete() {
      return rendering.complete;
    },
    get cached() {
      return rendering.cached;
    },
    get voiceStart() {
      return samples(rendering.layout.voiceStart);
    },
    get voiceEnd() {
      return rendering.complete ? samples(rendering.layout.voiceEnd) : undefined;
    },
    get words() {
      return rendering.marks.words;
    },
    get phrases() {
      return rendering.marks.phrases;
    },
    get visemes() {
      return rendering.marks.visemes;
    },
    get cues() {
      return rendering.marks.cues;
    },
    get latency() {
      return {
        ...(rendering.requested === undefined ? {} : { requested: rendering.requested }),
        ...(rendering.firstAudio === undefined ? {} : { firstAudio: rendering.firstAudio }),
      };
    },
    slice: (from, to) => rendering.slice(from, to),
    until: (count, signal) => rendering.until(count, signal),
  };
}
