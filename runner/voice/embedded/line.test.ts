import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DECAY, peakDbfs } from '../../audio/index.ts';
import { machineClock } from '../../core/machine-clock.ts';
import { lineOf, whole } from '../testing/lines.ts';
import { createVoices } from '../voices.ts';
import { embeddedVoice } from './index.ts';

const voices = createVoices({ clock: machineClock, voices: new Map([['embedded', embeddedVoice()]]), defaults: { provider: 'embedded' } });
after(() => voices.close());

test('an inline pause lasts from the last phoneme before it to the first one after it, to the sample', async () => {
  for (const pause of [0, 3, 40, 300, 1_500]) {
    const utterance = voices.speak(lineOf('We turn it off ', [pause], 'for the truth.'));
    await whole(utterance);
    const [off, next] = utterance.words.slice(3);
    assert.equal((next?.start ?? 0) - (off?.end ?? 0), pause * 24);
    assert.equal(utterance.words.at(-1)?.end, utterance.voiceEnd);
    voices.release(utterance);
  }
});

test('no phoneme is cut: the decay is there, and what was behind it was silence', async () => {
  for (const text of ['We turn it off.', 'This is the truth.', 'Look at this cat', 'Five']) {
    const utterance = voices.speak(lineOf(text));
    const pcm = await whole(utterance);
    assert.equal(utterance.available, (utterance.voiceEnd ?? 0) + DECAY);
    assert.ok(peakDbfs(pcm, pcm.length - 480) < -40, text);
    voices.release(utterance);
  }
});

test('words are exact, numbers and abbreviations too, and captions keep their spelling', async () => {
  const utterance = voices.speak(lineOf('On ', ['LiveKit', 'live kit'], ', Dr. Smith paid $5 in 2024, e.g. twice; AI-driven shows don\'t.'));
  await whole(utterance);
  assert.deepEqual(utterance.words.map(({ text }) => text), ['On', 'LiveKit,', 'Dr.', 'Smith', 'paid', '$5', 'in', '2024,', 'e.g.', 'twice;', 'AI-driven', 'shows', "don't."]);
  utterance.words.forEach((word, i) => {
    assert.equal(word.estimated, false);
    assert.ok(word.end - word.start > 24 * 40 && word.start >= (utterance.words[i - 1]?.end ?? 0));
  });
  assert.equal(utterance.phrases.length, 4);
  assert.ok(utterance.visemes.every(({ at }, i) => at >= (utterance.visemes[i - 1]?.at ?? 0) && at <= utterance.available));
});

test('what cannot be said leaves the line to who can', async () => {
  await assert.rejects(whole(voices.speak(lineOf('東京'))), { code: 'voice-refused' });
  const rescued = voices.speak({ ...lineOf('Hello.'), voice: { provider: 'embedded', name: 'nobody' }, fallbackVoice: { provider: 'embedded', name: 'kal16' } });
  assert.ok((await whole(rescued)).length > 0);
});
