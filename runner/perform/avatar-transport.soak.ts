import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { concat } from '../audio/index.ts';
import { ms, samples, toMs, type Samples } from '../core/units.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import type { Conversation, StreamRecord } from '../local/tavus/index.ts';
import type { AsRunEntry, Span, Utterance, Word } from '../show/index.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { AVATAR, setScene, type Scene } from './testing/avatar-scene.ts';
import { ChordVoices } from './testing/chord-voices.ts';
import { bothAtOnce, joined, referenceOf, wordsIn, wordsPlayed, type HeardWord } from './testing/heard-words.ts';

/** The words of a line are told apart, those of different lines need not be. Its second phrase begins with “and”. */
const TEXT = 'Good evening dear guests, and welcome to our little theatre tonight.';
const ADLIB = 'Mind your head.';
const ITEMS = ['position', 'phrase', 'line', 'skip', 'stop', 'panic', 'say'];
/** Where the avatar does not say in time how much it has played, that is reckoned from what is heard of it. */
const RECKONED = ms(100);

const spokenAs = (caption: string): Utterance => new ChordVoices().speak({ speaker: 'host', caption, parts: [], respoken: false, voice: {}, language: 'en' });
const pcmOf = (caption: string): Int16Array => spokenAs(caption).slice(samples(0), spokenAs(caption).available);
const LINE = ((): { readonly pcm: Int16Array; readonly words: readonly Word[]; readonly phrases: readonly Span[] } => {
  const { words, phrases } = spokenAs(TEXT);
  return { pcm: pcmOf(TEXT), words, phrases };
})();

describe('On the avatar the operator has what is asked for', () => {
  const running = liveKit();
  let folder: string;
  let set: Scene;
  let conversation: Conversation;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-transport-'));
    set = await setScene({ access: running.server, folder, hold: true, items: ITEMS.map((id) => `  - line: ${TEXT}\n    id: ${id}\n    go: manual\n`).join('') });
    await set.live.settled;
    await set.audience.hears(AVATAR);
    conversation = await set.tavus.created();
  });
  after(async () => {
    await set.close();
    await rm(folder, { recursive: true, force: true });
    await disposeLiveKit();
  });

  /** Has the next line begun; resolves when its third word is heard. Gives what it takes to see what came of it. */
  const begin = async (): Promise<{ streams: () => Promise<StreamRecord[]>; entry: (type: AsRunEntry['type']) => AsRunEntry | undefined; answers: () => string[] }> => {
    const [entries, onsets, happened, { streams }] = [set.entries.length, set.audience.onsets(AVATAR), conversation.happened.length, await conversation.record()];
    await set.give({ command: 'go' });
    await set.audience.onset(AVATAR, onsets + 3);
    return {
      streams: async () => (await conversation.record()).streams.slice(streams.length),
      entry: (type) => set.entries.slice(entries).find((entry) => entry.type === type),
      answers: () => conversation.happened.slice(happened).flatMap((what) => (what.type === 'clear' ? [what.answer] : [])),
    };
  };
  /** What was played of a stream. */
  const playedOf = async ({ index, pcm }: StreamRecord): Promise<Int16Array> =>
    pcm.subarray(0, Math.max(0, ...(await conversation.record()).played.filter(({ stream }) => stream === index).map(({ to }) => to)));

  for (const from of ['position', 'phrase', 'line'] as const) {
    it(`a pause silences it, and it is taken up again from the ${from}`, async (t) => {
      const { streams, entry, answers } = await begin();
      await set.give({ command: 'pause' });
      await set.mode('paused');
      await set.give({ command: 'resume', from });
      await set.mode('standby');
      const [first, second, ...more] = await streams();
      assert.ok(first && second && more.length === 0);
      const before = await playedOf(first);
      const afterwards = await playedOf(second);
      assertPcm(before, LINE.pcm.subarray(0, before.length), 'what was played before is the beginning of the line');
      const taken = { position: samples(before.length), phrase: phraseAt(samples(before.length)), line: samples(0) }[from];
      const resumed = placeOf(afterwards);
      assertPcm(spoken(afterwards), LINE.pcm.subarray(resumed), 'and what was played afterwards is the rest of it, whole');
      const heard = entry('paused')?.heard_ms ?? NaN;
      t.diagnostic(`paused after ${toMs(samples(before.length))} ms, in the log ${heard}; resumed at ${toMs(resumed)}`);
      assert.ok(Math.abs(toMs(samples(resumed - taken))) <= RECKONED && Math.abs(heard - toMs(samples(before.length))) <= RECKONED);
      assert.deepEqual(answers(), ['ok']);
    });
  }

  it('a skip drops the rest of the line', async () => {
    const { streams, answers } = await begin();
    await set.give({ command: 'skip' });
    await set.mode('standby');
    const [first, ...more] = await streams();
    assert.ok(first && more.length === 0);
    await dropped(first);
    assert.deepEqual(answers(), ['ok']);
  });

  it('a stop silences it, and GO begins the line again', async () => {
    const { streams, answers } = await begin();
    await set.give({ command: 'stop' });
    await set.mode('stopped');
    await set.give({ command: 'go' });
    await set.mode('standby');
    const [first, second, ...more] = await streams();
    assert.ok(first && second && more.length === 0);
    await dropped(first);
    assertPcm(spoken(await playedOf(second)), LINE.pcm, 'the line is played, whole');
    assert.deepEqual(answers(), ['ok']);
  });

  it('a panic fades it out from where it was, and GO begins the line again', async () => {
    const { streams, answers } = await begin();
    await set.give({ command: 'panic' });
    await set.mode('stopped');
    const [first, fading, ...more] = await streams();
    assert.ok(first && fading && more.length === 0);
    const from = await dropped(first);
    const second = 24_000;
    const faded = Int16Array.from({ length: second }, (_, i) => Math.round((LINE.pcm[from + i] ?? 0) * Math.cos((i / second) * (Math.PI / 2))));
    const played = await playedOf(fading);
    // Reckoned or told, it begins where the line was cut; compared where it is the line that begins there.
    assert.ok(played.length >= second - 2_400 && played.length <= second, `${played.length} samples`);
    if (placeOf(first.pcm.subarray(from)) === from) assertPcm(played, faded.subarray(0, played.length), 'it fades');
    await set.give({ command: 'go' });
    await set.mode('standby');
    assertPcm(spoken(await playedOf((await streams())[2]!)), LINE.pcm, 'the line is played, whole');
    assert.ok(answers().length >= 1 && answers().every((answer) => answer === 'ok'));
  });

  it('an ad-hoc line interrupts at the end of a word, and the line goes on from its phrase', async (t) => {
    const { streams, answers } = await begin();
    assert.equal((await set.live.player.command({ command: 'say', id: 'head', text: ADLIB, mode: 'interrupt' }, 'operator:test')).ok, true);
    await set.mode('ended');
    const [first, second, ...more] = await streams();
    assert.ok(first && second && more.length === 0);
    const from = await dropped(first);
    const over = LINE.words.map(({ end }) => toMs(samples(from - end))).filter((late) => late >= -1);
    t.diagnostic(`cut ${Math.min(...over)} ms after the end of a word`);
    const words = wordsPlayed({ ...(await conversation.record()), played: (await conversation.record()).played.filter(({ stream }) => stream === second.index) }, [TEXT, ADLIB], { who: AVATAR });
    const rest = LINE.words.filter(({ start }) => start >= phraseAt(from)).map(({ text }) => text);
    assert.deepEqual(words.map(({ word }) => word), ['mind', 'your', 'head', ...rest]);
    assert.deepEqual(answers(), ['ok']);
  });

  it('and the audience has heard what the avatar played, word for word', async () => {
    const record = await conversation.record();
    const recorded = await set.leave();
    const [played, heard] = [wordsPlayed(record, [TEXT, ADLIB], { who: AVATAR }), wordsIn(recorded, [TEXT, ADLIB])];
    assertSame(heard, played);
    assert.equal(bothAtOnce(recorded), 0);
    assert.ok(heard.every(({ who }) => who === AVATAR));
  });

  /** It was the beginning of the line, and no more of it was played. Gives where it was cut. */
  async function dropped(stream: StreamRecord): Promise<Samples> {
    const played = await playedOf(stream);
    assertPcm(played, LINE.pcm.subarray(0, played.length), 'what was played is the beginning of the line');
    assert.ok(played.length < stream.pcm.length, 'something was dropped');
    return samples(played.length);
  }
});

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

/**
 * The words that were heard are those that were played, in their order. A piece of one that was cut may be too short to
 * tell which it was, or to be heard; a `?` stands for a word that the receiver garbled; and where the next begins in the
 * same breath, the two are heard as one that is too long.
 */
function assertSame(recorded: readonly HeardWord[], record: readonly HeardWord[]): void {
  const reference = referenceOf(concat([LINE.pcm, new Int16Array(2_400), pcmOf(ADLIB)]), [TEXT, ADLIB]);
  const lengths = new Map(reference.map(({ word, length }) => [word, length]));
  const [heard, played] = [joined(reference, recorded), joined(reference, record)];
  const isWhole = ({ word, length }: HeardWord): boolean => length >= 0.85 * (lengths.get(word) ?? Infinity);
  let next = 0;
  for (let index = 0; index < played.length; ) {
    const [said, then, word] = [played[index]!, played[index + 1], heard[next]];
    const isLong = word !== undefined && word.length > 60 + (lengths.get(word.word) ?? said.length);
    if (isLong && then && [said.word, then.word, '?'].includes(word.word)) [index, next] = [index + 2, next + 1];
    else if (word?.word === said.word || (word?.word === '?' && isWhole(said))) [index, next] = [index + 1, next + 1];
    else if (word && !isWhole(word)) next++;
    else if (!isWhole(said)) index++;
    else assert.fail(`“${said.word}”, number ${index} that was played, was not heard: ${told(heard.slice(Math.max(0, next - 5), next))} >> ${told(heard.slice(next, next + 5))}`);
  }
  assert.ok(heard.slice(next).every((word) => !isWhole(word)), `more was heard than was played: ${told(heard.slice(next))}`);
}

const told = (words: readonly HeardWord[]): string => words.map(({ word, length }) => `${word}(${Math.round(length)})`).join(' ');
