import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { concat, voiced } from '../audio/index.ts';
import { samples } from '../core/units.ts';
import { embeddedVoice } from './embedded/index.ts';
import { estimate } from './estimate.ts';
import { phraseEnds } from './phrase-ends.ts';
import { toneSpeech } from './testing/tone-voice.ts';
import type { SpeechTiming } from './voice.ts';
import { wordsOf } from './words.ts';

const voice = embeddedVoice();
after(() => voice.close());

async function truth(text: string): Promise<{ pcm: Int16Array; timing: SpeechTiming }> {
  const pieces: Int16Array[] = [];
  let timing: SpeechTiming | undefined;
  for await (const chunk of voice.speak({ text, language: 'en', voice: {} }, new AbortController().signal)) {
    pieces.push(chunk.pcm);
    timing = chunk.timing ?? timing;
  }
  assert.ok(timing);
  return { pcm: concat(pieces), timing };
}

const LINES = [
  'Good evening, and welcome to the show. Tonight we have singers, dancers from Rome, and one very old magician.',
  'I am a digital human: every word you hear was scripted by somebody else.',
  'In 2024, Dr. Smith sold 1,500 tickets; nobody came. Why? Because it rained.',
];

test('words of a voice that tells no times are found within a quarter of a second, half of them within 80 ms', async () => {
  const off: number[] = [];
  for (const text of LINES) {
    const { pcm, timing } = await truth(text);
    const found = estimate(wordsOf(text, 'en'), voiced(pcm, { threshold: -48, gap: 1_920 }), true);
    assert.equal(found.length, timing.words.length);
    found.forEach((word, i) => off.push(Math.abs(word.start - (timing.words[i]?.start ?? 0)) / 24));
  }
  off.sort((a, b) => a - b);
  const at = (part: number): number => off[Math.floor(part * (off.length - 1))] ?? Infinity;
  assert.ok(at(0.5) <= 80 && at(0.95) <= 250, `median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
});

test('whatever is heard, words follow each other, and those of a whole sound lie in it', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 20_000 })), { minLength: 1, maxLength: 8 }).map((pairs) => {
    let at = 0;
    return pairs.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start: samples(start), end: samples(at) };
    });
  });
  const text = fc.array(fc.constantFrom('one', 'two,', 'three.', 'Dr.', '2024', 'A'), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, spans, fc.boolean(), (text, spans, whole) => {
      const words = estimate(wordsOf(text, 'en'), spans, whole);
      words.forEach((word, i) => {
        assert.ok(word.start <= word.end && word.start >= (words[i - 1]?.end ?? 0) - 1, `${i} of ${JSON.stringify(words)}`);
        if (whole) assert.ok(word.start >= spans[0]!.start && word.end <= spans.at(-1)!.end);
      });
    }),
  );
});

test('ends of phrases are found in a sound that breaks off, at any pace, and none that is not there', () => {
  const text = 'Good evening, and welcome to the show. Tonight we have singers, dancers from Rome, and one very old magician. Please sit.';
  const words = wordsOf(text, 'en');
  fc.assert(
    fc.property(fc.double({ min: 0.8, max: 1.25, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }), (pace, part) => {
      const whole = toneSpeech({ text, language: 'en', voice: {} }, { pace, around: 0 });
      const spans = voiced(whole.slice(0, Math.round(whole.length * part)), { gap: 1_920, threshold: -48 });
      const all = voiced(whole, { gap: 2_400, threshold: -48 });
      const starts = ['and welcome', 'Tonight', 'dancers', 'and one', 'Please'].map((start) => text.indexOf(start));
      for (const found of phraseEnds(words, spans, false)) {
        const phrase = starts.indexOf(found.next) + 1;
        assert.ok(phrase > 0);
        assert.ok(Math.abs((found.onset ?? 0) - (all[phrase]?.start ?? 0)) <= 480, `${found.next} at ${found.onset}`);
      }
    }),
    { numRuns: 50 },
  );
});

test('the ends of all phrases but the last are found when all was heard', async () => {
  for (const text of LINES.slice(0, 2)) {
    const { pcm } = await truth(text);
    const words = wordsOf(text, 'en');
    const found = phraseEnds(words, voiced(pcm, { gap: 1_920, threshold: -48 }), false);
    assert.ok(found.length >= 1, text);
  }
});
