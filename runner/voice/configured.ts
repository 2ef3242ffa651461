import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../core/clock.ts';
import type { Config } from '../core/config.ts';
import type { VoiceSpec } from '../script/rundown.ts';
import { lineFolder, openCache } from './cache.ts';
import { embeddedVoice } from './embedded/index.ts';
import type { Voice } from './voice.ts';
import { createVoices, type LineVoices, type VoicesOptions } from './voices.ts';

export interface VoiceChoice {
  readonly config: Config;
  /** What a line's voice leaves open; else the configuration's. */
  readonly voice?: VoiceSpec & { readonly provider: string };
  /** The script's folder: `audio` files are read from there. Without it, and without `clips`, there are none. */
  readonly folder?: string;
  /** Reads `audio` files otherwise: by the path as the script has it. */
  readonly clips?: (path: string, signal: AbortSignal) => Promise<Uint8Array>;
  readonly onFailure?: VoicesOptions['onFailure'];
  /** For one show after another: they stay open when the voices are closed. Without them, each has its own. */
  readonly engines?: readonly Voice[];
}

/** Makes the voices that the configuration offers. */
export async function voicesFor({ config, voice, folder, clips, onFailure, engines: shared }: VoiceChoice): Promise<(clock: Clock) => LineVoices> {
  const engines = shared ?? (await enginesFor(config));
  const cache = openCache(lineFolder(config.cacheDir));
  return (clock) => createVoices({
    clock, cache,
    voices: new Map(engines.map((engine) => [engine.provider, engine])),
    keepVoices: shared !== undefined,
    defaults: voice ?? { provider: config.voice },
    ...(clips ? { clips } : folder === undefined ? {} : { clips: (path: string, signal: AbortSignal) => readFile(join(folder, path), { signal }) }),
    ...(onFailure ? { onFailure } : {}),
  });
}

/** OpenAI's client and the plugins are loaded only where they are configured. */
export async function enginesFor(config: Pick<Config, 'openai' | 'voicePlugins'>): Promise<readonly Voice[]> {
  const engines: Voice[] = [embeddedVoice()];
  if (config.openai) {
    const { openAIVoice } = await import('./openai/index.ts');
    engines.push(openAIVoice(config.openai));
  }
  if (config.voicePlugins.length > 0) {
    const { loadPlugins } = await import('./plugin/index.ts');
    engines.push(...loadPlugins(config.voicePlugins));
  }
  return engines;
}
