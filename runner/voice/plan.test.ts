import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ms } from '../core/units.ts';
import type { Line, Part } from '../script/rundown.ts';
import { planLine } from './plan.ts';
import { lineOf } from './testing/lines.ts';

test('a line is cut at its inline pauses, and pauses beside each other are one', () => {
  const plan = planLine(lineOf([100], 'One ', [200], { cue: 'x' }, [50], ' two. ', [10]));
  assert.deepEqual(plan.takes, [{ text: 'One', pause: 2_400 }, { text: 'two.', pause: 6_000 }]);
  assert.equal(plan.trailing, 240);
  assert.deepEqual(plan.cues[0]?.before, { take: 1, at: 0 });
});

test('punctuation left over beside a pause is no take of its own', () => {
  const plan = planLine(lineOf('Well', [300], '. ', [200], 'So.'));
  assert.deepEqual(plan.takes.map(({ text, pause }) => [text, pause]), [['Well', 0], ['. So.', 12_000]]);
  assert.deepEqual(planLine(lineOf('Well', [300], '!')).takes.map(({ text }) => text), ['Well']);
});

test('a word that is said otherwise has its place in what is said', () => {
  const plan = planLine(lineOf('Meet ', ['LiveKit', 'live kit'], "'s team"));
  assert.equal(plan.takes[0]?.text, "Meet live kit's team");
  assert.deepEqual(plan.words?.map(({ text, from, to }) => [text, from.at, to.at]), [['Meet', 0, 4], ["LiveKit's", 5, 15], ['team', 16, 20]]);
});

test('several caption words that are said otherwise share what is said', () => {
  const plan = planLine(lineOf('The ', ['U. N.', 'United Nations'], ' met'));
  assert.deepEqual(plan.words?.map(({ text }) => text), ['The', 'U.', 'N.', 'met']);
  const [, u, n] = plan.words ?? [];
  assert.ok(u && n && u.from.at === 4 && u.to.at <= n.from.at && n.to.at === 18);
});

test('a caption that the parts do not make up is spread, not guessed', () => {
  assert.equal(planLine({ ...lineOf('One two'), caption: 'Three four' }).words, undefined);
  assert.equal(planLine({ ...lineOf('One two'), caption: 'Eins zwei', respoken: true }).words, undefined);
  assert.deepEqual(planLine({ ...lineOf('One two'), caption: 'Three four' }).caption.map(({ text }) => text), ['Three', 'four']);
});

test('a clip says its caption, phrase by phrase', () => {
  const plan = planLine({ ...lineOf('Hello, you there.'), parts: [], audio: 'a.wav' });
  assert.equal(plan.takes.length, 1);
  assert.equal(plan.words?.length, 3);
  assert.equal(plan.phrases.length, 2);
});

test('whatever a line is made of, words, phrases and cues lie in its takes, in order', () => {
  const text = fc.array(fc.constantFrom('one ', 'two, ', 'Dr. ', 'three.', ' ', '—', '2024 ', '東京', '🎭'), { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
  const part: fc.Arbitrary<Part> = fc.oneof(
    text.map((text) => ({ kind: 'text' as const, text, spoken: text })),
    fc.tuple(text, text).map(([text, spoken]) => ({ kind: 'text' as const, text, spoken })),
    fc.nat(1_000).map((duration) => ({ kind: 'pause' as const, duration: ms(duration) })),
    fc.constant({ kind: 'cue' as const, name: 'x', with: {} }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const caption = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('').replace(/\s+/g, ' ').trim();
      const line: Line = { speaker: 'host', caption, parts, respoken: false, voice: {}, language: 'en' };
      const plan = planLine(line);
      const length = (take: number): number => plan.takes[take]?.text.length ?? -1;
      const key = ({ take, at }: { take: number; at: number }): number => take * 10_000 + at;
      for (const take of plan.takes) assert.equal(take.text, take.text.trim());
      assert.equal(plan.cues.length, parts.filter(({ kind }) => kind === 'cue').length);
      let last = 0;
      for (const { from, to } of plan.phrases) {
        assert.ok(key(from) >= last && key(to) > key(from) && to.at <= length(to.take));
        last = key(to);
      }
      if (plan.takes.length === 0) return;
      last = 0;
      for (const word of plan.words ?? []) {
        assert.ok(key(word.from) >= last && key(word.to) >= key(word.from), JSON.stringify(plan));
        assert.ok(word.to.at <= length(word.to.take) + 1e-6);
        last = key(word.from);
      }
      const total = plan.takes.reduce((sum, take) => sum + take.pause, 0) + plan.trailing;
      const asked = parts.reduce((sum, part) => sum + (part.kind === 'pause' ? Math.round(part.duration * 24) : 0), 0);
      assert.equal(total, asked);
    }),
    { numRuns: 1_000 },
  );
});
