import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { bytesOf, concat, peakDbfs, rmsDbfs } from '../../audio/index.ts';
import type { VoiceSpec } from '../../script/rundown.ts';
import type { VoiceError } from '../voice-error.ts';
import type { SpeechTiming } from '../voice.ts';
import { EMBEDDED_VOICES, embeddedVoice } from './embedded.ts';
import { createThread } from './thread.ts';

const voice = embeddedVoice();
after(() => voice.close());

async function say(text: string, spec: VoiceSpec = {}, signal = new AbortController().signal): Promise<{ pcm: Int16Array; timing: SpeechTiming; chunks: number }> {
  const pieces: Int16Array[] = [];
  let timing: SpeechTiming | undefined;
  for await (const chunk of voice.speak({ text, language: 'en', voice: spec }, signal)) {
    pieces.push(chunk.pcm);
    timing = chunk.timing ?? timing;
  }
  assert.ok(timing);
  return { pcm: concat(pieces), timing, chunks: pieces.filter((piece) => piece.length > 0).length };
}

const textsOf = (text: string, timing: SpeechTiming): string[] => timing.words.map(({ at, length }) => text.slice(at, at + length));

test('every word of the request has its time, in order, in the voiced part', async () => {
  const text = 'Hello, and welcome to 2024, Dr. Smith. I don\'t think AI-driven things, e.g. this one, cost $5! Stop! Now';
  const { pcm, timing } = await say(text);
  assert.deepEqual(textsOf(text, timing), text.split(' '));
  timing.words.forEach((word, i) => {
    assert.ok(word.start >= (timing.words[i - 1]?.end ?? timing.voiceStart), `${i} starts too early`);
    assert.ok(word.end - word.start >= 24 * 30, `${i} is too short`);
    assert.ok(rmsDbfs(pcm, word.start, word.end) > -45, `${i} is not heard`);
  });
  assert.equal(timing.words[0]?.start, timing.voiceStart);
  assert.equal(timing.words.at(-1)?.end, timing.voiceEnd);
});

test('a number takes the time of all the words it is read as', async () => {
  const { timing } = await say('In 2024 we won.');
  const length = (i: number): number => (timing.words[i]?.end ?? 0) - (timing.words[i]?.start ?? 0);
  assert.ok(length(1) > 24 * 700, `${length(1) / 24} ms for “twenty twenty four”`);
  assert.ok(length(0) < 24 * 400 && length(2) < 24 * 400);
});

test('the end of voice is the end of its last phoneme: nothing of it comes later', async () => {
  for (const text of ['We turn it off.', 'This is the truth.', 'Yes.', 'A cat.', 'Music with a beat', 'What a great risk!']) {
    for (const name of EMBEDDED_VOICES) {
      const { pcm, timing } = await say(text, { name });
      // Flite places its frames of 5 ms by the phonemes: the last one may reach over the end by one.
      assert.ok(peakDbfs(pcm, timing.voiceEnd + 24 * 15) < -35, `${name}: ${text}: ${peakDbfs(pcm, timing.voiceEnd + 24 * 15)}`);
      assert.ok(timing.voiceEnd <= pcm.length);
    }
  }
});

test('mouth shapes are of the Oculus set, in order, and closed at the end', async () => {
  const { timing } = await say('My voice rings out.');
  const known = 'sil PP FF TH DD kk CH SS nn RR aa E I O U'.split(' ');
  assert.ok(timing.visemes.every(({ shape, at }, i) => known.includes(shape) && at >= (timing.visemes[i - 1]?.at ?? 0)));
  assert.equal(timing.visemes.at(-1)?.shape, 'sil');
  assert.ok(timing.visemes.some(({ shape }) => shape === 'PP') && timing.visemes.some(({ shape }) => shape === 'FF'));
});

test('the same text gives the same bytes each time, and on every machine', async () => {
  const digest = async (): Promise<string> => createHash('sha256').update(bytesOf((await say('The same on every machine.')).pcm)).digest('hex');
  const first = await digest();
  assert.equal(await digest(), first);
  assert.equal(first, '1490bb6b16050df98e2eed31be34e1e1d1fcb3f5fed38f0df8823807b7d88693');
});

test('on two threads it says the same', async () => {
  const two = embeddedVoice({ threads: 2 });
  const read = async (speaker: typeof voice, text: string): Promise<Int16Array> => {
    const pieces: Int16Array[] = [];
    for await (const { pcm } of speaker.speak({ text, language: 'en', voice: {} }, new AbortController().signal)) pieces.push(pcm);
    return concat(pieces);
  };
  const texts = ['One is here.', 'Two is there, too.', 'Three.'];
  assert.deepEqual(await Promise.all(texts.map((text) => read(two, text))), await Promise.all(texts.map((text) => read(voice, text))));
  await two.close();
});

test('sentences come one after another, the first before the last is spoken', async () => {
  const { chunks } = await say('This is one. This is two. This is three.');
  assert.equal(chunks, 3);
});

test('speed makes it shorter or longer', async () => {
  const length = async (speed: number): Promise<number> => (await say('How long does this take to say?', { speed })).timing.voiceEnd;
  const usual = await length(1);
  assert.ok(Math.abs((await length(2)) / usual - 0.5) < 0.1);
  assert.ok(Math.abs((await length(0.5)) / usual - 2) < 0.2);
});

test('all voices speak, and each differently', async () => {
  const digests = await Promise.all(EMBEDDED_VOICES.map(async (name) => createHash('sha256').update(bytesOf((await say('Good evening.', { name })).pcm)).digest('hex')));
  assert.equal(new Set(digests).size, EMBEDDED_VOICES.length);
});

test('a voice that does not exist, or a speed nobody can follow, is an error', () => {
  const identity = (spec: VoiceSpec) => voice.identity({ text: 'Hi.', language: 'en', voice: spec });
  assert.throws(() => identity({ name: 'marin' }), { code: 'unknown-voice', message: /“marin”.*slt/ });
  assert.throws(() => identity({ name: 'toString' }), { code: 'unknown-voice' });
  assert.throws(() => identity({ speed: 5 }), { code: 'bad-voice' });
  assert.throws(() => identity({ speed: Number.NaN }), { code: 'bad-voice' });
  assert.deepEqual(identity({}), identity({ name: 'slt', speed: 1, model: 'any', instructions: 'Warm.' }));
  assert.notDeepEqual(identity({}), identity({ speed: 1.1 }));
});

test('what English has no sounds for is refused, not swallowed', async () => {
  await assert.rejects(say('Welcome to 東京.'), { code: 'voice-refused', message: /東京/, retryable: false });
  await assert.rejects(say('Добрый вечер'), { code: 'voice-refused' });
  await assert.rejects(say('…'), { code: 'voice-refused', message: /nothing to say/ });
});

test('accents, quotes and dashes are spoken round', async () => {
  const text = '“Café” — naïve, isn’t it? 🎭';
  const { timing } = await say(text);
  assert.deepEqual(textsOf(text, timing), ['“Café”', 'naïve,', 'isn’t', 'it?']);
});

test('an aborted request ends with its reason, and the next one is spoken', async () => {
  const abort = new AbortController();
  const long = say('This goes on and on. '.repeat(100), {}, abort.signal);
  const next = say('Next.');
  const queued = new AbortController();
  const never = say('Never said.', {}, queued.signal);
  queued.abort(new Error('not wanted'));
  await assert.rejects(never, /not wanted/);
  abort.abort(new Error('enough'));
  await assert.rejects(long, /enough/);
  assert.ok((await next).pcm.length > 0);
  await assert.rejects(say('Too late.', {}, AbortSignal.abort(new Error('before'))), /before/);
});

test('a crash of the thread fails what was being said, and the next request has a new one', async () => {
  const crashing = new URL('../testing/crashing-worker.ts', import.meta.url);
  const thread = createThread({ file: crashing });
  const read = async (text: string): Promise<number> => {
    let count = 0;
    for await (const _ of thread.speak({ text, voice: 'slt', speed: 1 }, new AbortController().signal)) count++;
    return count;
  };
  const results = await Promise.allSettled([read('crash'), read('fine'), read('exit'), read('fine')]);
  assert.deepEqual(results.map(({ status }) => status), ['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  for (const i of [0, 2]) assert.equal(((results[i] as PromiseRejectedResult).reason as VoiceError).code, 'voice-server');
  await thread.close();
  await assert.rejects(read('fine'), { code: 'voice-refused' });
});

test('a request that never ends is given up', async () => {
  const thread = createThread({ file: new URL('../testing/crashing-worker.ts', import.meta.url), longest: 50 });
  const stuck = thread.speak({ text: 'hang', voice: 'slt', speed: 1 }, new AbortController().signal);
  await assert.rejects(stuck.getReader().read(), { code: 'voice-timeout' });
  await thread.close();
});

test('an idle voice does not keep the process alive', async () => {
  const program = `
    import { embeddedVoice } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    let length = 0;
    for await (const { pcm } of embeddedVoice().speak({ text: 'Bye.', language: 'en', voice: {} }, new AbortController().signal)) length += pcm.length;
    process.stdout.write(String(length > 0));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000 });
  assert.equal(stdout, 'true');
});
