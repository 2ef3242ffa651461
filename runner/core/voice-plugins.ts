/** A LiveKit text-to-speech plugin that the configuration names. */
export interface VoicePlugin {
  /** What scripts call it (`provider: elevenlabs`). */
  readonly provider: string;
  /** The npm package, installed beside this one. */
  readonly package: string;
  /** The exported class; `TTS` unless said otherwise. */
  readonly className: string;
  /** Handed to the plugin as they are, below what the script says. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** The built-in ones, which no plugin may stand in for. */
const BUILT_IN = ['openai', 'embedded'];
const PROVIDER = /^[a-z][a-z0-9-]*$/;
/** As npm has it; nothing that could be a path, an address or a built-in module of Node. */
const PACKAGE = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;
const CLASS = /^[A-Za-z_$][\w$]*$/;

const FORM = 'Write provider=package for each, separated by commas: elevenlabs=@livekit/agents-plugin-elevenlabs';

/**
 * Reads `VOICE_PLUGINS`: `provider=package[#Class][?option=value&…]`, separated by commas. Options are written as in a
 * web address (`%2C` is a comma); numbers, `true` and `false` are taken as such. Throws an Error that says what to write.
 */
export function parseVoicePlugins(text: string): readonly VoicePlugin[] {
  const plugins = text.split(',').map((part) => part.trim()).filter((part) => part !== '').map(parseOne);
  for (const [index, { provider }] of plugins.entries()) {
    if (plugins.findIndex((other) => other.provider === provider) !== index) throw new Error(`names “${provider}” twice. Give each a name of its own.`);
  }
  return plugins;
}

function parseOne(text: string): VoicePlugin {
  const [, provider = '', name = '', className = 'TTS', query = ''] = /^([^=]*)=([^?#]*)(?:#([^?]*))?(?:\?(.*))?$/.exec(text) ?? [];
  if (provider === '' || name === '') throw new Error(`has “${text}”. ${FORM}`);
  if (BUILT_IN.includes(provider)) throw new Error(`names “${provider}”, which is built in. Give the plugin another name, such as my-${provider}.`);
  if (!PROVIDER.test(provider)) throw new Error(`has “${provider}” for a provider. Use small letters, digits and hyphens, beginning with a letter.`);
  if (!PACKAGE.test(name)) throw new Error(`has “${name}”, which is not the name of an npm package. ${FORM}`);
  if (!CLASS.test(className)) throw new Error(`has “${className}”, which is not the name of a class. Leave “#${className}” out unless the package calls it something else than TTS.`);
  return { provider, package: name, className, options: Object.fromEntries([...new URLSearchParams(query)].map(([key, value]) => [key, typed(value)])) };
}

function typed(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
