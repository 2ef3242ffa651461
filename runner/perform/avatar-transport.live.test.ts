import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { concat } from '../audio/index.ts';
import { ms, samples, toMs, type Samples } from '../core/units.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import type { AvatarRecord, StreamRecord } from '../local/tavus/index.ts';
import type { AsRunEntry, Span, Utterance, Word } from '../show/index.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { AVATAR, type Scene } from './testing/avatar-scene.ts';
import { ChordVoices } from './testing/chord-voices.ts';
import { bothAtOnce, referenceOf, wordsIn, wordsPlayed } from './testing/heard-words.ts';
import { unlike } from './testing/same-words.ts';
import { tryScene } from './testing/tried-scene.ts';

/** The words of a line are told apart, those of different lines need not be. Its second phrase begins with “and”. */
const TEXT = 'Good evening dear guests, and welcome to our little theatre tonight.';
const ADLIB = 'Mind your head.';
/** After the line the show stands by for more. */
const ITEMS = `  - line: ${TEXT}\n    go: manual\n  - line: ${ADLIB}\n    go: manual\n`;
/** Where the avatar does not say in time how much it has played, that is reckoned from what is heard of it. */
const RECKONED = ms(100);
/** Unless the avatar was given up meanwhile. */
const PLAYED_WITHIN_MS = 3_000;

const spokenAs = (caption: string): Utterance => new ChordVoices().speak({ speaker: 'host', caption, parts: [], respoken: false, voice: {}, language: 'en' });
const pcmOf = (caption: string): Int16Array => spokenAs(caption).slice(samples(0), spokenAs(caption).available);
const LINE = ((): { readonly pcm: Int16Array; readonly words: readonly Word[]; readonly phrases: readonly Span[] } => {
  const { words, phrases } = spokenAs(TEXT);
  return { pcm: pcmOf(TEXT), words, phrases };
})();
const REFERENCE = referenceOf(concat([LINE.pcm, new Int16Array(2_400), pcmOf(ADLIB)]), [TEXT, ADLIB]);

/** A line under way, and what came of it so far. */
interface Stage {
  readonly set: Scene;
  readonly record: () => Promise<AvatarRecord>;
  readonly streams: () => Promise<readonly StreamRecord[]>;
  /** What was played of a stream, up to now. */
  readonly playedOf: (stream: StreamRecord) => Promise<Int16Array>;
  /** The same without the silence at its end, once all of its sound has been played: the show reckons that from what is heard, and may be a frame early. */
  readonly wholeOf: (stream: StreamRecord) => Promise<Int16Array>;
  readonly entry: (type: AsRunEntry['type']) => AsRunEntry | undefined;
  /** What the avatar said to each clear. */
  readonly answers: () => readonly string[];
}

describe('On the avatar the operator has what is asked for', () => {
  const running = liveKit();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-transport-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
    await disposeLiveKit();
  });

  /** Has the line begun, and `act` when its third word is heard. Then what the avatar played is what the audience has heard. */
  const perform = (t: TestContext, act: (stage: Stage) => Promise<void>): Promise<void> =>
    tryScene(t, { access: running.server, folder, hold: true, items: ITEMS }, async (set) => {
      await set.live.settled;
      await set.audience.hears(AVATAR);
      const conversation = await set.tavus.created();
      await set.give({ command: 'go' });
      await set.audience.onset(AVATAR, 3);
      const playedOf = async ({ index, pcm }: StreamRecord): Promise<Int16Array> =>
        pcm.subarray(0, Math.max(0, ...(await conversation.record()).played.filter(({ stream }) => stream === index).map(({ to }) => to)));
      await act({
        set, playedOf,
        record: () => conversation.record(),
        streams: async () => (await conversation.record()).streams,
        async wholeOf(stream) {
          const sound = spoken(stream.pcm);
          const deadline = performance.now() + PLAYED_WITHIN_MS;
          let played = await playedOf(stream);
          while (played.length < sound.length && performance.now() < deadline) {
            await pass(20);
            played = await playedOf(stream);
          }
          return spoken(played);
        },
        entry: (type) => set.entries.find((entry) => entry.type === type),
        answers: () => conversation.happened.flatMap((what) => (what.type === 'clear' ? [what.answer] : [])),
      });
      const recorded = await set.leave();
      const heard = wordsIn(recorded, [TEXT, ADLIB]);
      const { lost, added, garbled } = unlike(REFERENCE, wordsPlayed(await conversation.record(), [TEXT, ADLIB], { who: AVATAR }), heard);
      // What the avatar received and played is compared to the sample, by `act`. Between it and the audience is nothing of ours, but a
      // receiver that presses and stretches time where packets come late: one word may fall to that.
      assert.ok(lost.length + added.length <= 1 && garbled.length <= 1, `lost: ${lost.join(' ')}; added: ${added.join(' ')}; garbled: ${garbled.join(' ')}; heard: ${told(heard)}`);
      assert.ok(heard.every(({ who }) => who === AVATAR));
      assert.equal(bothAtOnce(recorded), 0);
    });

  for (const from of ['position', 'phrase', 'line'] as const) {
    it(`a pause silences it, and it is taken up again from the ${from}`, async (t) => {
      await perform(t, async (stage) => {
        const { set, streams, playedOf, wholeOf, entry, answers } = stage;
        await set.give({ command: 'pause' });
        await set.mode('paused');
        await set.give({ command: 'resume', from });
        await set.mode('standby');
        const [first, second, ...more] = await streams();
        assert.ok(first && second && more.length === 0);
        const before = await playedOf(first);
        const afterwards = await wholeOf(second);
        assertPcm(before, LINE.pcm.subarray(0, before.length), 'what was played before is the beginning of the line');
        const taken = { position: samples(before.length), phrase: phraseAt(samples(before.length)), line: samples(0) }[from];
        const resumed = placeOf(afterwards);
        assertPcm(afterwards, LINE.pcm.subarray(resumed), 'and what was played afterwards is the rest of it, whole');
        const heard = entry('paused')?.heard_ms ?? NaN;
        t.diagnostic(`paused after ${toMs(samples(before.length))} ms, in the log ${heard}; resumed at ${toMs(resumed)}`);
        assert.ok(Math.abs(toMs(samples(resumed - taken))) <= RECKONED && Math.abs(heard - toMs(samples(before.length))) <= RECKONED);
        assert.deepEqual(answers(), ['ok']);
      });
    });
  }

  it('a skip drops the rest of the line', async (t) => {
    await perform(t, async (stage) => {
      const { set, streams, answers } = stage;
      await set.give({ command: 'skip' });
      await set.mode('standby');
      const [first, ...more] = await streams();
      assert.ok(first && more.length === 0);
      await dropped(stage, first);
      assert.deepEqual(answers(), ['ok']);
    });
  });

  it('a stop silences it, and GO begins the line again', async (t) => {
    await perform(t, async (stage) => {
      const { set, streams, wholeOf, answers } = stage;
      await set.give({ command: 'stop' });
      await set.mode('stopped');
      await set.give({ command: 'go' });
      await set.mode('standby');
      const [first, second, ...more] = await streams();
      assert.ok(first && second && more.length === 0);
      await dropped(stage, first);
      assertPcm(await wholeOf(second), LINE.pcm, 'the line is played, whole');
      assert.deepEqual(answers(), ['ok']);
    });
  });

  it('a panic fades it out from where it was, and GO begins the line again', async (t) => {
    await perform(t, async (stage) => {
      const { set, streams, playedOf, wholeOf, answers } = stage;
      await set.give({ command: 'panic' });
      await set.mode('stopped');
      const [first, fading, ...more] = await streams();
      assert.ok(first && fading && more.length === 0);
      const from = await dropped(stage, first);
      const second = 24_000;
      const faded = Int16Array.from({ length: second }, (_, i) => Math.round((LINE.pcm[from + i] ?? 0) * Math.cos((i / second) * (Math.PI / 2))));
      const played = await playedOf(fading);
      // Reckoned or told, it begins where the line was cut; compared where it is the line that begins there.
      assert.ok(played.length >= second - 2_400 && played.length <= second, `${played.length} samples`);
      if (placeOf(first.pcm.subarray(from)) === from) assertPcm(played, faded.subarray(0, played.length), 'it fades');
      await set.give({ command: 'go' });
      await set.mode('standby');
      assertPcm(await wholeOf((await streams())[2]!), LINE.pcm, 'the line is played, whole');
      assert.ok(answers().length >= 1 && answers().every((answer) => answer === 'ok'));
    });
  });

  it('an ad-hoc line interrupts at the end of a word, and the line goes on from its phrase', async (t) => {
    await perform(t, async (stage) => {
      const { set, record, streams, wholeOf, answers } = stage;
      assert.equal((await set.live.player.command({ command: 'say', id: 'head', text: ADLIB, mode: 'interrupt' }, 'operator:test')).ok, true);
      await set.mode('standby');
      const [first, second, ...more] = await streams();
      assert.ok(first && second && more.length === 0);
      const from = await dropped(stage, first);
      const over = LINE.words.map(({ end }) => toMs(samples(from - end))).filter((late) => late >= -1);
      t.diagnostic(`cut ${Math.min(...over)} ms after the end of a word`);
      await wholeOf(second);
      const words = wordsPlayed({ ...(await record()), played: (await record()).played.filter(({ stream }) => stream === second.index) }, [TEXT, ADLIB], { who: AVATAR });
      const rest = LINE.words.filter(({ start }) => start >= phraseAt(from)).map(({ text }) => text);
      assert.deepEqual(words.map(({ word }) => word), ['mind', 'your', 'head', ...rest]);
      assert.deepEqual(answers(), ['ok']);
    });
  });
});

/** It was the beginning of the line, and no more of it was played. Gives where it was cut. */
async function dropped({ playedOf }: Stage, stream: StreamRecord): Promise<Samples> {
  const played = await playedOf(stream);
  assertPcm(played, LINE.pcm.subarray(0, played.length), 'what was played is the beginning of the line');
  assert.ok(played.length < stream.pcm.length, 'something was dropped');
  return samples(played.length);
}

/** (The differences of so many numbers would take minutes to find.) */
function assertPcm(actual: Int16Array, expected: Int16Array, what: string): void {
  const differs = expected.findIndex((sample, at) => actual[at] !== sample);
  assert.ok(actual.length === expected.length && differs < 0, `${what}: ${actual.length} samples for ${expected.length}, the first that differs is number ${differs}`);
}

/** Without the silence at its end. */
const spoken = (pcm: Int16Array): Int16Array => pcm.subarray(0, pcm.findLastIndex((sample) => sample !== 0) + 1);

/** Where in the line a sound begins. */
function placeOf(pcm: Int16Array): Samples {
  const needle = pcm.subarray(0, 2_400);
  const place = LINE.pcm.findIndex((_, at) => needle.every((sample, i) => sample === LINE.pcm[at + i]));
  assert.ok(place >= 0, 'what was played is in the line');
  return samples(place);
}

const phraseAt = (position: Samples): Samples => LINE.phrases.find(({ end }) => end > position)?.start ?? position;

const told = (words: ReturnType<typeof wordsIn>): string => words.map(({ word, length }) => `${word}(${Math.round(length)})`).join(' ');
