import { createTimedString, tts } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { inspect } from 'node:util';
import { ms, seconds } from '../../core/units.ts';
import { hear, render, startOpenAI, wordsOf } from '../../local/openai/index.ts';
import type { Fault } from '../../local/openai/index.ts';
import type { VoiceSpec } from '../../script/rundown.ts';
import type { SpeechChunk, SpeechRequest, Voice, VoiceFailure } from '../voice.ts';
import { VoiceError } from '../voice-error.ts';
import { loadPlugins, prepareAgents } from './load.ts';
import { pluginVoice } from './plugin-voice.ts';
import type { PluginVoiceOptions } from './plugin-voice.ts';

const KEY = 'sk-proj-Abcdefghijklmnopqrstuvwxyz0123456789';
const TEXT = 'The curtain rises slowly, and nobody in the whole theatre dares to breathe.';

const ask = (text = TEXT, voice: VoiceSpec = {}): SpeechRequest => ({ text, language: 'en', voice });

async function chunksOf(voice: Voice, request = ask(), signal = new AbortController().signal): Promise<SpeechChunk[]> {
  const chunks: SpeechChunk[] = [];
  for await (const chunk of voice.speak(request, signal)) chunks.push(chunk);
  return chunks;
}

function join(chunks: readonly SpeechChunk[]): Int16Array {
  const whole = new Int16Array(chunks.reduce((sum, { pcm }) => sum + pcm.length, 0));
  let at = 0;
  for (const { pcm } of chunks) {
    whole.set(pcm, at);
    at += pcm.length;
  }
  return whole;
}

async function failureOf(voice: Voice, request = ask()): Promise<VoiceError> {
  try {
    await chunksOf(voice, request);
  } catch (error) {
    assert.ok(error instanceof VoiceError, inspect(error));
    return error;
  }
  return assert.fail('it spoke');
}

const heard = (pcm: Int16Array): string[] => hear(pcm, TEXT).map(({ word }) => word);

before(prepareAgents);

// ------------------------------------------------- LiveKit's own OpenAI plugin, over HTTP

async function openai(t: TestContext, { apiKey = KEY } = {}) {
  const server = await startOpenAI({ apiKey: KEY });
  const [voice] = loadPlugins([{ provider: 'lk-openai', package: '@livekit/agents-plugin-openai', className: 'TTS', options: { baseURL: server.url, apiKey } }]);
  assert.ok(voice);
  t.after(async () => {
    await voice.close?.();
    await server.close();
  });
  return { server, voice };
}

test('A plugin named in the configuration speaks every word, though this one drops the last 100 ms of each synthesis', async (t) => {
  const { voice } = await openai(t);
  const pcm = join(await chunksOf(voice));
  const whole = render(TEXT);
  assert.deepEqual(heard(pcm), wordsOf(TEXT));
  assert.deepEqual(pcm, whole.subarray(0, pcm.length));
  // What @livekit/agents-plugin-openai 1.9.0 does: whole frames of 100 ms only. When this fails, it has been mended.
  assert.equal(pcm.length, whole.length - (whole.length % 2_400));
});

test('A plugin is given what the script says of the voice', async (t) => {
  const { server, voice } = await openai(t);
  await chunksOf(voice, ask(TEXT, { name: 'coral', model: 'gpt-4o-mini-tts', speed: 1.25, instructions: 'Whisper.' }));
  await chunksOf(voice, ask(TEXT));
  assert.deepEqual(server.requests.map(({ body }) => body), [
    { model: 'gpt-4o-mini-tts', voice: 'coral', input: TEXT, response_format: 'pcm', speed: 1.25, instructions: 'Whisper.' },
    { model: 'tts-1', voice: 'alloy', input: TEXT, response_format: 'pcm', speed: 1 },
  ]);
});

const faults: { fault: Fault; failure: VoiceFailure }[] = [
  { fault: { kind: 'unauthorized' }, failure: 'unauthorized' },
  { fault: { kind: 'quota' }, failure: 'quota' },
  { fault: { kind: 'rate' }, failure: 'rate' },
  { fault: { kind: 'server', status: 500 }, failure: 'server' },
  { fault: { kind: 'server', status: 503 }, failure: 'server' },
  { fault: { kind: 'drop' }, failure: 'dropped' },
  { fault: { kind: 'drop', after: ms(900) }, failure: 'dropped' },
  { fault: { kind: 'end', after: ms(900) }, failure: 'dropped' },
  { fault: { kind: 'end', after: ms(0) }, failure: 'dropped' },
];
for (const { fault, failure } of faults) {
  test(`A plugin whose service answers with ${JSON.stringify(fault)} fails as “${failure}”, asked once`, async (t) => {
    const { server, voice } = await openai(t);
    server.script({ fault });
    const error = await failureOf(voice);
    assert.equal(error.failure, failure);
    assert.match(error.message, /lk-openai/);
    assert.equal(server.requests.length, 1);
    assert.doesNotMatch(inspect(error, { depth: Infinity, showHidden: true }), /sk-proj|Abcdef|6789|Bearer/);
    // Whatever the plugin left behind would end the process now.
    await turn();
  });
}

test('A plugin whose service says nothing is a time-out, and lets go of the connection', async (t) => {
  const server = await startOpenAI({ apiKey: KEY });
  t.after(() => server.close());
  const { TTS } = await import('@livekit/agents-plugin-openai');
  const voice = pluginVoice({ provider: 'mine', tts: new TTS({ apiKey: KEY, baseURL: server.url }), timeouts: { firstByte: ms(100) } });
  server.script({ fault: { kind: 'stall' } }, { fault: { kind: 'stall', after: ms(500) } });
  for (const index of [0, 1]) {
    const error = await failureOf(voice);
    assert.equal(error.failure, 'timeout');
    assert.match(error.message, /no sound within 100 ms/);
    assert.equal(await server.requests[index]?.ended, 'gone');
  }
});

test('An abort ends a plugin at once with its own reason, and lets go of the connection', async (t) => {
  const { server, voice } = await openai(t);
  const reason = new Error('the operator pressed stop');
  server.script({ fault: { kind: 'stall', after: ms(500) } });
  const stop = new AbortController();
  const rejected = assert.rejects(chunksOf(voice, ask(), stop.signal), reason);
  await server.asked(1);
  stop.abort(reason);
  await rejected;
  assert.equal(await server.requests[0]?.ended, 'gone');
  await assert.rejects(chunksOf(voice, ask(), AbortSignal.abort(reason)), reason);
  assert.equal(server.requests.length, 1);
});

test('Two lines at a time through one plugin each fail, or do not, for themselves', async (t) => {
  const { server, voice } = await openai(t);
  server.script({ fault: { kind: 'server', status: 500 } }, { firstByte: ms(50) });
  const first = failureOf(voice);
  await server.asked(1);
  const [error, chunks] = await Promise.all([first, chunksOf(voice)]);
  assert.equal(error.failure, 'server');
  assert.deepEqual(heard(join(chunks)), wordsOf(TEXT));
});

test('A service that is not there is “unreachable”', async () => {
  const { TTS } = await import('@livekit/agents-plugin-openai');
  const server = await startOpenAI();
  await server.close();
  assert.equal((await failureOf(pluginVoice({ provider: 'mine', tts: new TTS({ apiKey: KEY, baseURL: server.url }) }))).failure, 'unreachable');
});

// ------------------------------------------------- an engine of our own, for what that plugin does not do

interface Piece {
  readonly frame?: AudioFrame;
  readonly words?: readonly [text: string, start: number, end: number][];
  readonly fail?: Error;
  readonly hang?: boolean;
}

/** A streaming engine, written as plugins are, that says what it is given. */
class Engine extends tts.TTS {
  readonly label = 'test.Engine';
  readonly pieces: readonly Piece[];
  said = '';

  constructor(pieces: readonly Piece[], rate = 24_000, channels = 1) {
    super(rate, channels, { streaming: true, alignedTranscript: true });
    this.pieces = pieces;
  }

  synthesize(): tts.ChunkedStream {
    throw new Error('this engine streams');
  }

  stream(options?: { connOptions?: ConstructorParameters<typeof tts.SynthesizeStream>[1] }): tts.SynthesizeStream {
    return new EngineStream(this, options?.connOptions);
  }
}

class EngineStream extends tts.SynthesizeStream {
  readonly label = 'test.EngineStream';
  readonly #engine: Engine;

  constructor(engine: Engine, options?: ConstructorParameters<typeof tts.SynthesizeStream>[1]) {
    super(engine, options);
    this.#engine = engine;
  }

  protected async run(): Promise<void> {
    for await (const text of this.input) if (typeof text === 'string') this.#engine.said += text;
    for (const [index, { frame, words, fail, hang }] of this.#engine.pieces.entries()) {
      if (fail) throw fail;
      if (hang) await new Promise(() => {});
      const timedTranscripts = words?.map(([text, startTime, endTime]) => createTimedString({ text, startTime, endTime }));
      if (frame) this.queue.put({ requestId: 'r', segmentId: 's', frame, final: index === this.#engine.pieces.length - 1, ...(timedTranscripts && { timedTranscripts }) });
    }
    this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }
}

/** `seconds` of a sine on all channels (each a little different, the mean being `level`). */
function sine(rate: number, channels: number, frequency: number, length: number, from = 0): AudioFrame {
  const data = new Int16Array(Math.round(length * rate) * channels);
  for (let at = 0; at < data.length; at++) {
    const time = Math.floor(at / channels) + from;
    const spread = channels === 1 ? 0 : (at % channels === 0 ? 1_000 : -1_000);
    data[at] = Math.round(10_000 * Math.sin((2 * Math.PI * frequency * time) / rate)) + spread;
  }
  return new AudioFrame(data, rate, channels, data.length / channels);
}

const engineVoice = (engine: tts.TTS, options: Partial<PluginVoiceOptions> = {}) =>
  pluginVoice({ provider: 'mine', tts: engine, timeouts: { firstByte: seconds(30), stall: seconds(30) }, ...options });

for (const [rate, channels] of [[16_000, 1], [22_050, 1], [44_100, 2], [48_000, 2], [24_000, 2], [8_000, 1]] as const) {
  test(`Frames of ${rate} Hz and ${channels} channels become 24 kHz mono of the same length and sound`, async () => {
    // Odd lengths, so that frames do not fall on whole samples of the other rate.
    const lengths = [0.1, 0.0317, 0.25, 0.4003];
    let from = 0;
    const frames = lengths.map((length) => {
      const frame = sine(rate, channels, 440, length, from);
      from += frame.samplesPerChannel;
      return { frame };
    });
    const pcm = join(await chunksOf(engineVoice(new Engine(frames, rate, channels)), ask('Hmm.')));
    assert.equal(pcm.length, Math.round((from / rate) * 24_000));
    // The ends of a filter ring; in between it must be the same sine, at the same place.
    let worst = 0;
    for (let at = 480; at < pcm.length - 480; at++) worst = Math.max(worst, Math.abs(pcm[at]! - 10_000 * Math.sin((2 * Math.PI * 440 * at) / 24_000)));
    assert.ok(worst < 150, `off by ${worst}`);
  });
}

test('A streaming engine is given the whole text, and its sound is passed on as it comes', async () => {
  const engine = new Engine([{ frame: sine(24_000, 1, 440, 0.1) }, { hang: true }]);
  const stop = new AbortController();
  const chunks = engineVoice(engine).speak(ask('Hmm.'), stop.signal)[Symbol.asyncIterator]();
  const first = await chunks.next();
  assert.equal(first.done ? 0 : first.value.pcm.length, 2_400);
  assert.equal(engine.said, 'Hmm.');
  const next = assert.rejects(chunks.next(), { message: 'stop' });
  stop.abort(new Error('stop'));
  await next;
});

test('A stall between two frames is a time-out', async () => {
  const voice = engineVoice(new Engine([{ frame: sine(24_000, 1, 440, 0.1) }, { hang: true }]), { timeouts: { stall: ms(50) } });
  const error = await failureOf(voice, ask('Hmm.'));
  assert.equal(error.failure, 'timeout');
  assert.match(error.message, /middle of a line/);
});

test('Words have the times the engine tells, after all of the sound and never with the first of it', async () => {
  const text = 'Hello, big world.';
  const engine = new Engine([
    { frame: sine(24_000, 1, 440, 0.5), words: [['Hello, ', 0.05, 0.4]] },
    { frame: sine(24_000, 1, 440, 0.5), words: [['big', 0.45, 0.6], ['world', 0.65, 0.9], ['.', 0.9, 0.95]] },
  ]);
  const chunks = await chunksOf(engineVoice(engine), ask(text));
  assert.deepEqual(chunks.map(({ timing }) => timing !== undefined), [false, false, true]);
  const { timing } = chunks.at(-1)!;
  assert.deepEqual(
    timing?.words.map(({ at, length, start, end }) => [text.slice(at, at + length), start, end]),
    [['Hello,', 1_200, 9_600], ['big', 10_800, 14_400], ['world.', 15_600, 22_800]],
  );
});

test('An engine that tells only some of the times is taken to tell none', async () => {
  const engine = new Engine([{ frame: sine(24_000, 1, 440, 0.5), words: [['Hello', 0.05, 0.4]] }, { frame: sine(24_000, 1, 440, 0.5) }]);
  assert.ok((await chunksOf(engineVoice(engine), ask('Hello, world.'))).every(({ timing }) => timing === undefined));
});

const thrown: { error: Error; failure: VoiceFailure }[] = [
  { error: Object.assign(new Error('nope'), { name: 'APIStatusError', statusCode: 401 }), failure: 'unauthorized' },
  { error: Object.assign(new Error('slow down'), { name: 'APIStatusError', statusCode: 429 }), failure: 'rate' },
  { error: Object.assign(new Error('pay'), { status: 402 }), failure: 'quota' },
  { error: new Error('Unexpected server response: 403'), failure: 'unauthorized' },
  { error: new Error('outer', { cause: new Error('Unexpected server response: 503') }), failure: 'server' },
  { error: Object.assign(new Error('too late'), { name: 'APITimeoutError' }), failure: 'timeout' },
  { error: Object.assign(new Error('gone'), { name: 'APIConnectionError', statusCode: -1 }), failure: 'dropped' },
  { error: Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), failure: 'unreachable' },
  { error: new Error('something else'), failure: 'server' },
];
for (const { error, failure } of thrown) {
  test(`An engine that throws ${error.name} “${error.message}” in mid-stream fails as “${failure}”, after the sound that came`, async () => {
    const chunks: SpeechChunk[] = [];
    await assert.rejects(
      async () => {
        for await (const chunk of engineVoice(new Engine([{ frame: sine(24_000, 1, 440, 0.1) }, { fail: error }])).speak(ask('Hmm.'), new AbortController().signal)) chunks.push(chunk);
      },
      (caught) => caught instanceof VoiceError && caught.failure === failure,
    );
    assert.equal(join(chunks).length, 2_400);
  });
}
