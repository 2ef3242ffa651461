import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { VoicePlugin } from '../../core/voice-plugins.ts';
import { VoiceError } from '../voice-error.ts';
import { loadPlugins } from './load.ts';

const plugin = (fields: Partial<VoicePlugin> = {}): VoicePlugin => ({ provider: 'mine', package: '@livekit/agents-plugin-openai', className: 'TTS', options: {}, ...fields });
const request = { text: 'Hello.', language: 'en', voice: {} };

async function failureOf(fields: Partial<VoicePlugin>): Promise<VoiceError> {
  const [voice] = loadPlugins([plugin(fields)]);
  assert.ok(voice);
  try {
    for await (const _ of voice.speak(request, new AbortController().signal));
  } catch (error) {
    assert.ok(error instanceof VoiceError, String(error));
    return error;
  }
  return assert.fail('it spoke');
}

test('Packages that are missing are told at once, with the command that installs them', () => {
  assert.throws(() => loadPlugins([plugin(), plugin({ package: '@example/not-there' }), plugin({ package: 'nor-this-one-x' })]), {
    code: 'bad-config',
    exit: 2,
    message: /npm install @example\/not-there nor-this-one-x$/,
  });
});

test('A package without such a class, and one that has none at all, are told', async () => {
  const wrong = await failureOf({ className: 'Nope' });
  assert.equal(wrong.failure, 'refused');
  assert.match(wrong.message, /no text-to-speech class Nope.*mine=@livekit\/agents-plugin-openai#Class/);
  assert.match((await failureOf({ package: 'yaml' })).message, /yaml has no text-to-speech class TTS/);
});

test('A plugin without its key is “unauthorized”', async () => {
  const code = `
    import { loadPlugins } from ${JSON.stringify(new URL('load.ts', import.meta.url).href)};
    const [voice] = loadPlugins([${JSON.stringify(plugin())}]);
    try {
      for await (const _ of voice.speak(${JSON.stringify(request)}, new AbortController().signal));
    } catch (error) {
      process.stdout.write(error.failure + ' ' + error.message);
    }
    process.exit();`;
  const env = { ...process.env };
  delete env.OPENAI_API_KEY;
  assert.match(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env }), /^unauthorized The mine voice has no key.*OPENAI_API_KEY/);
});

test('The identity has the version and what the script says, but no key', () => {
  const [voice, other] = loadPlugins([plugin({ options: { apiKey: 'sk-secret-1234567', speed: 2 } }), plugin({ provider: 'other' })]);
  const identity = voice!.identity({ ...request, voice: { name: 'coral' } });
  assert.deepEqual({ ...identity, options: '' }, { provider: 'mine', package: '@livekit/agents-plugin-openai', version: '1.9.0', class: 'TTS', options: '', name: 'coral', language: 'en' });
  assert.notDeepEqual(identity.options, other!.identity(request).options);
  assert.doesNotMatch(JSON.stringify(identity), /secret/);
});

test('Neither @livekit/agents nor rtc-node is loaded before a voice of a plugin speaks', () => {
  const code = `
    const native = () => process.report.getReport().sharedObjects.some((file) => /livekit|rtc-ffi/.test(file));
    const { loadPlugins } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
    const [voice] = loadPlugins([${JSON.stringify(plugin())}]);
    voice.identity(${JSON.stringify(request)});
    const before = native();
    await import('@livekit/agents');
    process.stdout.write(JSON.stringify([before, native()]));
    process.exit();`;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }), '[false,true]');
});
