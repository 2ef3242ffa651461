import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { ms, seconds } from '../../core/units.ts';
import { hear, render, startOpenAI, wordsOf } from '../../local/openai/index.ts';
import type { Fault } from '../../local/openai/index.ts';
import type { VoiceSpec } from '../../script/rundown.ts';
import type { SpeechRequest, Voice, VoiceFailure } from '../voice.ts';
import { VoiceError } from '../voice-error.ts';
import { openAIVoice } from './openai-voice.ts';
import type { OpenAIVoiceOptions } from './openai-voice.ts';

const KEY = 'sk-proj-Abcdefghijklmnopqrstuvwxyz0123456789';
const TEXT = 'The curtain rises slowly, and nobody in the whole theatre dares to breathe.';

const ask = (text = TEXT, voice: VoiceSpec = {}): SpeechRequest => ({ text, language: 'en', voice });
const never = (): AbortSignal => new AbortController().signal;
const patient = { firstByte: seconds(30), stall: seconds(30) };

async function speak(voice: Voice, request = ask(), signal = never()): Promise<Int16Array> {
  const chunks: Int16Array[] = [];
  for await (const { pcm } of voice.speak(request, signal)) chunks.push(pcm);
  return join(chunks);
}

function join(chunks: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Speaks, and gives the VoiceError that ended it and the sound that came before. */
async function fail(voice: Voice, request = ask()): Promise<{ error: VoiceError; pcm: Int16Array }> {
  const chunks: Int16Array[] = [];
  try {
    for await (const { pcm } of voice.speak(request, never())) chunks.push(pcm);
  } catch (error) {
    assert.ok(error instanceof VoiceError, inspect(error));
    return { error, pcm: join(chunks) };
  }
  return assert.fail('it spoke');
}

async function setup(t: TestContext, options: Partial<OpenAIVoiceOptions> = {}) {
  const openai = await startOpenAI({ apiKey: KEY });
  t.after(() => openai.close());
  const voice = openAIVoice({ apiKey: KEY, baseURL: openai.url, timeouts: patient, ...options });
  return { openai, voice };
}

test('A line is spoken sample for sample as the API sends it', async (t) => {
  const s = await setup(t);
  assert.deepEqual(await speak(s.voice), render(TEXT));
});

test('The API is asked for what the script says, and for the defaults where it says nothing', async (t) => {
  const s = await setup(t);
  await speak(s.voice);
  await speak(s.voice, ask('Hello.', { name: 'cedar', instructions: 'Whisper.', speed: 1.5 }));
  await speak(s.voice, ask('Hello.', { model: 'tts-1', instructions: 'Whisper.' }));
  assert.deepEqual(s.openai.requests.map(({ body }) => body), [
    { model: 'gpt-4o-mini-tts', voice: 'marin', input: TEXT, response_format: 'pcm', speed: 1 },
    { model: 'gpt-4o-mini-tts', voice: 'cedar', input: 'Hello.', response_format: 'pcm', speed: 1.5, instructions: 'Whisper.' },
    { model: 'tts-1', voice: 'nova', input: 'Hello.', response_format: 'pcm', speed: 1 },
  ]);
});

test('However the bytes are split into chunks, the samples are the same', async (t) => {
  const s = await setup(t);
  const text = 'Odd bytes.';
  const expected = render(text);
  // Small sizes first, so that samples are torn apart; a large one at the end of each turn keeps the number of chunks down.
  const splits = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }).map((sizes) => [...sizes, 6_001]);
  await fc.assert(
    fc.asyncProperty(splits, async (chunks) => {
      s.openai.script({ chunks });
      assert.deepEqual(await speak(s.voice, ask(text)), expected);
    }),
    { numRuns: 25 },
  );
});

test('Sound is passed on while the rest is still to come', async (t) => {
  const s = await setup(t);
  s.openai.script({ fault: { kind: 'stall', after: ms(500) } });
  const leave = new AbortController();
  const reason = new Error('heard enough');
  let heard = 0;
  await assert.rejects(async () => {
    for await (const { pcm } of s.voice.speak(ask(), leave.signal)) {
      heard += pcm.length;
      if (heard === 12_000) leave.abort(reason);
    }
  }, reason);
  assert.equal(heard, 12_000);
});

const answers: { when: string; fault: Fault; failure: VoiceFailure; retryable: boolean; says: RegExp }[] = [
  { when: '401', fault: { kind: 'unauthorized' }, failure: 'unauthorized', retryable: false, says: /OPENAI_API_KEY/ },
  { when: '429 for want of credit', fault: { kind: 'quota' }, failure: 'quota', retryable: false, says: /out of credit/ },
  { when: '429 for too many requests', fault: { kind: 'rate' }, failure: 'rate', retryable: true, says: /Rate limit reached/ },
  { when: '500', fault: { kind: 'server', status: 500 }, failure: 'server', retryable: true, says: /500.*The server had an error/ },
  { when: '502', fault: { kind: 'server', status: 502 }, failure: 'server', retryable: true, says: /502/ },
  { when: '503', fault: { kind: 'server', status: 503 }, failure: 'server', retryable: true, says: /overloaded/ },
  { when: 'a web page', fault: { kind: 'page' }, failure: 'refused', retryable: false, says: /text\/html.*OPENAI_BASE_URL/ },
  { when: 'a connection that breaks off before the headers', fault: { kind: 'drop' }, failure: 'dropped', retryable: true, says: /broke off/ },
];

for (const { when, fault, failure, retryable, says } of answers) {
  test(`${when} is “${failure}”, asked ${retryable ? 'once, to be asked again by whoever knows the phrases' : 'once and never again'}`, async (t) => {
    const s = await setup(t);
    s.openai.script({ fault });
    const { error } = await fail(s.voice);
    assert.equal(error.failure, failure);
    assert.equal(error.code, `voice-${failure}`);
    assert.equal(error.retryable, retryable);
    assert.match(error.message, says);
    assert.equal(s.openai.requests.length, 1);
  });
}

test('A wrong key is “unauthorized”, and neither key shows anywhere, not even its ends', async (t) => {
  const s = await setup(t, { apiKey: 'sk-wrongfirst-middle-lastwrong' });
  const { error } = await fail(s.voice);
  assert.equal(error.failure, 'unauthorized');
  const everything = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
  assert.doesNotMatch(everything, /sk-wron|rong\b|Abcdef|6789|Bearer/);
});

test('The key shows in no error of any kind', async (t) => {
  for (const { fault } of answers) {
    const s = await setup(t);
    s.openai.script({ fault });
    const { error } = await fail(s.voice);
    assert.doesNotMatch(inspect(error, { depth: Infinity, showHidden: true }), /sk-proj|Abcdef|6789|Bearer/);
  }
});

test('The delay that the API asks for is read from either header, in milliseconds, seconds or as a date', async (t) => {
  const s = await setup(t);
  const after = async (header: 'both' | 'ms' | 'seconds' | 'date', retryAfter: number) => {
    s.openai.script({ fault: { kind: 'rate', retryAfter: ms(retryAfter), header } });
    return (await fail(s.voice)).error.retryAfter;
  };
  assert.equal(await after('both', 1_250), 1_250);
  assert.equal(await after('ms', 250), 250);
  assert.equal(await after('seconds', 3_000), 3_000);
  const date = await after('date', 600_000);
  assert.ok(date !== undefined && date > 500_000 && date <= 600_000, `${date}`);
});

test('What the API refuses comes with its own words', async (t) => {
  const s = await setup(t);
  const voice = await fail(s.voice, ask(TEXT, { name: 'bob' }));
  assert.equal(voice.error.failure, 'refused');
  assert.match(voice.error.message, /400.*Input should be 'nova'/);
  const model = await fail(s.voice, ask(TEXT, { model: 'tts-9', name: 'nova' }));
  assert.equal(model.error.failure, 'refused');
  assert.match(model.error.message, /404.*tts-9.*does not exist/);
});

test('A text over the limit is refused before anything is sent, one at the limit is not', async (t) => {
  const s = await setup(t);
  const { error } = await fail(s.voice, ask('🎭'.repeat(4_097)));
  assert.equal(error.failure, 'refused');
  assert.match(error.message, /4097 characters/);
  assert.equal(s.openai.requests.length, 0);
  assert.ok((await speak(s.voice, ask('🎭'.repeat(4_096)))).length > 0);
});

test('A stall before the first byte is a time-out, headers or not', async (t) => {
  const s = await setup(t, { timeouts: { firstByte: ms(50), stall: seconds(30) } });
  for (const fault of [{ kind: 'stall' }, { kind: 'stall', after: ms(0) }] satisfies Fault[]) {
    s.openai.script({ fault });
    const { error, pcm } = await fail(s.voice);
    assert.equal(error.failure, 'timeout');
    assert.match(error.message, /no sound within 50 ms/);
    assert.equal(pcm.length, 0);
  }
  assert.deepEqual(await Promise.all(s.openai.requests.map(({ ended }) => ended)), ['gone', 'gone']);
});

test('A stall in mid-stream is a time-out of its own, after the sound that came', async (t) => {
  const s = await setup(t, { timeouts: { firstByte: seconds(30), stall: ms(300) } });
  s.openai.script({ fault: { kind: 'stall', after: ms(900) } });
  const { error, pcm } = await fail(s.voice);
  assert.equal(error.failure, 'timeout');
  assert.match(error.message, /fell silent.*300 ms/);
  assert.deepEqual(pcm, render(TEXT).subarray(0, 21_600));
  assert.equal(await s.openai.requests[0]?.ended, 'gone');
});

test('A drop in mid-stream is “dropped”, after every sample that came', async (t) => {
  const s = await setup(t);
  s.openai.script({ fault: { kind: 'drop', after: ms(900) } });
  const { error, pcm } = await fail(s.voice);
  assert.equal(error.failure, 'dropped');
  assert.match(error.message, /broke off/);
  assert.deepEqual(pcm, render(TEXT).subarray(0, pcm.length));
});

test('A drop within a sample is “dropped” too', async (t) => {
  const s = await setup(t);
  s.openai.script({ fault: { kind: 'drop', after: ms(900) }, chunks: [4_095] });
  assert.equal((await fail(s.voice)).error.failure, 'dropped');
});

test('An answer that ends properly but too early for its text is “dropped”', async (t) => {
  const s = await setup(t);
  for (const after of [0, 40, 500, 1_500]) {
    s.openai.script({ fault: { kind: 'end', after: ms(after) } });
    const { error } = await fail(s.voice);
    assert.equal(error.failure, 'dropped', `${after}`);
    assert.match(error.message, /before the text was spoken/);
  }
});

test('Slow answers are not mistaken for stalls, as long as something comes', async (t) => {
  const s = await setup(t, { timeouts: { firstByte: seconds(20), stall: seconds(20) } });
  s.openai.script({ firstByte: ms(120), realTime: 20, chunks: [999] });
  assert.deepEqual(hear(await speak(s.voice), TEXT).map(({ word }) => word), wordsOf(TEXT));
});

test('An abort ends it at once with its own reason, wherever it is, and lets go of the connection', async (t) => {
  const s = await setup(t);
  const reason = new Error('the operator pressed stop');
  await assert.rejects(speak(s.voice, ask(), AbortSignal.abort(reason)), reason);
  assert.equal(s.openai.requests.length, 0);

  const waiting = new AbortController();
  s.openai.script({ fault: { kind: 'stall' } });
  const spoken = speak(s.voice, ask(), waiting.signal);
  const rejected = assert.rejects(spoken, reason);
  await s.openai.asked(1);
  waiting.abort(reason);
  await rejected;
  assert.equal(await s.openai.requests[0]?.ended, 'gone');

  const streaming = new AbortController();
  s.openai.script({ fault: { kind: 'stall', after: ms(300) } });
  const chunks = s.voice.speak(ask(), streaming.signal)[Symbol.asyncIterator]();
  await chunks.next();
  const next = (async () => {
    while (!(await chunks.next()).done);
  })();
  streaming.abort(reason);
  await assert.rejects(next, reason);
  assert.equal(await s.openai.requests.at(-1)?.ended, 'gone');
});

test('Whoever stops listening lets go of the connection', async (t) => {
  const s = await setup(t);
  s.openai.script({ fault: { kind: 'stall', after: ms(300) } });
  for await (const { pcm } of s.voice.speak(ask(), never())) {
    assert.ok(pcm.length > 0);
    break;
  }
  assert.equal(await s.openai.requests[0]?.ended, 'gone');
});

test('A server that is not there is “unreachable”', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const refused = await fail(openAIVoice({ apiKey: KEY, baseURL: `http://127.0.0.1:${port}/v1`, timeouts: patient }));
  assert.equal(refused.error.failure, 'unreachable');
  assert.match(refused.error.message, /127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/);

  // `.invalid` never resolves (RFC 2606); the lookup fails in the resolver.
  const unknown = await fail(openAIVoice({ apiKey: KEY, baseURL: 'http://speech.invalid/v1', timeouts: patient }));
  assert.equal(unknown.error.failure, 'unreachable');
  assert.match(unknown.error.message, /speech\.invalid/);
});

test('A hundred lines at once, half of them aborted, leave no connection in use', async (t) => {
  const s = await setup(t);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, async (_, index) => {
      const stop = new AbortController();
      const chunks: Int16Array[] = [];
      for await (const { pcm } of s.voice.speak(ask('Hello there.'), stop.signal)) {
        chunks.push(pcm);
        if (index % 2 === 1) stop.abort(new Error('stop'));
      }
      return join(chunks);
    }),
  );
  const whole = outcomes.filter(({ status }) => status === 'fulfilled');
  assert.ok(whole.length >= 50);
  for (const outcome of whole) if (outcome.status === 'fulfilled') assert.deepEqual(outcome.value, render('Hello there.'));
  await Promise.all(s.openai.requests.map(({ ended }) => ended));
});
