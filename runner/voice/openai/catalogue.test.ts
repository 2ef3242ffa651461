import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShowrunnerError } from '../../core/errors.ts';
import type { VoiceSpec } from '../../script/rundown.ts';
import { openAIVoice } from './openai-voice.ts';

const KEY = 'sk-proj-Abcdefghijklmnopqrstuvwxyz0123456789';
const identity = (voice: VoiceSpec, baseURL?: string) =>
  openAIVoice({ apiKey: KEY, ...(baseURL !== undefined && { baseURL }) }).identity({ text: 'Hello.', language: 'en', voice });

test('What a script leaves open is part of the identity as it is filled in', () => {
  assert.deepEqual(identity({}), { provider: 'openai', model: 'gpt-4o-mini-tts', voice: 'marin', speed: 1 });
  assert.deepEqual(identity({ name: 'marin', model: 'gpt-4o-mini-tts', speed: 1 }), identity({}));
  assert.deepEqual(identity({ instructions: 'Warm.' }), { ...identity({}), instructions: 'Warm.' });
});

test('Instructions do not count where the model takes no notice of them', () => {
  assert.deepEqual(identity({ model: 'tts-1', instructions: 'Warm.' }), identity({ model: 'tts-1' }));
});

test('The key of the cache knows neither the API key nor the address, but keeps servers apart', () => {
  const [ours, theirs] = [identity({}, 'http://10.0.0.7:8880/v1'), identity({}, 'https://user:secret@voices.example.com/v1')];
  assert.notDeepEqual(ours, theirs);
  assert.notDeepEqual(ours, identity({}));
  assert.deepEqual(ours, identity({}, 'http://10.0.0.7:8880/v1/'));
  assert.deepEqual(identity({}, 'https://api.openai.com/v1'), identity({}));
  assert.doesNotMatch(JSON.stringify([ours, theirs]), /sk-|10\.0|8880|example|secret/);
});

test('A voice or speed that OpenAI does not have is an error that says what there is', () => {
  const unknown = (spec: VoiceSpec, code: string, says: RegExp) =>
    assert.throws(() => identity(spec), (error) => error instanceof ShowrunnerError && error.code === code && error.exit === 1 && says.test(error.message));
  unknown({ name: 'bob' }, 'unknown-voice', /“bob”.*alloy.*verse/);
  unknown({ name: 'marin', model: 'tts-1' }, 'unknown-voice', /tts-1 has no voice “marin”/);
  unknown({ speed: 5 }, 'bad-voice', /0\.25 to 4/);
  assert.equal(identity({ name: 'voice_1234' }).voice, 'voice_1234');
  assert.equal(identity({ name: 'af_bella', model: 'kokoro' }, 'http://127.0.0.1:8880/v1').voice, 'af_bella');
});
