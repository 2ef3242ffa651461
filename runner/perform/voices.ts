import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../core/clock.ts';
import type { Config } from '../core/config.ts';
import type { VoiceSpec } from '../script/rundown.ts';
import { createVoices, embeddedVoice, lineFolder, openCache, type Voice, type VoicesOptions } from '../voice/index.ts';
import type { Voices } from '../show/index.ts';

export interface VoiceChoice {
  readonly config: Config;
  /** What a line's voice leaves open; else the configuration's. */
  readonly voice?: VoiceSpec & { readonly provider: string };
  /** The script's folder: `audio` files are read from there. Without it there are none. */
  readonly folder?: string;
  readonly onFailure?: VoicesOptions['onFailure'];
}

/** The voices that the configuration offers. OpenAI's client and the plugins are loaded only where they are. */
export async function voicesFor({ config, voice, folder, onFailure }: VoiceChoice): Promise<(clock: Clock) => Voices & { close(): Promise<void> }> {
  const engines: Voice[] = [embeddedVoice()];
  if (config.openai) {
    const { openAIVoice } = await import('../voice/openai/index.ts');
    engines.push(openAIVoice(config.openai));
  }
  if (config.voicePlugins.length > 0) {
    const { loadPlugins } = await import('../voice/plugin/index.ts');
    engines.push(...loadPlugins(config.voicePlugins));
  }
  const cache = openCache(lineFolder(config.cacheDir));
  return (clock) => createVoices({
    clock, cache,
    voices: new Map(engines.map((engine) => [engine.provider, engine])),
    defaults: voice ?? { provider: config.voice },
    ...(folder === undefined ? {} : { clips: (path) => readFile(join(folder, path)) }),
    ...(onFailure ? { onFailure } : {}),
  });
}
