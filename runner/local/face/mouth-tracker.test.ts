import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat } from '../../audio/index.ts';
import { SAMPLE_RATE } from '../../core/units.ts';
import { embeddedVoice } from '../../voice/embedded/index.ts';
import type { SpeechTiming } from '../../voice/voice.ts';
import { CLOSED, MouthTracker } from './index.ts';
import type { Mouth } from './mouth-shape.ts';

const HOP = SAMPLE_RATE / 100;

test('Silence, and a noise that no one would hear, open no mouth', () => {
  const mouth = new MouthTracker();
  mouth.push(new Int16Array(SAMPLE_RATE));
  assert.deepEqual(mouth.shape, CLOSED);
  mouth.push(Int16Array.from({ length: SAMPLE_RATE }, (_, index) => (index * 7_919) % 33 - 16));
  assert.deepEqual(mouth.shape, CLOSED);
  assert.equal(mouth.energy, 0);
});

test('The same sound gives the same shapes, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(fc.int16Array({ minLength: 10 * HOP, maxLength: 10 * HOP }), fc.array(fc.nat(10 * HOP), { maxLength: 6 }), (pcm, cuts) => {
      const [whole, pieces] = [new MouthTracker(), new MouthTracker()];
      whole.push(pcm);
      const places = [0, ...cuts.sort((a, b) => a - b), pcm.length];
      places.slice(1).forEach((to, index) => pieces.push(pcm.subarray(places[index], to)));
      assert.deepEqual(pieces.shape, whole.shape);
      assert.equal(pieces.energy, whole.energy);
    }),
    { numRuns: 30 },
  );
});

test('Shapes stay within their bounds, whatever the sound', () => {
  fc.assert(
    fc.property(fc.int16Array({ maxLength: 20 * HOP }), (pcm) => {
      const mouth = new MouthTracker();
      mouth.push(pcm);
      const { open, wide, teeth } = mouth.shape;
      assert.ok(open >= 0 && open <= 1 && Math.abs(wide) <= 1 && teeth >= 0 && teeth <= 1 && mouth.energy >= 0 && mouth.energy <= 1);
    }),
  );
});

test('A spoken text moves it as its sounds do: "ah" open, "ee" wide, "oo" round, "s" with teeth, and it closes at the end', async () => {
  const shapes = await spoken('Father saw a large dark car. See the green leaves she needs. You do choose blue moon shoes. Yes, this is so nice.');
  const mean = (viseme: string, part: (mouth: Mouth) => number): number => {
    const all = shapes.by.get(viseme) ?? [];
    assert.ok(all.length > 5, `${viseme} was spoken`);
    return all.reduce((sum, mouth) => sum + part(mouth), 0) / all.length;
  };
  const open = (mouth: Mouth): number => mouth.open;
  const wide = (mouth: Mouth): number => mouth.wide;
  const teeth = (mouth: Mouth): number => mouth.teeth;
  assert.ok(mean('aa', open) > mean('I', open) + 0.1 && mean('aa', open) > mean('U', open) + 0.1, '"ah" is the most open');
  assert.ok(mean('I', wide) > mean('U', wide) + 0.3, '"ee" is wider than "oo"');
  assert.ok(mean('SS', teeth) > 0.5 && mean('aa', teeth) < 0.15, 'teeth show in "s"');
  assert.ok(mean('SS', open) < mean('aa', open) / 2);
  assert.ok(shapes.last.open < 0.02);
});

/** The mouth at each 10 ms of a text, by what the voice says it speaks there; 20 ms late, as it follows. */
async function spoken(text: string): Promise<{ by: Map<string, Mouth[]>; last: Mouth }> {
  const voice = embeddedVoice();
  const pieces: Int16Array[] = [];
  let timing: SpeechTiming | undefined;
  try {
    for await (const chunk of voice.speak({ text, language: 'en', voice: { provider: 'embedded' } }, AbortSignal.timeout(30_000))) {
      pieces.push(chunk.pcm);
      timing = chunk.timing ?? timing;
    }
  } finally {
    await voice.close();
  }
  const pcm = concat([...pieces, new Int16Array(SAMPLE_RATE / 2)]);
  const mouth = new MouthTracker();
  const by = new Map<string, Mouth[]>();
  for (let at = 0; at + HOP <= pcm.length; at += HOP) {
    mouth.push(pcm.subarray(at, at + HOP));
    const shape = timing?.visemes.findLast((viseme) => viseme.at <= at - 2 * HOP)?.shape ?? 'sil';
    by.set(shape, [...(by.get(shape) ?? []), mouth.shape]);
  }
  return { by, last: mouth.shape };
}
