import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadConfig, readConfig } from './config.ts';
import type { Config, Machine } from './config.ts';
import { ShowrunnerError } from './errors.ts';

const EXAMPLE = new URL('../../.env.example', import.meta.url);

const machine: Machine = { cwd: '/show', hostname: 'stage-1.local', cacheDir: '/home/me/.cache/showrunner', dataDir: '/home/me/.local/share/showrunner' };
const read = (env: Record<string, string | undefined> = {}): Config => readConfig(env, machine);

/** The problems that reading `env` reports, one a line. */
function problems(env: Record<string, string>): string[] {
  try {
    read(env);
  } catch (error) {
    assert.ok(error instanceof ShowrunnerError);
    assert.equal(error.code, 'bad-config');
    assert.equal(error.exit, 2);
    return error.message.split('\n').slice(1).map((line) => line.replace(/^ {2}- /, ''));
  }
  return [];
}

const LIVEKIT = { LIVEKIT_URL: 'wss://x.livekit.cloud', LIVEKIT_API_KEY: 'APIx', LIVEKIT_API_SECRET: 'shhh' };

test('Nothing set is a working configuration', () => {
  assert.deepEqual(read(), {
    voice: 'embedded',
    voicePlugins: [],
    port: 8_080,
    host: '127.0.0.1',
    scriptsDir: '/show/scripts',
    cacheDir: '/home/me/.cache/showrunner',
    dataDir: '/home/me/.local/share/showrunner',
    deployment: 'stage-1.local',
    maxShows: 4,
    corsOrigin: [],
    allowUnsignedSay: false,
    logLevel: 'info',
  });
});

test('Everything set is taken over', () => {
  const config = read({
    ...LIVEKIT,
    OPENAI_API_KEY: 'sk-1',
    OPENAI_BASE_URL: 'http://127.0.0.1:8880/v1/',
    TAVUS_API_KEY: 'tk',
    TAVUS_PERSONA_ID: 'p1',
    TAVUS_FACE_ID: 'r1',
    TAVUS_API_URL: 'http://127.0.0.1:9/v2',
    VOICE_PLUGINS: 'elevenlabs=@livekit/agents-plugin-elevenlabs, mine=my-tts#Speech?sampleRate=16000&model=a%2Cb&fast=true',
    PORT: '0',
    HOST: '0.0.0.0',
    SCRIPTS_DIR: '../shows',
    CACHE_DIR: '/c',
    DATA_DIR: 'd',
    DEPLOYMENT: 'main',
    MAX_SHOWS: '2',
    SHOWRUNNER_OPERATOR_KEY: 'o'.repeat(16),
    SHOWRUNNER_VIEWER_KEY: 'v'.repeat(16),
    CORS_ORIGIN: 'https://a.example, http://localhost:3000/',
    ALLOW_UNSIGNED_SAY: 'TRUE',
    LOG_LEVEL: 'DEBUG',
  });
  assert.deepEqual(config, {
    livekit: { url: 'wss://x.livekit.cloud', apiKey: 'APIx', apiSecret: 'shhh' },
    openai: { apiKey: 'sk-1', baseURL: 'http://127.0.0.1:8880/v1' },
    tavus: { apiKey: 'tk', persona: 'p1', replica: 'r1', names: 'persona', apiUrl: 'http://127.0.0.1:9/v2' },
    voice: 'openai',
    voicePlugins: [
      { provider: 'elevenlabs', package: '@livekit/agents-plugin-elevenlabs', className: 'TTS', options: {} },
      { provider: 'mine', package: 'my-tts', className: 'Speech', options: { sampleRate: 16_000, model: 'a,b', fast: true } },
    ],
    port: 0,
    host: '0.0.0.0',
    scriptsDir: '/shows',
    cacheDir: '/c',
    dataDir: '/show/d',
    deployment: 'main',
    maxShows: 2,
    operatorKey: 'o'.repeat(16),
    viewerKey: 'v'.repeat(16),
    corsOrigin: ['https://a.example', 'http://localhost:3000'],
    allowUnsignedSay: true,
    logLevel: 'debug',
  });
});

test('An empty or blank variable is an unset one, whichever it is', () => {
  const names = readFileSync(EXAMPLE, 'utf8').match(/(?<=^#)[A-Z_]+(?==)/gm) ?? [];
  assert.ok(names.length > 20);
  for (const blank of ['', '  ']) assert.deepEqual(read(Object.fromEntries(names.map((name) => [name, blank]))), read());
});

test('All problems are told in one message', () => {
  const told = problems({ LIVEKIT_URL: 'x.livekit.cloud', PORT: '80a', MAX_SHOWS: '0', ALLOW_UNSIGNED_SAY: 'maybe', LOG_LEVEL: 'loud', DEPLOYMENT: 'a/b' });
  assert.deepEqual(told.map((line) => line.split(' ', 1)[0]).sort(), ['ALLOW_UNSIGNED_SAY', 'DEPLOYMENT', 'LIVEKIT_API_KEY', 'LIVEKIT_URL', 'LOG_LEVEL', 'MAX_SHOWS', 'PORT'].sort());
});

const bad: [string, Record<string, string>, RegExp][] = [
  ['LiveKit without its secret', { ...LIVEKIT, LIVEKIT_API_SECRET: '' }, /^LIVEKIT_API_SECRET is missing: set it beside LIVEKIT_URL and LIVEKIT_API_KEY/],
  ['a secret alone', { LIVEKIT_API_SECRET: 'x' }, /^LIVEKIT_URL and LIVEKIT_API_KEY are missing/],
  ['an address without a scheme', { ...LIVEKIT, LIVEKIT_URL: 'localhost:7880' }, /^LIVEKIT_URL is “localhost:7880”.*ws:\/\//],
  ['an OpenAI address without a key', { OPENAI_BASE_URL: 'http://127.0.0.1/v1' }, /OPENAI_API_KEY is not/],
  ['an OpenAI address for sockets', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'ws://x' }, /^OPENAI_BASE_URL is “ws:\/\/x”/],
  ['a Tavus key without a persona', { TAVUS_API_KEY: 'k' }, /TAVUS_PERSONA_ID \(new name: TAVUS_PAL_ID\) is not/],
  ['a persona without a Tavus key', { TAVUS_PAL_ID: 'p' }, /^TAVUS_API_KEY is not set/],
  ['two personas', { TAVUS_API_KEY: 'k', TAVUS_PAL_ID: 'p', TAVUS_PERSONA_ID: 'q' }, /^TAVUS_PAL_ID and TAVUS_PERSONA_ID .* differ/],
  ['two faces', { TAVUS_API_KEY: 'k', TAVUS_PAL_ID: 'p', TAVUS_FACE_ID: 'r', TAVUS_REPLICA_ID: 's' }, /^TAVUS_FACE_ID and TAVUS_REPLICA_ID .* differ/],
  ['a port that does not exist', { PORT: '65536' }, /^PORT is “65536”.*0 to 65535/],
  ['a key one could guess', { SHOWRUNNER_OPERATOR_KEY: 'letmein' }, /^SHOWRUNNER_OPERATOR_KEY is too short.*openssl/],
  ['a key that no header can carry', { SHOWRUNNER_VIEWER_KEY: 'geheimnisvoll über alles' }, /^SHOWRUNNER_VIEWER_KEY has a space/],
  ['one key for both', { SHOWRUNNER_OPERATOR_KEY: 'x'.repeat(16), SHOWRUNNER_VIEWER_KEY: 'x'.repeat(16) }, /are the same/],
  ['any origin', { CORS_ORIGIN: '*' }, /^CORS_ORIGIN is “\*”/],
  ['an origin with a path', { CORS_ORIGIN: 'https://a.example/b' }, /^CORS_ORIGIN has “https:\/\/a.example\/b”/],
  ['a plugin without a package', { VOICE_PLUGINS: 'elevenlabs' }, /^VOICE_PLUGINS has “elevenlabs”.*elevenlabs=@livekit/],
  ['a plugin in place of a built-in voice', { VOICE_PLUGINS: 'openai=@livekit/agents-plugin-openai' }, /built in.*my-openai/],
  ['a plugin twice', { VOICE_PLUGINS: 'a=b,a=c' }, /“a” twice/],
  ['a plugin from a path', { VOICE_PLUGINS: 'a=../evil' }, /not the name of an npm package/],
  ['a plugin from an address', { VOICE_PLUGINS: 'a=https://evil.example/x.js' }, /not the name of an npm package/],
  ['a module of Node for a plugin', { VOICE_PLUGINS: 'a=node:fs' }, /not the name of an npm package/],
  ['a provider that scripts could not name', { VOICE_PLUGINS: 'Eleven Labs=b' }, /“Eleven Labs” for a provider/],
];
for (const [what, env, says] of bad) {
  test(`${what} is one problem, with what to do`, () => {
    const told = problems(env);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0]!, says);
  });
}

test('Old and new names of Tavus may both be there when they agree', () => {
  assert.deepEqual(read({ TAVUS_API_KEY: 'k', TAVUS_PAL_ID: 'p', TAVUS_PERSONA_ID: 'p' }).tavus, { apiKey: 'k', persona: 'p', names: 'pal', apiUrl: 'https://tavusapi.com/v2' });
});

test('Tavus is asked by the name under which the persona was given, whatever the face is called', () => {
  assert.equal(read({ TAVUS_API_KEY: 'k', TAVUS_PAL_ID: 'p', TAVUS_REPLICA_ID: 'r' }).tavus?.names, 'pal');
  assert.equal(read({ TAVUS_API_KEY: 'k', TAVUS_PERSONA_ID: 'p', TAVUS_FACE_ID: 'r' }).tavus?.names, 'persona');
  assert.equal(read({ TAVUS_API_KEY: 'off', TAVUS_PERSONA_ID: 'p' }).tavus, undefined);
});

test('No problem shows a key, a secret, or the password in an address', () => {
  const told = problems({
    LIVEKIT_URL: 'ftp://me:hunter22@host',
    LIVEKIT_API_SECRET: 'hunter22',
    OPENAI_BASE_URL: 'hunter22://x:hunter22@y',
    SHOWRUNNER_OPERATOR_KEY: 'hunter22',
  });
  assert.equal(told.length, 5);
  assert.doesNotMatch(told.join('\n').replace('hunter22://', ''), /hunter22/);
});

test('Whatever the environment holds, it is read or turned down with reasons', () => {
  const names = fc.constantFrom('LIVEKIT_URL', 'PORT', 'VOICE_PLUGINS', 'CORS_ORIGIN', 'DEPLOYMENT', 'SHOWRUNNER_VIEWER_KEY', 'TAVUS_PAL_ID', 'MAX_SHOWS');
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' }))), (env) => {
      problems(env);
    }),
  );
});

test('A machine of any name has a deployment that could have been configured', () => {
  fc.assert(
    fc.property(fc.string(), (hostname) => {
      const { deployment } = readConfig({}, { ...machine, hostname });
      assert.equal(read({ DEPLOYMENT: deployment }).deployment, deployment);
    }),
  );
});

test('`.env` is read, the environment wins, and plugins find their own keys', (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'showrunner-env-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, '.env'), '# a comment\nPORT=9000\nHOST="0.0.0.0"\nMAX_SHOWS=3\nELEVEN_API_KEY=abc\n');
  const env: NodeJS.ProcessEnv = { PORT: '9001', HOST: '' };
  const config = loadConfig({ cwd, env });
  assert.deepEqual([config.port, config.host, config.maxShows], [9_001, '0.0.0.0', 3]);
  assert.equal(config.scriptsDir, join(cwd, 'scripts'));
  assert.equal(env.ELEVEN_API_KEY, 'abc');
});

test('Without `.env` the environment alone counts', (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'showrunner-env-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  assert.equal(loadConfig({ cwd, env: { PORT: '1' } }).port, 1);
});

test('A `.env` that cannot be read is said', (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'showrunner-env-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  mkdirSync(join(cwd, '.env'));
  assert.throws(() => loadConfig({ cwd, env: {} }), { code: 'bad-config', message: /\.env cannot be read/ });
});

test('`.env.example` sets nothing as it stands, and every line of it is right once its # is taken away', () => {
  const example = readFileSync(EXAMPLE, 'utf8');
  assert.doesNotMatch(example, /^[A-Z]/m);
  const lines = [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
  assert.deepEqual(problems(Object.fromEntries(lines)), []);
  const config = read(Object.fromEntries(lines));
  assert.equal(config.voicePlugins.length, 2);
  for (const [key, value] of Object.entries(config)) assert.ok(value !== undefined, key);
});

test('`.env.example` explains exactly the variables that are read', () => {
  const asked = new Set<string>();
  read(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }));
  const explained = readFileSync(EXAMPLE, 'utf8').match(/(?<=^#)[A-Z_]+(?==)/gm) ?? [];
  assert.deepEqual([...explained].sort(), [...asked].sort());
});
