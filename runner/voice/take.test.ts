import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { find, voiced } from '../audio/index.ts';
import { machineClock } from '../core/machine-clock.ts';
import { ms, samples } from '../core/units.ts';
import { openCache } from './cache.ts';
import { lineOf, whole } from './testing/lines.ts';
import { toneVoice } from './testing/tone-voice.ts';
import type { ToneVoice, ToneVoiceOptions } from './testing/tone-voice.ts';
import { VoiceError } from './voice-error.ts';
import type { VoiceFailure } from './voice.ts';
import { createVoices } from './voices.ts';
import type { VoicesOptions } from './voices.ts';

const quick = { retries: 3, minTimeout: 0, maxRetryTime: 10_000 };

function voicesOf(voices: ToneVoice[], more: Partial<VoicesOptions> = {}) {
  const [first] = voices;
  assert.ok(first);
  return createVoices({
    clock: machineClock,
    voices: new Map(voices.map((voice) => [voice.provider, voice])),
    defaults: { provider: first.provider },
    retry: quick,
    ...more,
  });
}

async function reference(text: string, options: ToneVoiceOptions = {}): Promise<Int16Array> {
  return whole(voicesOf([toneVoice(options)]).speak(lineOf(text)));
}

const failing = (failure: VoiceFailure, times: number): Error[] => Array.from({ length: times }, () => new VoiceError(failure, failure));
const withFallback = (text: string) => ({ ...lineOf(text), fallbackVoice: { provider: 'other' } });

test('a failure that may pass is asked again, and the line is as if nothing had been', async () => {
  for (const failure of ['rate', 'server', 'timeout', 'dropped', 'unreachable'] as const) {
    const voice = toneVoice({ failures: failing(failure, 3) });
    const failures: string[] = [];
    const voices = voicesOf([voice], { onFailure: ({ provider, error }) => failures.push(`${provider}: ${error.message}`) });
    assert.deepEqual(await whole(voices.speak(lineOf('Hello there.'))), await reference('Hello there.'));
    assert.deepEqual(failures, Array.from({ length: 3 }, () => `tone: ${failure}`));
  }
});

test('a failure that stays is not asked again', async () => {
  for (const failure of ['unauthorized', 'quota', 'refused'] as const) {
    const voice = toneVoice({ failures: failing(failure, 9) });
    await assert.rejects(whole(voicesOf([voice]).speak(lineOf('Hello.'))), { code: `voice-${failure}` });
    assert.equal(voice.asked.length, 1);
  }
});

test('after its retries a voice without a fallback fails the line, and the next request is a new one', async () => {
  const voice = toneVoice({ failures: failing('server', 4) });
  const voices = voicesOf([voice]);
  const failed = voices.speak(lineOf('Hello.'));
  await assert.rejects(failed.until(samples(0)), { code: 'voice-server' });
  await assert.rejects(failed.until(samples(0)), { code: 'voice-server' });
  assert.equal(failed.complete, false);
  const again = voices.speak(lineOf('Hello.'));
  voices.release(failed);
  assert.deepEqual(await whole(again), await reference('Hello.'));
});

test('a service that asks for more time than there is is not waited for', async () => {
  const voice = toneVoice({ failures: [new VoiceError('rate', 'later', { retryAfter: ms(60_000) })] });
  await assert.rejects(whole(voicesOf([voice]).speak(lineOf('Hello.'))), { code: 'voice-rate' });
  assert.equal(voice.asked.length, 1);
});

test('the fallback voice speaks the line when the voice fails, and keeps it to its end', async () => {
  const voice = toneVoice({ failures: failing('quota', 1) });
  const other = toneVoice({ provider: 'other' });
  const utterance = voicesOf([voice, other]).speak({ ...lineOf('One ', [100], 'two.'), fallbackVoice: { provider: 'other' } });
  await whole(utterance);
  assert.deepEqual([voice.asked, other.asked], [['One'], ['One', 'two.']]);
});

test('the fallback voice goes on from the last phrase', async () => {
  const text = 'Good evening, and welcome to the show. Tonight we have singers.';
  const full = await reference(text);
  const cut = voiced(full, { gap: 4_800 })[1]!.start + 6_000;
  const voice = toneVoice({ drops: [cut, 1, 1, 1] });
  const other = toneVoice({ provider: 'other' });
  const pcm = await whole(voicesOf([voice, other]).speak(withFallback(text)));
  assert.deepEqual(other.asked, ['Tonight we have singers.']);
  // The first two phrases are those of the first voice.
  assert.deepEqual(pcm.slice(0, cut - 9_000), full.slice(0, cut - 9_000));
});

test('a phrase that was begun and taken is heard again from its start by the fallback voice', async () => {
  const text = 'Good evening. Tonight we have singers.';
  const full = await reference(text);
  const cut = voiced(full, { gap: 4_800 })[1]!.start + 12_000;
  const voice = toneVoice({ drops: [cut, 1, 1, 1] });
  const other = toneVoice({ provider: 'other' });
  const utterance = voicesOf([voice, other]).speak(withFallback(text));
  let taken = 0;
  while (!utterance.complete) {
    taken = Math.max(taken, utterance.slice(samples(0), utterance.available).length);
    await utterance.until(utterance.available);
  }
  assert.deepEqual(other.asked, ['Tonight we have singers.']);
  assert.ok(taken > 0);
});

test('a voice that has just failed is tried but once a line while another can speak', async () => {
  const voice = toneVoice({ failures: failing('server', 20) });
  const other = toneVoice({ provider: 'other' });
  const voices = voicesOf([voice, other]);
  await whole(voices.speak(withFallback('One.')));
  assert.equal(voice.asked.length, 4);
  await whole(voices.speak(withFallback('Two.')));
  assert.equal(voice.asked.length, 5);
});

test('a provider that is not set up leaves the line to its fallback, or fails it', async () => {
  const other = toneVoice({ provider: 'other' });
  const voices = voicesOf([other]);
  await whole(voices.speak({ ...withFallback('One.'), voice: { provider: 'missing' } }));
  assert.deepEqual(other.asked, ['One.']);
  await assert.rejects(whole(voices.speak({ ...lineOf('One.'), voice: { provider: 'missing' } })), { code: 'unknown-voice', message: /“missing”.*other/ });
});

test('sound that ends too early for its text is asked for again; when it comes out the same, it was right', async () => {
  const text = 'The curtain rises slowly, and nobody in the whole theatre dares to breathe.';
  const broken = toneVoice({ endsAfter: [20_000] });
  const got = await whole(voicesOf([broken]).speak(lineOf(text)));
  assert.equal(voiced(got, { gap: 2_400 }).length, voiced(await reference(text), { gap: 2_400 }).length);
  const hurried = toneVoice({ pace: 0.3 });
  await whole(voicesOf([hurried]).speak(lineOf(text)));
  assert.equal(hurried.asked.length, 2);
});

test('what was joined from two answers, or spoken by the fallback, is not kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-take-'));
  try {
    const cache = openCache(folder);
    const voice = toneVoice({ drops: [40_000] });
    const voices = voicesOf([voice], { cache });
    await whole(voices.speak(lineOf('Good evening, and welcome to the show.')));
    assert.equal((await cache.stats()).entries, 0);
    const down = toneVoice({ failures: failing('quota', 1) });
    await whole(voicesOf([down, toneVoice({ provider: 'other' })], { cache }).speak(withFallback('Hello.')));
    assert.equal((await cache.stats()).entries, 0);
    await whole(voicesOf([toneVoice()], { cache }).speak(lineOf('Hello.')));
    assert.equal((await cache.stats()).entries, 1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const TEXT = 'Good evening, and welcome to the show. Tonight we have singers, dancers from Rome, and one very old magician. Please take your seats now.';

test('a voice that drops is asked again from a phrase on, and what is heard is the reference', async () => {
  const usual = await reference(TEXT);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 170_000 }), { minLength: 1, maxLength: 3 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.85, max: 1.2, noNaN: true }),
      async (drops, eagerness, pace) => {
        const expected = pace === 1 ? usual : await reference(TEXT, { pace });
        const voice = toneVoice({ drops, pace });
        const utterance = voicesOf([voice]).speak(lineOf(TEXT));
        // The stage: takes part of what there is as soon as it is there.
        const taken: Int16Array[] = [];
        let at = 0;
        while (!utterance.complete) {
          const part = utterance.slice(samples(at), samples(at + Math.ceil((utterance.available - at) * eagerness)));
          taken.push(part);
          at += part.length;
          await utterance.until(utterance.available);
        }
        taken.push(utterance.slice(samples(at), utterance.available));
        const heard = new Int16Array(taken.reduce((sum, part) => sum + part.length, 0));
        taken.reduce((offset, part) => (heard.set(part, offset), offset + part.length), 0);

        const say = (pcm: Int16Array): { start: number; end: number }[] => voiced(pcm, { gap: 2_400 });
        const [want, got] = [say(expected), say(heard)];
        assert.equal(got.length, want.length, `phrases of ${drops.join()}: ${voice.asked.join(' | ')}`);
        got.forEach((span, i) => {
          const length = (want[i]?.end ?? 0) - (want[i]?.start ?? 0);
          assert.ok(Math.abs(span.end - span.start - length) <= 480, `phrase ${i}: ${span.end - span.start} for ${length}; ${voice.asked.join(' | ')}`);
          for (const part of [0.1, 0.3, 0.5, 0.7]) {
            const place = Math.round(length * part);
            const needle = expected.subarray((want[i]?.start ?? 0) + place, (want[i]?.start ?? 0) + place + 1_200);
            const score = find(needle, heard, { from: span.start + place - 480, to: span.start + place + 480 })?.score ?? 0;
            assert.ok(score > 0.9, `phrase ${i} at ${part}: ${score}; ${voice.asked.join(' | ')}`);
          }
        });
      },
    ),
    { numRuns: 40 },
  );
});
