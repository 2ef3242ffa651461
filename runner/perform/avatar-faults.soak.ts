import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { ms } from '../core/units.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import type { AvatarRecord, Conversation, Faults } from '../local/tavus/index.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { AVATAR, PLAIN, setScene, type Scene, type SceneOptions } from './testing/avatar-scene.ts';
import type { Recorded } from './testing/audience.ts';
import { bothAtOnce, compare, referenceOf, wordsIn, wordsPlayed, type HeardWord } from './testing/heard-words.ts';

/** 3.9 s: “guests” ends after 1,335 ms; “welcome” is said from 1,575 to 1,960, “inside” from 2,020 to 2,350. */
const FIRST = '  - line: Good evening dear guests, welcome inside this little theatre tonight.\n';
const SECOND = '  - line: Nobody leaves until midnight.\n';

describe('Whatever the avatar does, the room hears every word', () => {
  const running = liveKit();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-faults-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
    await disposeLiveKit();
  });

  const scene = async (t: TestContext, options: Omit<SceneOptions, 'access' | 'folder'>): Promise<Scene> => {
    const set = await setScene({ access: running.server, folder, ...options });
    t.after(() => set.close());
    return set;
  };
  /** Performs it with the avatar ready, and the faults set then. */
  const perform = async (set: Scene, onAir: Faults = {}): Promise<Recorded[]> => {
    await set.live.settled;
    await Promise.all([set.audience.hears(AVATAR), set.audience.hears(PLAIN)]);
    await set.tavus.fault(onAir);
    await set.give({ command: 'go' });
    assert.deepEqual(await set.live.done, { how: 'ended', unspoken: 0 });
    return await set.leave();
  };

  describe('without an avatar', () => {
    const without: readonly { readonly what: string; readonly faults: Faults; readonly reason: string }[] = [
      { what: 'Tavus is out of credits', faults: { create: { status: 402 } }, reason: 'Out of Credits' },
      { what: 'Tavus refuses the request', faults: { create: { status: 400 } }, reason: 'Tavus Error 400' },
      { what: 'Tavus does not know the key', faults: { create: { status: 401 } }, reason: 'Tavus Error 401' },
      { what: 'Tavus fails', faults: { create: { status: 500 } }, reason: 'Tavus Error 500' },
      { what: 'Tavus never answers', faults: { create: { hang: true } }, reason: 'Tavus Not Ready' },
      { what: 'Tavus takes its time', faults: { create: { delay: ms(60_000) } }, reason: 'Tavus Not Ready' },
      { what: 'the avatar never joins', faults: { neverJoins: true }, reason: 'Tavus Not Ready' },
    ];
    for (const { what, faults, reason } of without) {
      it(`speaks with the plain voice when ${what}`, async (t) => {
        const set = await scene(t, { items: SECOND, faults });
        await set.audience.hears(PLAIN);
        await set.give({ command: 'go' });
        assert.deepEqual(await set.live.done, { how: 'ended', unspoken: 0 });
        await set.saying(`ROUTE=fallback | Reason=${reason}`);
        const recorded = await set.leave();
        assert.deepEqual(recorded.map(({ who }) => who), [PLAIN]);
        assert.deepEqual((await differences(set, wordsIn(recorded, set.texts))).repeated, []);
        assert.ok(set.tavus.conversations.every(({ status }) => status === 'ended'), 'no conversation is left open');
      });
    }
  });

  it('is exactly what was rehearsed when the avatar keeps to itself what it played, swallows ends, and stutters', async (t) => {
    const set = await scene(t, { items: `${FIRST}  - pause: 2200ms\n${SECOND}` });
    const recorded = await perform(set, { dropsStarted: true, dropsFinished: true, swallows: ms(300), stall: { after: ms(1_700), for: ms(250) } });
    const words = wordsIn(recorded, set.texts);
    assert.ok(words.every(({ who }) => who === AVATAR));
    const { torn, repeated } = await differences(set, words);
    assert.deepEqual({ torn, repeated }, { torn: [], repeated: [] });
    const played = wordsPlayed(await recordOf(set), set.texts, { who: AVATAR });
    assert.deepEqual(await differences(set, played, { exact: AVATAR }), { torn: [], stuttered: [], repeated: [] });
    assert.equal(bothAtOnce(recorded), 0);
    assert.equal(set.says(/ROUTE=fallback \| Reason=Avatar/), false);
  });

  const lost: readonly { readonly what: string; readonly onAir: Faults; readonly reason: RegExp; readonly goneAt: (record: AvatarRecord) => number | undefined }[] = [
    { what: 'leaves', onAir: { leavesAfter: ms(1_900) }, reason: /Avatar (Left|Silent)/, goneAt: ({ played }) => (played.at(-1)?.at ?? 0) + 10 },
    { what: 'dies', onAir: { diesAfter: ms(1_900) }, reason: /Avatar (Left|Silent)/, goneAt: ({ happened }) => happened.find(({ type }) => type === 'dying')?.at },
    { what: 'falls silent', onAir: { silentAfter: ms(2_100) }, reason: /Avatar Silent/, goneAt: () => Infinity },
    { what: 'stalls, and comes back to itself too late', onAir: { stall: { after: ms(1_750), for: ms(900) } }, reason: /Avatar Silent/, goneAt: ({ happened }) => happened.find(({ type }) => type === 'resumed')?.at },
  ];
  for (const { what, onAir, reason, goneAt } of lost) {
    it(`goes over to the plain voice in the middle of a line when the avatar ${what}`, async (t) => {
      const set = await scene(t, { items: FIRST + SECOND });
      const recorded = await perform(set, onAir);
      const words = wordsIn(recorded, set.texts);
      const heard = await differences(set, words);
      const played = wordsPlayed(await recordOf(set), set.texts, { who: AVATAR, until: goneAt(await recordOf(set)) ?? NaN });
      const said = await differences(set, [...played, ...words.filter(({ who }) => who === PLAIN)], { exact: AVATAR });
      const change = words.findIndex(({ who }) => who === PLAIN);
      const [last, first] = [words[change - 1], words[change]];
      assert.ok(last && first && words.slice(change).every(({ who }) => who === PLAIN), 'it goes over once');
      t.diagnostic(`hole ${Math.round(first.at - last.at - last.length)} ms; heard: ${JSON.stringify(heard)}; said: ${JSON.stringify(said)}`);
      assert.ok(heard.repeated.length <= 1 && said.repeated.length <= 1);
      assert.equal(bothAtOnce(recorded), 0);
      assert.ok(set.says(new RegExp(`ROUTE=fallback \\| Reason=${reason.source}`)));
      assert.ok(set.tavus.conversations.every(({ status }) => status === 'ended'), 'no conversation is left open');
    });
  }

  it('goes over to the avatar between two lines when it comes, away from it when it dies, and back when there is another', async (t) => {
    const set = await scene(t, { items: (FIRST + SECOND).repeat(3), first: { joinsAfter: ms(1_000), diesAfter: ms(1_000) } });
    await set.audience.hears(PLAIN);
    await set.give({ command: 'go' });
    assert.deepEqual(await set.live.done, { how: 'ended', unspoken: 0 });
    const recorded = await set.leave();
    const words = wordsIn(recorded, set.texts);
    const { torn, repeated } = await differences(set, words);
    assert.ok(torn.length <= 1 && repeated.length <= 1, JSON.stringify({ torn, repeated }));
    const changes = words.filter(({ who }, index) => who !== words[index - 1]?.who);
    assert.deepEqual(changes.map(({ who }) => who), [PLAIN, AVATAR, PLAIN, AVATAR]);
    const [, came, , back] = changes;
    for (const change of [came, back]) assert.ok(change?.word === 'good' || change?.word === 'nobody', `a line begins with “${change?.word ?? ''}”`);
    assert.equal(bothAtOnce(recorded), 0);
    t.diagnostic(`from one voice to the other, ms: ${changes.slice(1).map((change) => { const last = words[words.indexOf(change) - 1]; return Math.round(change.at - (last?.at ?? 0) - (last?.length ?? 0)); }).join(', ')}`);
  });

  for (const ways of [['ignore', 'reject'], ['error', 'hang']] as const) {
    it(`loses nothing when the avatar speaks on though it is told to stop (${ways.join(', ')})`, async (t) => {
      const set = await scene(t, { items: FIRST, hold: true });
      await set.live.settled;
      await Promise.all([set.audience.hears(AVATAR), set.audience.hears(PLAIN)]);
      await set.give({ command: 'go' });
      for (const clear of ways) {
        await set.tavus.fault({ clear });
        await set.audience.onset(AVATAR, set.audience.onsets(AVATAR) + 3);
        await set.give({ command: 'pause' });
        await set.mode('paused');
        await set.give({ command: 'resume' });
      }
      await set.mode('ended');
      const recorded = await set.leave();
      // What it was sent ahead, 600 ms, is heard twice.
      const { torn, repeated } = await differences(set, wordsIn(recorded, set.texts), { back: 4 });
      t.diagnostic(`torn: ${torn.join(' ')}; repeated: ${repeated.join(' ')}`);
      assert.equal(bothAtOnce(recorded), 0);
      assert.equal(set.tavus.conversations[0]?.happened.filter((what) => what.type === 'clear').length, ways.length);
    });
  }
});

/** How what was heard differs from what the show is when it is rendered. */
const differences = async (set: Scene, words: readonly HeardWord[], options: Parameters<typeof compare>[2] = {}): Promise<ReturnType<typeof compare>> =>
  compare(referenceOf(await set.reference(), set.texts), words, options);

const recordOf = async ({ tavus }: Scene): Promise<AvatarRecord> => {
  const [conversation] = tavus.conversations as readonly [Conversation];
  return await conversation.record();
};
