import { parseWav, toPcm } from '../audio/index.ts';
import type { Clock } from '../core/clock.ts';
import { ShowrunnerError } from '../core/errors.ts';
import type { Ms } from '../core/units.ts';
import { ms } from '../core/units.ts';
import type { Line, VoiceSpec } from '../script/rundown.ts';
import type { Cache } from './cache.ts';
import type { Rendering } from './rendering.ts';
import type { Slots } from './slots.ts';
import { renderTake } from './take.ts';
import type { RetryOptions, Speaking } from './take.ts';
import type { Voice } from './voice.ts';

export interface LineWorkOptions {
  readonly clock: Clock;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly defaults: VoiceSpec & { readonly provider: string };
  readonly cache: Cache | undefined;
  readonly clips: ((path: string, signal: AbortSignal) => Promise<Uint8Array>) | undefined;
  readonly retry: RetryOptions;
  readonly slots: Slots;
  readonly onFailure: (failure: Failure) => void;
}

export interface Failure { readonly line: Line; readonly provider: string; readonly error: Error }

/** A voice that has just used up its retries is tried once a line while another can take over, for so long. */
const DISTRUST = ms(30_000);

/** What fills a line's sounds: from a clip, or take by take from its voices. */
export function createLineWork(options: LineWorkOptions): (rendering: Rendering, signal: AbortSignal, place: { readonly order: number }) => Promise<void> {
  const { clock, slots } = options;
  const failedAt = new Map<Voice, Ms>();

  async function playClip(rendering: Rendering, path: string, signal: AbortSignal): Promise<void> {
    if (!options.clips) throw new ShowrunnerError('missing-file', `There is nowhere to read ${path} from.`, { exit: 1 });
    const pcm = toPcm(parseWav(await options.clips(path, signal)));
    rendering.sounds[0]?.set({ pcm, voiceStart: 0, voiceEnd: pcm.length, timing: undefined });
  }

  function resolve(asked: VoiceSpec): Speaking {
    const provider = asked.provider ?? options.defaults.provider;
    // The defaults are those of their provider: another one knows nothing of its names and models.
    const spec = provider === options.defaults.provider ? { ...options.defaults, ...asked } : asked;
    const voice = options.voices.get(provider);
    if (voice) return { voice, spec };
    const there = [...options.voices.keys()].join(', ');
    throw new ShowrunnerError('unknown-voice', `The voice provider “${provider}” is not set up here. There are: ${there}.`);
  }

  /** The line's voice, then its fallback; the latter alone when the former is not to be had. */
  function speakersOf(line: Line): Speaking[] {
    if (!line.fallbackVoice) return [resolve(line.voice)];
    const fallback = resolve(line.fallbackVoice);
    try {
      return [resolve(line.voice), fallback];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      options.onFailure({ line, provider: line.voice.provider ?? options.defaults.provider, error });
      return [fallback];
    }
  }

  return async (rendering, outer, place) => {
    const { line, plan, sounds } = rendering;
    if (line.audio !== undefined) return playClip(rendering, line.audio, outer);
    // Nothing but pauses and cues.
    if (plan.takes.length === 0) sounds[0]?.finish(0, undefined);

    const failed = new AbortController();
    const signal = AbortSignal.any([outer, failed.signal]);
    let speakers = speakersOf(line);
    // A take is asked for when the one before it has begun to sound: never more than two at once.
    const begun = sounds.map(() => Promise.withResolvers<undefined>());
    const takes = plan.takes.map(async (take, i) => {
      const sound = sounds[i];
      if (!sound) return false;
      await begun[i - 1]?.promise;
      signal.throwIfAborted();
      const cached = await renderTake({ text: take.text, language: line.language }, speakers, sound, {
        cache: options.cache,
        signal,
        retryOf: (voice, another) => (another && clock.now() - (failedAt.get(voice) ?? ms(-Infinity)) < DISTRUST ? { ...options.retry, retries: 0 } : options.retry),
        slot: () => slots.take({ get order() { return place.order; }, urgent: () => rendering.awaited }, signal),
        taken: () => Math.max(0, rendering.taken - (rendering.layout.bases[i] ?? 0)),
        onRequested: () => (rendering.requested ??= clock.now()),
        onSound() {
          rendering.firstAudio ??= clock.now();
          begun[i]?.resolve(undefined);
          rendering.changed();
        },
        onFailed: (error, voice) => options.onFailure({ line, provider: voice.provider, error }),
        onGivenUp(voice) {
          failedAt.set(voice, clock.now());
          // Who takes over keeps the line: it does not change its voice twice.
          if (speakers.length > 1) speakers = speakers.filter((speaker) => speaker.voice !== voice);
        },
      });
      begun[i]?.resolve(undefined);
      rendering.changed();
      return cached;
    });
    try {
      const cached = await Promise.all(takes);
      rendering.cached = cached.length > 0 && cached.every((cached) => cached);
    } catch (error) {
      failed.abort(error);
      begun.forEach(({ resolve }) => resolve(undefined));
      await Promise.allSettled(takes);
      throw error;
    }
  };
}
