import type { tts } from '@livekit/agents';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { ShowrunnerError } from '../../core/errors.ts';
import type { VoicePlugin } from '../../core/voice-plugins.ts';
import type { SpeechRequest, Voice } from '../voice.ts';
import { VoiceError } from '../voice-error.ts';
import { classifyConstruction } from './failures.ts';
import { pluginVoice } from './plugin-voice.ts';

/**
 * A Voice for each plugin that the configuration names (`Config.voicePlugins`). Nothing is loaded yet: a plugin, and
 * `@livekit/agents` with it (1.6 s, 110 MB), is when its voice first speaks.
 * Throws one ShowrunnerError, `bad-config`, for all packages that are not installed.
 */
export function loadPlugins(plugins: readonly VoicePlugin[]): Voice[] {
  const found = plugins.map((plugin) => ({ plugin, version: versionOf(plugin.package) }));
  const missing = found.filter(({ version }) => version === undefined).map(({ plugin }) => plugin.package);
  if (missing.length > 0) {
    throw new ShowrunnerError('bad-config', `VOICE_PLUGINS names ${missing.join(' and ')}, not installed here. Install with: npm install ${missing.join(' ')}`);
  }
  return found.map(({ plugin, version = '' }) => load(plugin, version));
}

/** Makes `@livekit/agents` ready to be used: without a logger nothing of it is. Keeps one that is there already. */
export async function prepareAgents(): Promise<void> {
  const { initializeLogger, log } = await import('@livekit/agents');
  try {
    log();
  } catch {
    // Silent, for it would write to stdout, where results go; what matters comes to us as errors.
    initializeLogger({ pretty: false, level: 'silent' });
  }
}

function load(plugin: VoicePlugin, version: string): Voice {
  const engines = new Map<string, Promise<tts.TTS>>();
  const voice = pluginVoice({
    provider: plugin.provider,
    tts: async (request) => {
      const options = optionsFor(plugin, request);
      const key = JSON.stringify(options);
      const engine = engines.get(key) ?? construct(plugin, options);
      engines.set(key, engine);
      return engine;
    },
    identity: {
      package: plugin.package,
      version,
      class: plugin.className,
      // As a digest, for there may be keys among them.
      options: createHash('sha256').update(JSON.stringify(plugin.options)).digest('hex').slice(0, 16),
    },
  });
  return {
    ...voice,
    close: async () => {
      // One that could not be made needs no closing, and was told of when it was asked for.
      const made = await Promise.allSettled(engines.values());
      await Promise.all(made.filter((engine) => engine.status === 'fulfilled').map(({ value }) => value.close()));
    },
  };
}

/**
 * LiveKit's plugins agree on `model`, `language`, `speed` and `instructions`, and take a voice as `voice` or `voiceId`.
 * They pass over what they do not know.
 */
function optionsFor(plugin: VoicePlugin, { voice, language }: SpeechRequest): Readonly<Record<string, unknown>> {
  return {
    language,
    ...plugin.options,
    ...(voice.name !== undefined && { voice: voice.name, voiceId: voice.name }),
    ...(voice.model !== undefined && { model: voice.model }),
    ...(voice.speed !== undefined && { speed: voice.speed }),
    ...(voice.instructions !== undefined && { instructions: voice.instructions }),
  };
}

async function construct(plugin: VoicePlugin, options: Readonly<Record<string, unknown>>): Promise<tts.TTS> {
  await prepareAgents();
  let Engine: unknown;
  try {
    const loaded: unknown = await import(plugin.package);
    Engine = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, plugin.className) : undefined;
  } catch (cause) {
    throw new VoiceError('refused', `${plugin.package} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (!isEngineClass(Engine)) {
    throw new VoiceError('refused', `${plugin.package} has no text-to-speech class ${plugin.className}. Name the right one in VOICE_PLUGINS: ${plugin.provider}=${plugin.package}#Class`);
  }
  try {
    return new Engine(options);
  } catch (error) {
    throw classifyConstruction(error, plugin.provider);
  }
}

const isEngineClass = (value: unknown): value is new (options: Readonly<Record<string, unknown>>) => tts.TTS => typeof value === 'function';

/** Of an installed package; undefined when there is none. */
function versionOf(name: string): string | undefined {
  try {
    const file = findPackageJSON(name, import.meta.url);
    if (file === undefined) return undefined;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string }; // npm wrote it
    return version ?? '0';
  } catch {
    return undefined;
  }
}
