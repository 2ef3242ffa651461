import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { DECAY, toWav, voiced } from '../audio/index.ts';
import { machineClock } from '../core/machine-clock.ts';
import { ms, samples, toSamples } from '../core/units.ts';
import type { Line } from '../script/rundown.ts';
import { openCache } from './cache.ts';
import { lineOf, whole } from './testing/lines.ts';
import { toneOf, toneVoice } from './testing/tone-voice.ts';
import type { ToneVoice, ToneVoiceOptions } from './testing/tone-voice.ts';
import { createVoices } from './voices.ts';
import type { VoicesOptions } from './voices.ts';

const quick = { retries: 3, minTimeout: 0, maxRetryTime: 10_000 };

function voicesOf(voice: ToneVoice, more: Partial<VoicesOptions> = {}) {
  return createVoices({ clock: machineClock, voices: new Map([[voice.provider, voice]]), defaults: { provider: voice.provider }, retry: quick, ...more });
}

/** Renders one line with a tone voice. */
async function spoken(line: Line, options: ToneVoiceOptions = {}) {
  const voice = toneVoice(options);
  const voices = voicesOf(voice);
  const utterance = voices.speak(line);
  const pcm = await whole(utterance);
  return { utterance, pcm, voice, voices };
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-voices-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('silence around the voice is cut, and where voice starts and ends is told', async () => {
  const { utterance, pcm } = await spoken(lineOf('Hello there.'));
  const [span] = voiced(pcm);
  assert.ok(utterance.voiceStart <= toSamples(ms(10)));
  assert.ok(Math.abs((span?.start ?? 0) - utterance.voiceStart) <= 240);
  assert.equal(utterance.voiceEnd, toneOf('Hello').length + toneOf('there').length + 360 + utterance.voiceStart - 1);
  assert.equal(utterance.available, (utterance.voiceEnd ?? 0) + DECAY);
});

test('an inline pause is exact to the sample, whatever its length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 4_000 }), async (pause, around) => {
      const { pcm } = await spoken(lineOf('one ', [pause], 'two'), { around });
      const [one, two] = [toneOf('one'), toneOf('two')];
      const first = pcm.findIndex((sample) => Math.abs(sample) > 58);
      // The end of voice is the last sample over -55 dBFS, the onset the first one.
      const lastOf = (tone: Int16Array): number => tone.findLastIndex((sample) => Math.abs(sample) > 58);
      const firstOf = (tone: Int16Array): number => tone.findIndex((sample) => Math.abs(sample) > 58);
      const end = first - firstOf(one) + lastOf(one) + 1;
      const onset = end + toSamples(ms(pause));
      assert.deepEqual(pcm.slice(onset, onset + 500), two.slice(firstOf(two), firstOf(two) + 500));
    }),
    { numRuns: 40 },
  );
});

test('a pause at the start or the end of a line is part of it', async () => {
  const { utterance, pcm } = await spoken(lineOf([500], 'one', [700]));
  const [span] = voiced(pcm);
  assert.equal(utterance.voiceStart, 0);
  assert.ok(Math.abs((span?.start ?? 0) - 12_000) <= 240);
  assert.ok(Math.abs((utterance.voiceEnd ?? 0) - (span?.end ?? 0) - 16_800) <= 240);
  assert.equal(utterance.available, utterance.voiceEnd);
});

test('captions keep their spelling, and each word has its time', async () => {
  const { utterance, pcm } = await spoken(lineOf('Meet ', ['LiveKit', 'live kit'], ', ', [400], 'now.'));
  assert.deepEqual(utterance.words.map(({ text, at }) => [text, at]), [['Meet', 0], ['LiveKit,', 5], ['now.', 14]]);
  assert.ok(utterance.words.every(({ estimated }) => estimated));
  const spans = voiced(pcm, { gap: 4_800 });
  assert.ok(Math.abs((utterance.words[2]?.start ?? 0) - (spans[1]?.start ?? 0)) <= 480);
  assert.ok(utterance.words.every((word, i) => word.start <= word.end && word.start >= (utterance.words[i - 1]?.end ?? 0)));
});

test('a phrase ends at punctuation and at inline pauses', async () => {
  const { utterance } = await spoken(lineOf('Good evening, and welcome ', [200], 'to Dr. Smith. Tonight we sing.'));
  const starts = utterance.phrases.map(({ start }) => start);
  const startOf = (text: string): number | undefined => utterance.words.find((word) => word.text === text)?.start;
  assert.deepEqual(starts, [startOf('Good'), startOf('and'), startOf('to'), startOf('Tonight')]);
});

test('an inline cue is at the onset of the word after it, or at the end of voice', async () => {
  const { utterance } = await spoken(lineOf({ cue: 'a' }, 'one ', { cue: 'b' }, [300], 'two ', { cue: 'c' }, 'three', { cue: 'd' }, [300], { cue: 'e' }));
  const start = (i: number): number | undefined => utterance.words[i]?.start;
  assert.deepEqual(utterance.cues.map(({ name, at }) => [name, at]), [
    ['a', start(0)],
    ['b', start(1)],
    ['c', start(2)],
    ['d', utterance.voiceEnd],
    ['e', utterance.voiceEnd],
  ]);
});

test('a caption that says other words than the voice is spread over all of it', async () => {
  const { utterance } = await spoken({ ...lineOf('one two three four ', [500], 'five six'), caption: 'Counting up', respoken: true });
  assert.deepEqual(utterance.words.map(({ text }) => text), ['Counting', 'up']);
  assert.ok((utterance.words[0]?.start ?? 0) <= 240);
  assert.ok(Math.abs((utterance.words[1]?.end ?? 0) - (utterance.voiceEnd ?? 0)) <= 240);
});

test('a clip is played as it is, silence around it too', async () => {
  const clip = new Int16Array(30_000);
  clip.set(toneOf('clip'), 9_000);
  const voices = voicesOf(toneVoice(), { clips: async (path) => (path === 'a.wav' ? toWav(clip) : Promise.reject(new Error('no such file'))) });
  const utterance = voices.speak({ ...lineOf('A clip'), parts: [], audio: 'a.wav' });
  assert.deepEqual(await whole(utterance), clip);
  assert.deepEqual([utterance.voiceStart, utterance.voiceEnd], [0, 30_000]);
  assert.ok((utterance.words[0]?.start ?? 0) >= 8_760);
  assert.equal(utterance.phrases.length, 1);
  await assert.rejects(voices.speak({ ...lineOf('B'), audio: 'b.wav' }).until(samples(0)), /no such file/);
});

test('from the cache everything is the same, but for the latency', async () => {
  await withFolder(async (folder) => {
    const voice = toneVoice();
    const line = lineOf('Good evening, ', [300], 'and ', { cue: 'x' }, ['LiveKit', 'live kit'], ' for 2024.');
    const read = async () => {
      const voices = voicesOf(voice, { cache: openCache(folder) });
      const utterance = voices.speak(line);
      const pcm = await whole(utterance);
      const { words, phrases, cues, visemes, voiceStart, voiceEnd, cached, latency } = utterance;
      await voices.close();
      return { same: { pcm, words, phrases, cues, visemes, voiceStart, voiceEnd }, cached, latency };
    };
    const miss = await read();
    const hit = await read();
    assert.deepEqual(hit.same, miss.same);
    assert.deepEqual([miss.cached, hit.cached], [false, true]);
    assert.ok((miss.latency.firstAudio ?? 0) >= (miss.latency.requested ?? Infinity));
    assert.deepEqual(hit.latency, {});
    assert.equal(voice.asked.length, 2);
  });
});

test('a line that changes only in one take asks only for that', async () => {
  await withFolder(async (folder) => {
    const voice = toneVoice();
    const voices = voicesOf(voice, { cache: openCache(folder) });
    await whole(voices.speak(lineOf('one ', [100], 'two')));
    const second = voices.speak(lineOf('one ', [900], 'three'));
    await whole(second);
    assert.deepEqual(voice.asked, ['one', 'two', 'three']);
    assert.equal(second.cached, false);
  });
});

test('estimates before the end never go back behind what is there, and the number of words stays', async () => {
  const voices = voicesOf(toneVoice({ chunk: 2_000 }));
  const utterance = voices.speak(lineOf('Good evening, and welcome to the show. ', [200], 'Tonight we sing.'));
  const counts = new Set<number>();
  while (!utterance.complete) {
    await utterance.until(utterance.available);
    counts.add(utterance.words.length);
    assert.ok(utterance.words.every((word, i, all) => word.end >= word.start && word.start >= (all[i - 1]?.start ?? 0)));
  }
  assert.deepEqual([...counts], [10]);
});

test('the same line asked for twice is rendered once, and lives until both let go', async () => {
  const voice = toneVoice();
  const voices = voicesOf(voice);
  const line = lineOf('Hello there.');
  const [a, b] = [voices.speak(line), voices.speak({ ...line, speaker: 'another' })];
  voices.release(a);
  voices.release(a);
  await whole(b);
  assert.equal(voice.asked.length, 1);
  assert.equal(b.line.speaker, 'another');
});

test('releasing stops the work, and tells who waits', async () => {
  const voice = toneVoice({ gate: (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))) });
  const voices = voicesOf(voice);
  const utterance = voices.speak(lineOf('Hello.'));
  const waiting = utterance.until(samples(0));
  const refused = assert.rejects(waiting, { name: 'AbortError' });
  while (voice.running === 0) await new Promise((resolve) => setImmediate(resolve));
  voices.release(utterance);
  await refused;
  await voices.close();
  assert.equal(voice.running, 0);
});

test('a wait can be given up without harm to the line', async () => {
  const voices = voicesOf(toneVoice());
  const utterance = voices.speak(lineOf('Hello.'));
  await assert.rejects(utterance.until(samples(0), AbortSignal.abort(new Error('enough'))), /enough/);
  assert.ok((await whole(utterance)).length > 0);
});

test('no more than two takes are rendered at once, and who is waited for does not queue', async () => {
  const open = Promise.withResolvers<undefined>();
  const voice = toneVoice({ gate: async (text) => (text.startsWith('later') ? open.promise : undefined) });
  const voices = voicesOf(voice);
  const later = ['later a', 'later b', 'later c', 'later d'].map((text) => voices.speak(lineOf(text)));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(voice.asked, ['later a', 'later b']);
  await whole(voices.speak(lineOf('now')));
  assert.deepEqual(voice.asked, ['later a', 'later b', 'now']);
  open.resolve(undefined);
  await Promise.all(later.map(whole));
  assert.deepEqual(voice.asked.slice(3), ['later c', 'later d']);
});

test('what is prepared for later comes after all that is wanted, unless somebody wants it', async () => {
  const open = Promise.withResolvers<undefined>();
  const voice = toneVoice({ gate: async (text) => (text.startsWith('first') ? open.promise : undefined) });
  const voices = voicesOf(voice);
  const { signal } = new AbortController();
  const first = ['first a', 'first b'].map((text) => voices.speak(lineOf(text)));
  const prepared = ['later a', 'later b', 'later c'].map((text) => voices.prepare(lineOf(text), signal));
  const wanted = [voices.speak(lineOf('soon')), voices.speak(lineOf('later b'))];
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(voice.asked, ['first a', 'first b'], 'waiting for it makes it no more urgent');
  open.resolve(undefined);
  const lengths = await Promise.all(prepared);
  assert.deepEqual(voice.asked.slice(2), ['soon', 'later b', 'later a', 'later c']);
  await Promise.all([...first, ...wanted].map(whole));
  assert.equal(lengths[1], wanted[1]?.voiceEnd === undefined ? undefined : wanted[1].voiceEnd - wanted[1].voiceStart);

  const stopped = new AbortController();
  const gone = voices.prepare(lineOf('first c'), stopped.signal);
  stopped.abort(new Error('never mind'));
  await assert.rejects(gone, /never mind/);
  await assert.rejects(voicesOf(toneVoice(), { defaults: { provider: 'nobody' } }).prepare(lineOf('x'), signal), { code: 'unknown-voice' });
});

test('the next take is asked for while the first one speaks', async () => {
  const held = Promise.withResolvers<undefined>();
  let chunks = 0;
  const voice = toneVoice({ gate: async (text) => (text === 'one' && ++chunks > 4 ? held.promise : undefined) });
  const voices = voicesOf(voice);
  const utterance = voices.speak(lineOf('one ', [100], 'two ', [100], 'three'));
  await utterance.until(samples(0));
  while (voice.asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(voice.asked.slice(0, 2), ['one', 'two']);
  held.resolve(undefined);
  await whole(utterance);
});
