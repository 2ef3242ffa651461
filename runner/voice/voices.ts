import { parseWav, toPcm } from '../audio/index.ts';
import type { Clock } from '../core/clock.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { samples } from '../core/units.ts';
import type { Line, VoiceSpec } from '../script/rundown.ts';
import type { Utterance, Voices } from '../show/ports.ts';
import type { Cache } from './cache.ts';
import { keyOf } from './cache.ts';
import { Rendering } from './rendering.ts';
import { createSlots } from './slots.ts';
import { renderTake } from './take.ts';
import type { Voice } from './voice.ts';

export interface VoicesOptions {
  readonly clock: Clock;
  /** By provider. */
  readonly voices: ReadonlyMap<string, Voice>;
  /** What a line's voice leaves open. Its `provider` must be among `voices`. */
  readonly defaults: VoiceSpec & { readonly provider: string };
  readonly cache?: Cache;
  /** The WAV file of a line's `audio`, path as written. */
  readonly clips?: (path: string) => Promise<Uint8Array>;
  /** How many takes are rendered at once; those that somebody waits for come on top. Default 2. */
  readonly concurrency?: number;
}

/** Renders lines with the voices they name. `close` stops all work and the voices. */
export function createVoices(options: VoicesOptions): Voices & { close(): Promise<void> } {
  const { clock, defaults } = options;
  const slots = createSlots(options.concurrency ?? 2);
  const active = new Map<string, { rendering: Rendering; users: number }>();
  const held = new Map<Utterance, string>();
  let order = 0;

  async function work(rendering: Rendering, signal: AbortSignal, place: number): Promise<void> {
    const { line, plan, sounds } = rendering;
    if (line.audio !== undefined) {
      await playClip(rendering, line.audio);
      return;
    }
    const { voice, spec } = resolve(line.voice);
    // The next take is asked for when this one has begun to sound: never more than two at once.
    const begun = sounds.map(() => Promise.withResolvers<undefined>());
    const takes = plan.takes.map(async (take, i) => {
      const sound = sounds[i];
      if (!sound) return;
      await begun[i - 1]?.promise;
      await renderTake({ text: take.text, language: line.language, voice, spec }, sound, {
        cache: options.cache,
        signal,
        slot: () => slots.take({ order: place, urgent: () => rendering.awaited }, signal),
        onRequested() {
          rendering.cached = false;
          rendering.requested ??= clock.now();
        },
        onSound() {
          rendering.firstAudio ??= clock.now();
          begun[i]?.resolve(undefined);
          rendering.changed();
        },
      });
      begun[i]?.resolve(undefined);
      rendering.changed();
    });
    await Promise.all(takes);
  }

  async function playClip(rendering: Rendering, path: string): Promise<void> {
    if (!options.clips) throw new ShowrunnerError('missing-file', `There is no place to read ${path} from.`, { exit: 1 });
    const pcm = toPcm(parseWav(await options.clips(path)));
    rendering.sounds[0]?.set({ pcm, voiceStart: 0, voiceEnd: pcm.length, timing: undefined });
  }

  function resolve(asked: VoiceSpec): { voice: Voice; spec: VoiceSpec } {
    const provider = asked.provider ?? defaults.provider;
    // The defaults are those of their provider: another one knows nothing of its names and models.
    const spec = provider === defaults.provider ? { ...defaults, ...asked } : asked;
    const voice = options.voices.get(provider);
    if (!voice) {
      const there = [...options.voices.keys()].join(', ');
      throw new ShowrunnerError('unknown-voice', `There is no voice provider “${provider}” here. There are: ${there}.`);
    }
    return { voice, spec };
  }

  return {
    speak(line) {
      const key = keyOf(line);
      let entry = active.get(key);
      if (!entry) {
        const place = order++;
        const rendering = new Rendering(line, () => slots.look());
        entry = { rendering, users: 0 };
        active.set(key, entry);
        void rendering.run((rendering, signal) => work(rendering, signal, place));
      }
      entry.users++;
      const utterance = view(line, entry.rendering);
      held.set(utterance, key);
      return utterance;
    },
    release(utterance) {
      const key = held.get(utterance);
      const entry = key === undefined ? undefined : active.get(key);
      if (key === undefined || !entry) return;
      held.delete(utterance);
      if (--entry.users > 0) return;
      active.delete(key);
      entry.rendering.drop();
    },
    async close() {
      for (const { rendering } of active.values()) rendering.drop();
      active.clear();
      held.clear();
      await Promise.all([...options.voices.values()].map(async (voice) => voice.close?.()));
    },
  };
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
