import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import envPaths from 'env-paths';
import { EnvReader, flag, oneOf, url, whole } from './env.ts';
import type { Environment } from './env.ts';
import { ShowrunnerError } from './errors.ts';
import { LOG_LEVELS } from './log-levels.ts';
import type { LogLevel } from './log-levels.ts';
import { parseVoicePlugins } from './voice-plugins.ts';
import type { VoicePlugin } from './voice-plugins.ts';

/** What the environment says, checked; `.env.example` explains each variable. */
export interface Config {
  readonly livekit?: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly openai?: { readonly apiKey: string; readonly baseURL?: string };
  readonly tavus?: TavusConfig;
  /** Who speaks when neither a script nor the command line says. */
  readonly voice: 'openai' | 'embedded';
  readonly voicePlugins: readonly VoicePlugin[];
  readonly port: number;
  readonly host: string;
  /** Absolute, as are the other folders. */
  readonly scriptsDir: string;
  readonly cacheDir: string;
  readonly dataDir: string;
  /** Tells this installation's Tavus conversations from another's on the same account. */
  readonly deployment: string;
  readonly maxShows: number;
  readonly operatorKey?: string;
  readonly viewerKey?: string;
  /** Origins that browsers may call from besides the studio's own; empty: none. */
  readonly corsOrigin: readonly string[];
  readonly allowUnsignedSay: boolean;
  readonly logLevel: LogLevel;
}

export interface TavusConfig {
  readonly apiKey: string;
  readonly persona: string;
  /** Without it, Tavus uses the persona's own. */
  readonly replica?: string;
  /** Tavus knows both ids by an old and a new name, and refuses a request that mixes them: the persona's decides for both. */
  readonly names: 'persona' | 'pal';
  readonly apiUrl: string;
}

/** What the defaults take from the machine. */
export interface Machine {
  readonly cwd: string;
  readonly hostname: string;
  readonly cacheDir: string;
  readonly dataDir: string;
}

/**
 * Reads the environment. Pure but for the machine it defaults to.
 * Throws one ShowrunnerError, `bad-config`, that lists every problem and what to do about it.
 */
export function readConfig(env: Environment, machine: Machine = thisMachine()): Config {
  const reader = new EnvReader(env);
  const openai = readOpenAI(reader);
  const config: Config = {
    ...optional('livekit', readLiveKit(reader)),
    ...optional('openai', openai),
    ...optional('tavus', readTavus(reader)),
    voice: openai ? 'openai' : 'embedded',
    voicePlugins: reader.read('VOICE_PLUGINS', parseVoicePlugins) ?? [],
    port: reader.read('PORT', whole(0, 65_535)) ?? 8_080,
    host: reader.text('HOST') ?? '127.0.0.1',
    scriptsDir: resolve(machine.cwd, reader.text('SCRIPTS_DIR') ?? 'scripts'),
    cacheDir: resolve(machine.cwd, reader.text('CACHE_DIR') ?? machine.cacheDir),
    dataDir: resolve(machine.cwd, reader.text('DATA_DIR') ?? machine.dataDir),
    deployment: reader.read('DEPLOYMENT', deployment) ?? deploymentOf(machine.hostname),
    maxShows: reader.read('MAX_SHOWS', whole(1, 1_000)) ?? 4,
    ...optional('operatorKey', reader.read('SHOWRUNNER_OPERATOR_KEY', key)),
    ...optional('viewerKey', reader.read('SHOWRUNNER_VIEWER_KEY', key)),
    corsOrigin: reader.read('CORS_ORIGIN', origins) ?? [],
    allowUnsignedSay: reader.read('ALLOW_UNSIGNED_SAY', flag) ?? false,
    logLevel: reader.read('LOG_LEVEL', oneOf(...LOG_LEVELS)) ?? 'info',
  };
  if (config.operatorKey !== undefined && config.operatorKey === config.viewerKey) {
    reader.problems.push('SHOWRUNNER_OPERATOR_KEY and SHOWRUNNER_VIEWER_KEY are the same, so that every viewer could run the show: make another one of them.');
  }
  if (reader.problems.length > 0) throw badConfig(reader.problems);
  return config;
}

/**
 * Reads `.env` from the working folder into `env` (a variable that is set there already, and not empty, stays; plugins
 * and jobs find the others where they look for them), then the configuration from `env`. Errors as `readConfig`.
 */
export function loadConfig({ cwd = process.cwd(), env = process.env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Config {
  const file = resolve(cwd, '.env');
  if (existsSync(file)) {
    for (const [name, value] of Object.entries(readEnvFile(file))) {
      if ((env[name] ?? '').trim() === '' && value !== undefined) env[name] = value;
    }
  }
  return readConfig(env, { ...thisMachine(), cwd });
}

function readEnvFile(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ShowrunnerError('bad-config', `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function thisMachine(): Machine {
  const { cache: cacheDir, data: dataDir } = envPaths('showrunner', { suffix: '' });
  return { cwd: process.cwd(), hostname: hostname(), cacheDir, dataDir };
}

function badConfig(problems: readonly string[]): ShowrunnerError {
  const head = problems.length === 1 ? 'The configuration has a problem' : `The configuration has ${problems.length} problems`;
  return new ShowrunnerError('bad-config', `${head} (environment or .env; .env.example explains each variable):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
}

function readLiveKit(reader: EnvReader): Config['livekit'] {
  const server = reader.read('LIVEKIT_URL', url('ws:', 'wss:', 'http:', 'https:'));
  const all = reader.together('LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET');
  return server === undefined || !all ? undefined : { url: server, apiKey: all.LIVEKIT_API_KEY, apiSecret: all.LIVEKIT_API_SECRET };
}

function readOpenAI(reader: EnvReader): Config['openai'] {
  const apiKey = reader.text('OPENAI_API_KEY');
  const baseURL = reader.read('OPENAI_BASE_URL', url('http:', 'https:'));
  if (apiKey !== undefined) return { apiKey, ...optional('baseURL', baseURL) };
  if (reader.text('OPENAI_BASE_URL') !== undefined) {
    reader.problems.push('OPENAI_BASE_URL is set, but OPENAI_API_KEY is not: set it to the key of that server (any text if it asks for none), or take both away.');
  }
  return undefined;
}

function readTavus(reader: EnvReader): TavusConfig | undefined {
  const apiKey = reader.text('TAVUS_API_KEY');
  // Said by a program that wants none, over whatever `.env` says: an empty variable would be filled from there.
  if (apiKey === 'off') return undefined;
  const persona = reader.either('TAVUS_PAL_ID', 'TAVUS_PERSONA_ID');
  const replica = reader.either('TAVUS_FACE_ID', 'TAVUS_REPLICA_ID');
  const names = reader.text('TAVUS_PAL_ID') === undefined ? 'persona' : 'pal';
  const apiUrl = reader.read('TAVUS_API_URL', url('http:', 'https:')) ?? 'https://tavusapi.com/v2';
  if (apiKey !== undefined && persona !== undefined) return { apiKey, persona, ...optional('replica', replica), names, apiUrl };
  if (apiKey !== undefined) {
    reader.problems.push('TAVUS_API_KEY is set, but TAVUS_PERSONA_ID (new name: TAVUS_PAL_ID) is not: set it to the id of a persona in echo mode with LiveKit transport, or take TAVUS_API_KEY away to do without an avatar.');
  } else if (persona !== undefined || replica !== undefined) {
    reader.problems.push('TAVUS_API_KEY is not set, but a persona or replica of Tavus is: set the key, or take the others away to do without an avatar.');
  }
  return undefined;
}

const DEPLOYMENT = /^[A-Za-z0-9][\w.-]{0,62}$/;

function deployment(text: string): string {
  if (!DEPLOYMENT.test(text)) throw new Error(`is “${text.slice(0, 60)}”. Use up to 63 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.`);
  return text;
}

/** A host's name is nearly one already. */
const deploymentOf = (name: string): string => name.replace(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '').slice(0, 63) || 'showrunner';

/** Its value is never shown. */
function key(text: string): string {
  if (text.length < 16) throw new Error('is too short to be safe: use 16 characters or more, for example what `openssl rand -hex 24` prints.');
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Error('has a space or a letter that cannot be sent in an HTTP header: use plain letters and digits.');
  return text;
}

function origins(text: string): readonly string[] {
  const values = text.split(',').map((value) => value.trim()).filter((value) => value !== '');
  for (const value of values) {
    if (value === '*') throw new Error('is “*”, which would let any web page use the server. List the origins, separated by commas.');
    const { origin } = URL.parse(value) ?? {};
    if (origin === undefined || origin === 'null' || origin !== value.replace(/\/$/, '')) {
      throw new Error(`has “${value.slice(0, 60)}”, which is not an origin. Write each as https://host or https://host:port.`);
    }
  }
  return values.map((value) => value.replace(/\/$/, ''));
}

/** `{ name: value }`, or nothing where there is no value. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>); // a computed key loses its name in the type
}
