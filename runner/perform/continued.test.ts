import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { concat } from '../audio/index.ts';
import { RehearsalClock } from '../core/rehearsal-clock.ts';
import { ms } from '../core/units.ts';
import type { Rundown } from '../script/rundown.ts';
import { Player, type AsRunEntry, type Changes, type Command, type Position } from '../show/index.ts';
import { FileRoute } from '../stage/file/index.ts';
import { RouteStage } from '../stage/stage.ts';
import { heardIn, MarkedVoices, type Heard } from './testing/marked-voices.ts';
import { marked, rundownOf, type Given } from './testing/rehearsal.ts';

const PATIENCE = 300_000;
const pause = (duration: number) => ({ kind: 'pause', duration: ms(duration) }) as const;
const shown = (heard: readonly Heard[]): string => heard.map(({ mark, from, to }) => `${mark}:${from}-${to}`).join(' ');

interface Part { readonly player: Player; readonly entries: readonly AsRunEntry[]; readonly cues: readonly string[]; silence(): Promise<Heard[]> }

/** One process' part of a show, from `at` on or from the start. */
function perform(clock: RehearsalClock, rundown: Rundown, voice: { delay?: number; speed?: number }, at?: Position): Part {
  const pieces: Int16Array[] = [];
  const entries: AsRunEntry[] = [];
  const cues: string[] = [];
  const route = new FileRoute({ clock, sink: (pcm) => pieces.push(pcm.slice()) });
  const player = new Player({
    rundown, voices: new MarkedVoices(clock, voice), stage: new RouteStage({ route, clock }), clock, hold: true, rehearsal: true, route: 'file', ...(at ? { at } : {}),
    audience: { entry: (entry) => entries.push(entry), cue: ({ name }) => cues.push(name) },
  });
  return {
    player, entries, cues,
    async silence() {
      await route.clear(); // what it would still have played nobody hears
      await player.close();
      return heardIn(concat(pieces));
    },
  };
}

/** Resolves when the show has ended. `insists`: presses GO, or resumes, whenever it has come to rest. */
function untilEnded(clock: RehearsalClock, player: Player, { insists = true } = {}): Promise<void> {
  const late = clock.now() + PATIENCE;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { mode, fed, adlibs, cutting } = player.state;
      const isQuiet = fed.length === 0 && adlibs.length === 0 && cutting === undefined;
      if (isQuiet && mode === 'ended') { resolve(); return; }
      if (clock.now() > late) { reject(new Error(`The show is stuck: ${JSON.stringify(player.state)}`)); return; }
      if (isQuiet && insists && mode !== 'running') void player.command({ command: mode === 'paused' ? 'resume' : 'go' }, 'operator:test');
      clock.at(ms(clock.now() + 1_000), look);
    };
    clock.at(ms(clock.now() + 1_000), look);
  });
}

const voice = fc.constantFrom({}, { delay: 400, speed: 5 }, { delay: 1_500, speed: 1.25 });

describe('A show that another process goes on with', () => {
  const LENGTHS = [0, 900, 1_700, 400, 1_200, 300];
  const rundown = rundownOf(
    marked(1, 900), marked(2, 1_700), pause(700), { kind: 'cue', name: 'one', with: {}, delay: ms(0) }, marked(3, 400), pause(2_600), { kind: 'wait', for: { go: true } },
    marked(4, 1_200), { kind: 'cue', name: 'late', with: {}, delay: ms(1_500) }, pause(0), marked(5, 300, { go: 'manual' }), { kind: 'cue', name: 'two', with: {}, delay: ms(0) },
  );
  const command = fc.oneof(
    fc.constantFrom<Command>({ command: 'go' }, { command: 'pause' }),
    fc.constantFrom('position' as const, 'phrase' as const).map((from): Command => ({ command: 'resume', from })),
    fc.constantFrom('queue' as const, 'interrupt' as const).map((mode): Command => ({ command: 'say', id: 'a', text: '-1 350', mode })),
  );
  const session = fc.array(fc.record({ at: fc.integer({ min: 0, max: 9_000 }), command }), { maxLength: 6 })
    .map((given): Given[] => [{ at: 0, command: { command: 'go' } }, ...given]);

  it('is heard whole, with every cue once: nothing is heard again but of the phrase it was in', async () => {
    await fc.assert(fc.asyncProperty(session, voice, fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 100, max: 5_000 }), async (given, speed, killed, away) => {
      const clock = new RehearsalClock();
      const first = perform(clock, rundown, speed);
      for (const { at, command: each } of given) if (at < killed) clock.at(ms(at), () => { void first.player.command(each, 'operator:test'); });
      await clock.run(clock.until(ms(killed)));
      const { position } = first.player;
      const isOver = position.mode === 'ended';
      const before = await first.silence();
      await clock.run(clock.until(ms(killed + away)));
      if (isOver) return;

      const second = perform(clock, rundown, speed, position);
      await clock.run(second.player.resume('test'));
      await clock.run(untilEnded(clock, second.player));
      const after = await second.silence();

      const told = `killed at ${killed}: ${shown(before)} | ${shown(after)}\n${first.entries.map(({ type, item }) => `${type} ${item ?? ''}`).join(', ')}`;
      assert.equal(second.entries[0]?.type, 'resumed');
      for (const mark of [1, 2, 3, 4, 5]) {
        let reached = 0;
        let repeated = 0;
        for (const [index, { from, to }] of [...before, ...after].filter((stretch) => stretch.mark === mark).entries()) {
          assert.ok(from <= reached, `${mark}: nothing is missing before ${from}: ${told}`);
          if (index > 0 && from < reached) repeated = Math.max(repeated, reached - from);
          reached = Math.max(reached, to);
        }
        assert.equal(reached, LENGTHS[mark], `${mark} is heard to its end: ${told}`);
        assert.ok(repeated <= 500, `${mark}: at most a phrase of it twice, not ${repeated} ms: ${told}`);
      }
      const order = [...before, ...after].filter(({ mark }) => mark > 0).map(({ mark }) => mark);
      assert.deepEqual(order, order.toSorted((a, b) => a - b), told);
      assert.deepEqual([...first.cues, ...second.cues].sort(), ['late', 'one', 'two'], told);
    }), { numRuns: 300 });
  });

  it('has its long pauses and waits end when they would have ended', async () => {
    const show = rundownOf(marked(1, 500), pause(20_000), marked(2, 500), { kind: 'wait', for: { event: 'door', timeout: ms(10_000), then: 'continue' } }, marked(3, 500));
    for (const [killed, away, due] of [[5_000, 3_000, 20_500], [19_000, 4_000, 23_000], [25_000, 3_000, 31_000]] as const) {
      const clock = new RehearsalClock();
      const first = perform(clock, show, {});
      await clock.run(first.player.command({ command: 'go' }, 'operator:test'));
      await clock.run(clock.until(ms(killed)));
      const { position } = first.player;
      await first.silence();
      await clock.run(clock.until(ms(killed + away)));
      const second = perform(clock, show, {}, position);
      await clock.run(second.player.resume('test'));
      await clock.run(untilEnded(clock, second.player, { insists: false }));
      const [next] = await second.silence();
      assert.equal((next?.at ?? NaN) / 24, due - killed - away, `killed at ${killed}`);
    }
  });
});

describe('A script that is edited while it is performed', () => {
  const lineLength = fc.constantFrom(200, 600, 1_100);
  const item = fc.oneof({ weight: 3, arbitrary: fc.record({ mark: fc.integer({ min: 1, max: 7 }), length: lineLength }) }, { weight: 1, arbitrary: fc.constantFrom(300, 2_500) });
  const script = fc.array(item, { minLength: 1, maxLength: 7 });
  type Written = Readonly<{ mark: number; length: number }> | number;
  const made = (items: readonly Written[], withIds: boolean): Rundown =>
    rundownOf(...items.map((each) => (typeof each === 'number' ? pause(each) : marked(each.mark, each.length, withIds ? { id: `line-${each.mark}` } : {}))));
  const edit = fc.record({ at: fc.nat(7), drop: fc.nat(2), put: fc.array(item, { maxLength: 2 }) });
  /** Each mark once: then a recording tells which item it was. */
  const once = (items: readonly Written[]): Written[] => items.filter((each, index) => typeof each === 'number' || !items.slice(0, index).some((other) => typeof other !== 'number' && other.mark === each.mark));

  it('goes on as it was with what is on air, and from there as it is now; or the edit is refused and nothing changes', async () => {
    let accepted = 0;
    await fc.assert(fc.asyncProperty(script, edit, fc.boolean(), voice, fc.integer({ min: 0, max: 6_000 }), fc.option(fc.integer({ min: 1, max: 1_500 })), async (old, { at, drop, put }, withIds, speed, when, pausedBefore) => {
      const before = once(old);
      const after = once(before.toSpliced(Math.min(at, before.length), drop, ...put));
      const [rundown, edited] = [made(before, withIds), made(after, withIds)];
      const clock = new RehearsalClock();
      const part = perform(clock, rundown, speed);
      let changes: Changes | undefined;
      let behind: readonly Written[] = [];
      void part.player.command({ command: 'go' }, 'operator:test');
      if (pausedBefore !== null) clock.at(ms(Math.max(0, when - pausedBefore)), () => { void part.player.command({ command: 'pause' }, 'operator:test'); });
      clock.at(ms(when), () => {
        const { cursor, mode, timer } = part.player.state;
        const updated = part.player.update(edited, 'operator:test');
        if (!updated.ok) return;
        changes = updated.changes;
        // What has been given to the stage, and what is taken up in the middle, is performed as it was.
        behind = before.slice(0, mode === 'ended' ? before.length : cursor.offset > 0 || timer ? cursor.index + 1 : cursor.index);
      });
      await clock.run(clock.until(ms(when)));
      await clock.run(untilEnded(clock, part.player));
      const heard = await part.silence();

      const from = changes === undefined ? undefined : changes.from === null ? edited.items.length : edited.items.findIndex(({ id, number }) => (id ?? number) === changes?.from);
      const expected = from === undefined ? before : [...behind, ...after.slice(from)];
      const told = `${JSON.stringify(before)} → ${JSON.stringify(after)} at ${when}: ${JSON.stringify(changes)}, ${shown(heard)}`;
      // A line that was paused and went on is one.
      const whole: { mark: number; length: number }[] = [];
      for (const { mark, from: begin, to } of heard) {
        const last = whole.at(-1);
        if (last?.mark === mark && last.length === begin) last.length = to;
        else whole.push({ mark, length: begin === 0 ? to : NaN });
      }
      const lines = (all: readonly { mark: number; length: number }[]): string => all.map(({ mark, length }) => `${mark} ${length}`).join(', ');
      assert.equal(lines(whole), lines(expected.filter((each) => typeof each !== 'number')), told);
      if (changes) accepted++;
    }), { numRuns: 400 });
    assert.ok(accepted > 100, `${accepted} edits were accepted`);
  });

  it('tells what it changes, and where it takes effect, also without doing so', async () => {
    const clock = new RehearsalClock();
    const part = perform(clock, rundownOf(marked(1, 1_000, { id: 'a' }), marked(2, 500), marked(3, 500, { id: 'c' })), {});
    await clock.run(part.player.command({ command: 'go' }, 'operator:test'));
    await clock.run(clock.until(ms(300)));
    const edited = rundownOf(marked(1, 900, { id: 'a' }), marked(4, 200, { id: 'new' }), marked(3, 500, { id: 'c' }));
    const plan = part.player.update(edited, 'operator:test', { dry: true });
    assert.deepEqual(plan.ok && plan.changes, { changed: ['a'], added: ['new'], removed: ['2'], from: 'new' });
    assert.equal(part.player.rundown.items.length, 3);
    assert.equal(part.player.rundown.items[1]?.id, undefined);
    const gone = part.player.update(rundownOf(marked(3, 500, { id: 'c' })), 'operator:test');
    assert.match(gone.ok ? '' : gone.message, /“a” is on air/);
    part.player.update(edited, 'operator:test');
    await clock.run(untilEnded(clock, part.player));
    assert.equal(shown(await part.silence()), '1:0-1000 4:0-200 3:0-500');
    assert.deepEqual(part.entries.filter(({ type }) => type === 'updated').map(({ reason }) => reason), ['1 changed, 1 added, 1 removed; from new on']);
  });
});
