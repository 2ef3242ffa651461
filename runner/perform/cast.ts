import type { Config, TavusConfig } from '../core/config.ts';
import type { KnownVoices } from '../script/index.ts';
import type { Rundown } from '../script/rundown.ts';

/** There is one avatar a room: that of whoever speaks by default, as the script wants it, else as the environment does. */
export function avatarOf({ cast, speaker }: Pick<Rundown, 'cast' | 'speaker'>, tavus: TavusConfig | undefined): TavusConfig | undefined {
  const wanted = cast.find(({ name }) => name === speaker)?.avatar;
  if (!tavus || wanted?.provider === 'none') return undefined;
  return {
    ...tavus,
    ...(wanted?.persona === undefined ? {} : { persona: wanted.persona }),
    ...(wanted?.replica === undefined ? {} : { replica: wanted.replica }),
  };
}

/** The voices that plugins add, for `compile`: their names and models are their own affair. */
export const pluginVoices = (config: Pick<Config, 'voicePlugins'>): Record<string, KnownVoices> =>
  Object.fromEntries(config.voicePlugins.map(({ provider }) => [provider, {}]));

/** Voices that the script asks for and nobody configured, each with what to do: nothing is ever silently spoken by another. */
export function voicesMissing({ items }: Pick<Rundown, 'items'>, config: Pick<Config, 'openai' | 'voicePlugins'>): readonly string[] {
  const known = new Set(['embedded', ...(config.openai ? ['openai'] : []), ...config.voicePlugins.map(({ provider }) => provider)]);
  const asked = new Set(items.flatMap((item) => (item.kind === 'line' && item.voice.provider !== undefined ? [item.voice.provider] : [])));
  return [...asked].filter((provider) => !known.has(provider))
    .map((provider) => (provider === 'openai' ? 'openai (set OPENAI_API_KEY)' : `${provider} (name it in VOICE_PLUGINS)`));
}
