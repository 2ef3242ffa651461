import type { Entry, Script } from '../model.ts';
import type { VoiceSpec } from '../rundown.ts';
import type { Finding, ShowRule } from '../rule.ts';
import { codePoints } from '../text/words.ts';
import { spokenOf } from '../text/parts.ts';
import { didYouMean, suggest } from '../text/suggest.ts';
import { knowsModel, type KnownVoices } from '../voices.ts';

/** A voice as it is written: the mapping, what it says, and what it is with what it inherits. */
interface Written {
  readonly source: object;
  readonly own: VoiceSpec;
  readonly voice: VoiceSpec;
}

/** Every voice in the script, each once. */
function* written(script: Script): Iterable<Written> {
  const seen = new Set<object>();
  const fresh = (holder: object, key: string): object | undefined => {
    const source: unknown = Reflect.get(holder, key);
    if (typeof source !== 'object' || source === null || seen.has(source)) return undefined;
    seen.add(source);
    return source;
  };
  for (const { speaker, source } of script.cast) {
    if (!source) continue;
    const main = fresh(source, 'voice');
    if (main && speaker.voice) yield { source: main, own: speaker.voice, voice: speaker.voice };
    const fallback = fresh(source, 'fallback_voice');
    if (fallback && speaker.fallbackVoice) yield { source: fallback, own: speaker.fallbackVoice, voice: speaker.fallbackVoice };
  }
  for (const entry of script.entries) {
    if (!('texts' in entry)) continue;
    const source = fresh(entry.source, 'voice');
    if (source) yield { source, own: entry.voice, voice: entry.item.voice };
  }
}

const providerOf = (voice: VoiceSpec, script: Script): string | undefined => voice.provider ?? script.options.voice;

const known = (provider: string | undefined, script: Script): KnownVoices | undefined =>
  provider !== undefined && Object.hasOwn(script.options.voices, provider) ? script.options.voices[provider] : undefined;

/** A voice that nobody has would be refused in the middle of the show. */
export const unknownVoice: ShowRule = {
  code: 'unknown-voice',
  severity: 'error',
  *checkShow({ script, at }) {
    for (const { source, own, voice } of written(script)) {
      const place = (...keys: (keyof VoiceSpec)[]) => script.places.value(source, keys.find((key) => own[key] !== undefined) ?? 'name');
      const provider = providerOf(voice, script);
      const voices = known(provider, script);
      if (provider !== undefined && !voices) {
        if (own.provider === undefined) continue;
        const all = Object.keys(script.options.voices);
        yield at(place('provider'), `There is no voice provider \`${provider}\`.${didYouMean(suggest(provider, all))} There ${all.length === 1 ? 'is' : 'are'} ${all.map((name) => `\`${name}\``).join(' and ')}; others are named in VOICE_PLUGINS, and to \`check\` with \`--voice\`.`);
        continue;
      }
      if (voice.name !== undefined && (own.name !== undefined || own.provider !== undefined)) {
        const problem = nameProblem(voice.name, provider, voices, script);
        if (problem !== undefined) yield at(place('name', 'provider'), problem);
      }
      const models = voices?.models;
      if (own.model !== undefined && models && models.length > 0 && !knowsModel(models, own.model)) {
        yield at(place('model'), `\`${provider ?? ''}\` has no model \`${own.model}\`.${didYouMean(suggest(own.model, models))} It has ${models.join(', ')}.`);
      }
    }
  },
};

function nameProblem(name: string, provider: string | undefined, voices: KnownVoices | undefined, script: Script): string | undefined {
  const all = Object.entries(script.options.voices);
  const owner = all.find(([, { names }]) => names?.includes(name) === true)?.[0];
  if (voices) {
    const { names } = voices;
    if (!names || names.includes(name)) return undefined;
    const elsewhere = owner === undefined ? '' : ` \`${owner}\` has.`;
    return `\`${provider ?? ''}\` has no voice \`${name}\`.${elsewhere}${didYouMean(suggest(name, names))} It has ${names.join(', ')}.`;
  }
  // Nobody says who speaks: the name must be somebody's.
  if (owner !== undefined || all.some(([, { names }]) => !names)) return undefined;
  return `There is no voice \`${name}\`.${didYouMean(suggest(name, all.flatMap(([, { names }]) => names ?? [])))}`;
}

/** In any other language the embedded voice is close to silent. */
export const voiceLanguage: ShowRule = {
  code: 'voice-language',
  severity: 'warning',
  *checkShow({ script, at }) {
    const spoken = script.language.split('-')[0]?.toLowerCase() ?? '';
    const unable = (voice: VoiceSpec): boolean => {
      const languages = known(providerOf(voice, script), script)?.languages;
      return languages !== undefined && !languages.includes(spoken);
    };
    const message = `The embedded voice speaks English only, and the show is in \`${script.language}\`. Choose another provider for it.`;
    const [first] = [...written(script)].filter(({ own, voice }) => own.provider !== undefined && unable(voice));
    if (first) yield at(script.places.value(first.source, 'provider'), message);
    else if (script.entries.some((entry) => 'texts' in entry && entry.item.audio === undefined && unable(entry.item.voice))) {
      yield at(script.places.value(script.root, 'language'), message);
    }
  },
};

/** What is written and does nothing. */
export const ignoredOption: ShowRule = {
  code: 'ignored-option',
  severity: 'warning',
  *checkShow({ script, at }) {
    for (const { source, own, voice } of written(script)) {
      const provider = providerOf(voice, script);
      for (const option of known(provider, script)?.ignores?.(voice.model) ?? []) {
        if (own[option] === undefined) continue;
        const who = voice.model !== undefined && option !== 'model' && provider === 'openai' ? `The model \`${voice.model}\`` : `The voice provider \`${provider ?? ''}\``;
        yield at(script.places.key(source, option), `${who} does not heed \`${option}\`. Remove it, or choose another voice.`);
      }
    }
    for (const { speaker, source } of script.cast) {
      if (speaker.avatar?.provider !== 'none' || !source) continue;
      const avatar: unknown = Reflect.get(source, 'avatar');
      for (const option of ['persona', 'replica'] as const) {
        if (speaker.avatar[option] !== undefined && typeof avatar === 'object' && avatar !== null) yield at(script.places.key(avatar, option), `Without an avatar (\`provider: none\`) \`${option}\` does nothing. Remove it.`);
      }
    }
    for (const entry of script.entries) yield* itemOptions(entry, script, at);
  },
};

function* itemOptions(entry: Entry, script: Script, at: Parameters<ShowRule['checkShow']>[0]['at']): Iterable<Finding> {
  const { item, source } = entry;
  if (item.kind === 'line' && item.audio !== undefined) {
    for (const option of ['say', 'voice']) if (Object.hasOwn(source, option)) yield at(script.places.key(source, option), `Beside \`audio\` no voice speaks, so \`${option}\` does nothing. Remove one of them.`);
  }
  if (item.kind === 'wait' && 'event' in item.for && item.for.timeout === undefined) {
    const wait: unknown = Reflect.get(source, 'wait');
    if (typeof wait === 'object' && wait !== null && Object.hasOwn(wait, 'then') && !script.places.has(wait, 'timeout')) yield at(script.places.key(wait, 'then'), '`then` says what a time-out does, and there is none. Add `timeout: 30s`, or remove it.');
  }
}

/** One request to OpenAI takes 4,096 characters. */
export const lineTooLong: ShowRule = {
  code: 'line-too-long',
  severity: 'error',
  *checkShow({ script, at }) {
    const limitOf = (voice: VoiceSpec): number => known(providerOf(voice, script) ?? 'openai', script)?.limit ?? Infinity;
    const least = Math.min(...Object.values(script.options.voices).map(({ limit }) => limit ?? Infinity));
    for (const entry of script.entries) {
      if (!('texts' in entry) || entry.item.audio !== undefined) continue;
      const { item } = entry;
      const spoken = spokenOf(item.parts);
      if (spoken.length <= least) continue;
      const limit = Math.min(limitOf(item.voice), item.fallbackVoice ? limitOf(item.fallbackVoice) : Infinity);
      const length = codePoints(spoken);
      if (length > limit) yield at(script.places.value(entry.source, entry.texts.at(-1)?.key ?? 'line'), `This line has ${length} characters to speak, and the voice takes ${limit} at once. Make several lines of it.`);
    }
  },
};
