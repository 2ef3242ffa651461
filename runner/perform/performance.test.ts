import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ms } from '../core/units.ts';
import type { Command } from '../show/index.ts';
import type { Heard } from './testing/marked-voices.ts';
import { gapBetween, marked, rehearse, rundownOf, type Given } from './testing/rehearsal.ts';

const GO: Given = { at: 0, command: { command: 'go' } };
const pause = (duration: number) => ({ kind: 'pause', duration: ms(duration) }) as const;
const cue = (name: string, delay = 0) => ({ kind: 'cue', name, with: {}, delay: ms(delay) }) as const;
const at = (time: number, command: Command): Given => ({ at: time, command });
const stretches = (heard: readonly Heard[]): string[] => heard.map(({ mark, from, to }) => `${mark}:${from}-${to}`);
const types = (entries: readonly { type: string; item: string | null }[]): string[] => entries.map(({ type, item }) => (item === null ? type : `${type} ${item}`));

describe('A show by itself', () => {
  it('leaves the scripted pause between two lines, else the tail, to the sample', async () => {
    const rundown = rundownOf(marked(1, 700), pause(800), marked(2, 500), marked(3, 400), pause(0), marked(4, 300), pause(3_210), marked(5, 300));
    for (const voice of [{}, { delay: 400, speed: 5 }]) {
      const { heard } = await rehearse(rundown, [GO], { voice });
      assert.deepEqual(stretches(heard), ['1:0-700', '2:0-500', '3:0-400', '4:0-300', '5:0-300']);
      const gaps = heard.slice(1).map((next, index) => gapBetween(heard[index] ?? next, next));
      assert.deepEqual(gaps, [800, 300, 0, 3_210]);
    }
  });

  it('adds up pauses around a cue, and fires it at its place between them', async () => {
    const { heard, cues } = await rehearse(rundownOf(marked(1, 700), pause(800), cue('slide'), pause(200), marked(2, 500)), [GO]);
    assert.equal(heard[1]?.at, (700 + 1_000) * 24);
    assert.deepEqual(cues, [{ name: 'slide', at: 1_500 }]);
  });

  it('fires a delayed cue later without holding the show, and does not end before it', async () => {
    const { heard, cues, entries } = await rehearse(rundownOf(marked(1, 500), cue('late', 5_000), marked(2, 500)), [GO]);
    assert.equal(heard[1]?.at, 800 * 24);
    assert.deepEqual(cues, [{ name: 'late', at: 5_500 }]);
    assert.equal(entries.at(-1)?.type, 'ended');
  });

  it('fires an inline cue when the word after it is heard', async () => {
    const parts = [{ kind: 'text', text: 'w0', spoken: 'w0' }, { kind: 'cue', name: 'wave', with: {} }] as const;
    const { cues } = await rehearse(rundownOf(marked(1, 700, { parts })), [GO]);
    assert.deepEqual(cues, [{ name: 'wave', at: 100 }]);
  });

  it('stands by before an item that waits for GO, and at a wait', async () => {
    const rundown = rundownOf(marked(1, 500), { kind: 'wait', for: { go: true } }, marked(2, 500), marked(3, 500, { go: 'manual' }));
    const { heard, entries } = await rehearse(rundown, [GO, at(2_000, { command: 'go' }), at(4_000, { command: 'go' })]);
    assert.deepEqual(heard.map((stretch) => stretch.at / 24), [0, 2_000, 4_000]);
    assert.deepEqual(types(entries).filter((type) => /waiting|standby|released/.test(type)), ['waiting 2', 'released 2', 'standby 4']);
  });

  it('says when a line was heard to begin, however long the silence before it', async () => {
    const { entries } = await rehearse(rundownOf(marked(1, 500), { kind: 'wait', for: { go: true } }, marked(2, 500)), [GO, at(9_000, { command: 'go' })], { latency: 50 });
    assert.deepEqual(entries.filter(({ type, text }) => type === 'started' && text !== undefined).map(({ time_ms }) => time_ms), [50, 9_050]);
  });

  it('goes on after a wait for an event when that comes, or when its time is out', async () => {
    const rundown = rundownOf(marked(1, 500), { kind: 'wait', for: { event: 'door', timeout: ms(10_000), then: 'continue' } }, marked(2, 500));
    const onTime = await rehearse(rundown, [GO, at(3_000, { command: 'event', name: 'bell' }), at(4_000, { command: 'event', name: 'door' })]);
    assert.equal(onTime.heard[1]?.at, 4_000 * 24);
    const late = await rehearse(rundown, [GO], { insist: false });
    assert.equal(late.heard.length, 1, 'nobody came yet');
    const timedOut = await rehearse(rundown, [GO, at(20_000, { command: 'event', name: 'door' })]);
    assert.equal(timedOut.heard[1]?.at, 10_500 * 24);
  });

  it('leaves out what is skipped, a segment with all that is in it', async () => {
    const rundown = rundownOf(marked(1, 500), { kind: 'segment', title: 'Two', end: 3, skip: true }, marked(2, 500, { parent: 1 }), marked(3, 500), marked(4, 500, { skip: true }));
    const { heard, entries } = await rehearse(rundown, [GO]);
    assert.deepEqual(stretches(heard), ['1:0-500', '3:0-500']);
    assert.deepEqual(types(entries).filter((type) => type.startsWith('skipped')), ['skipped 2', 'skipped 5']);
  });
});

describe('A line that no voice can speak', () => {
  it('is shown as a caption for its length, and counts as not spoken', async () => {
    const { heard, entries, state } = await rehearse(rundownOf(marked(1, 500), marked(2, 500), marked(3, 500)), [GO], { fails: [2] });
    assert.deepEqual(stretches(heard), ['1:0-500', '3:0-500']);
    assert.deepEqual(types(entries).filter((type) => type.endsWith(' 2')), ['failed 2', 'captioned 2']);
    assert.equal(state.unspoken, 1);
  });

  it('holds or stops the show when it says so', async () => {
    const hold = await rehearse(rundownOf(marked(1, 500), marked(2, 500, { onError: 'hold' })), [GO], { fails: [2], insist: false });
    assert.equal(hold.state.mode, 'held');
    const stop = await rehearse(rundownOf(marked(1, 500), marked(2, 500, { onError: 'stop' })), [GO], { fails: [2], insist: false });
    assert.equal(stop.state.mode, 'stopped');
  });
});

describe('An operator', () => {
  const two = rundownOf(marked(1, 2_000), marked(2, 1_000));

  it('pauses and resumes at the position, at the phrase, or at the line', async () => {
    const wanted = { position: '1:760-2000', phrase: '1:500-2000', line: '1:0-2000' } as const;
    for (const from of ['position', 'phrase', 'line'] as const) {
      const { heard } = await rehearse(two, [GO, at(760, { command: 'pause' }), at(5_000, { command: 'resume', from })]);
      assert.deepEqual(stretches(heard), ['1:0-760', wanted[from], '2:0-1000']);
      assert.equal(heard[1]?.at, 5_000 * 24);
    }
  });

  it('pauses a pause, and what is left of it comes afterwards, short or long', async () => {
    for (const length of [1_000, 6_000]) {
      const { heard } = await rehearse(rundownOf(marked(1, 500), pause(length), marked(2, 500)), [GO, at(800, { command: 'pause' }), at(5_000, { command: 'resume' })]);
      assert.equal(heard[1]?.at, (5_000 + length - 300) * 24);
    }
  });

  it('skips what is on air, goes back, and jumps', async () => {
    const skipped = await rehearse(two, [GO, at(500, { command: 'skip' })]);
    assert.deepEqual(stretches(skipped.heard), ['1:0-500', '2:0-1000']);
    assert.deepEqual(skipped.entries.find(({ type }) => type === 'skipped')?.truncated_ms, 1_500);
    const again = await rehearse(rundownOf(marked(1, 3_000), marked(2, 3_000)), [GO, at(2_500, { command: 'back' }), at(5_600, { command: 'jump', item: '2' }), at(6_000, { command: 'back' })]);
    assert.deepEqual(stretches(again.heard), ['1:0-2500', '1:0-3000', '2:0-400', '1:0-3000', '2:0-3000']);
  });

  it('stops at once, and GO begins the item again that was on air', async () => {
    const { heard, entries } = await rehearse(two, [GO, at(700, { command: 'stop' }), at(3_000, { command: 'go' })]);
    assert.deepEqual(stretches(heard), ['1:0-700', '1:0-2000', '2:0-1000']);
    assert.ok(types(entries).includes('stopped 1'));
  });

  it('panics in a fade of a second, and cuts with the second press', async () => {
    const faded = await rehearse(rundownOf(marked(1, 3_000)), [GO, at(500, { command: 'panic' })], { insist: false });
    const loud = faded.pcm.findLastIndex((value) => value !== 0) / 24;
    assert.ok(loud > 1_400 && loud <= 1_500, `silent after ${loud} ms`);
    assert.equal(faded.state.mode, 'stopped');
    const cut = await rehearse(rundownOf(marked(1, 3_000)), [GO, at(500, { command: 'panic' }), at(700, { command: 'panic' })], { insist: false });
    assert.equal(cut.pcm.findLastIndex((value) => value !== 0) + 1, 700 * 24);
  });

  it('presses GO twice within 300 ms and it counts once; a GO for an item that moved on is stale', async () => {
    const rundown = rundownOf(marked(1, 100, { go: 'manual', id: 'one' }), marked(2, 100, { go: 'manual', id: 'two' }), marked(3, 100, { go: 'manual', id: 'three' }));
    const { heard, answers } = await rehearse(rundown, [
      at(0, { command: 'go', from: 'one' }), at(250, { command: 'go', from: 'one' }), at(1_000, { command: 'go', from: 'one' }), at(1_100, { command: 'go', from: 'two' }),
    ], { insist: false });
    assert.deepEqual(answers.map(({ answer }) => (answer.ok ? 'ok' : answer.code)), ['ok', 'ok', 'stale-go', 'ok']);
    assert.deepEqual(heard.map((stretch) => stretch.at / 24), [0, 1_100]);
  });

  it('takes an item out while another is on air, but not one that is on air', async () => {
    const { heard, answers } = await rehearse(rundownOf(marked(1, 1_000), marked(2, 500), marked(3, 500)), [
      GO, at(100, { command: 'arm', item: '2', armed: false }), at(200, { command: 'arm', item: '1', armed: false }),
    ]);
    assert.deepEqual(stretches(heard), ['1:0-1000', '3:0-500']);
    assert.deepEqual(answers.map(({ answer }) => answer.ok), [true, true, false]);
  });

  it('stands by elsewhere while a line is on air: that ends first', async () => {
    const { heard } = await rehearse(rundownOf(marked(1, 1_000), marked(2, 500), marked(3, 500)), [GO, at(100, { command: 'standby', item: '3' }), at(2_500, { command: 'go' })]);
    assert.deepEqual(stretches(heard), ['1:0-1000', '3:0-500']);
    assert.equal(heard[1]?.at, 2_500 * 24);
  });
});

describe('An ad-hoc line', () => {
  const say = (id: string, text: string, mode: 'queue' | 'interrupt' = 'queue'): Command => ({ command: 'say', id, text, mode });

  it('waits for the end of what is on air, and the show goes on after it', async () => {
    const { heard } = await rehearse(rundownOf(marked(1, 1_000), marked(2, 1_000)), [GO, at(200, say('a', '-1 500'))]);
    assert.deepEqual(stretches(heard), ['1:0-1000', '-1:0-500', '2:0-1000']);
    assert.deepEqual(heard.slice(1).map((next, index) => gapBetween(heard[index] ?? next, next)), [300, 300]);
  });

  it('interrupts at the next word end, and the line goes on from the start of its phrase', async () => {
    const { heard, entries } = await rehearse(rundownOf(marked(1, 2_000)), [GO, at(730, say('a', '-1 500', 'interrupt'))]);
    assert.deepEqual(stretches(heard), ['1:0-800', '-1:0-500', '1:500-2000']);
    assert.equal(entries.find(({ type }) => type === 'interrupted')?.heard_ms, 800);
  });

  it('is spoken at once on standby, at a wait, in a pause of the show and in a long pause of the script', async () => {
    const standby = await rehearse(rundownOf(marked(1, 500)), [at(100, say('a', '-1 500'))]);
    assert.equal(standby.heard[0]?.at, 100 * 24);
    const paused = await rehearse(rundownOf(marked(1, 1_000)), [GO, at(300, { command: 'pause' }), at(500, say('a', '-1 200')), at(2_000, { command: 'resume' })]);
    assert.deepEqual(stretches(paused.heard), ['1:0-300', '-1:0-200', '1:300-1000']);
    const long = await rehearse(rundownOf(marked(1, 500), pause(5_000), marked(2, 500)), [GO, at(1_500, say('a', '-1 500'))]);
    assert.equal(long.heard[1]?.at, 1_500 * 24);
    assert.equal(long.heard[2]?.at, (2_000 + 4_000) * 24, 'the rest of the pause follows it');
  });

  it('is accepted once for each id, and a hundred wait at most', async () => {
    const rundown = rundownOf(marked(1, 1_000));
    const twice = await rehearse(rundown, [GO, at(10, say('a', '-1 100')), at(20, say('a', '-1 100'))]);
    assert.deepEqual(stretches(twice.heard), ['1:0-1000', '-1:0-100']);
    const many = Array.from({ length: 101 }, (_, index) => at(10, say(`n${index}`, '-1 10')));
    const { answers } = await rehearse(rundown, [GO, ...many]);
    assert.deepEqual(answers.filter(({ answer }) => !answer.ok).map(({ answer }) => !answer.ok && answer.code), ['queue-full']);
  });
});

describe('Whatever an operator does', () => {
  const LENGTHS = [0, 900, 1_700, 400, 1_200, 100];
  const rundown = rundownOf(
    marked(1, 900), marked(2, 1_700), pause(700), cue('one'), marked(3, 400), pause(2_600), { kind: 'wait', for: { go: true } }, marked(4, 1_200), pause(0), marked(5, 100, { go: 'manual' }), cue('two'),
  );
  const gentle: fc.Arbitrary<Command> = fc.oneof(
    fc.constantFrom<Command>({ command: 'go' }, { command: 'pause' }, { command: 'event', name: 'x' }),
    fc.constantFrom('position' as const, 'phrase' as const, 'line' as const).map((from): Command => ({ command: 'resume', from })),
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), mode: fc.constantFrom('queue' as const, 'interrupt' as const) })
      .map(({ id, mode }): Command => ({ command: 'say', id, text: `-${'_abc'.indexOf(id)} 350`, mode })),
  );
  const rough: fc.Arbitrary<Command> = fc.oneof(gentle, fc.constantFrom<Command>(
    { command: 'skip' }, { command: 'back' }, { command: 'stop' }, { command: 'panic' }, { command: 'jump', item: '2' }, { command: 'jump', item: '9' },
    { command: 'standby', item: '5' }, { command: 'arm', item: '2', armed: false }, { command: 'arm', item: '2', armed: true },
  ));
  const session = (command: fc.Arbitrary<Command>): fc.Arbitrary<Given[]> =>
    fc.array(fc.record({ at: fc.integer({ min: 0, max: 12_000 }), command }), { maxLength: 12 }).map((given) => [GO, ...given.toSorted((a, b) => a.at - b.at)]);
  const voice = fc.constantFrom({}, { delay: 400, speed: 5 }, { delay: 1_500, speed: 1.25 });

  it('every word is heard, and none twice but of a phrase taken up again', async () => {
    await fc.assert(fc.asyncProperty(session(gentle), voice, async (given, speed) => {
      const { heard, entries } = await rehearse(rundown, given, { voice: speed });
      const said = new Set(given.flatMap(({ command }) => (command.command === 'say' ? [`-${'_abc'.indexOf(command.id)}`] : [])));
      for (const mark of [1, 2, 3, 4, 5, ...[...said].map(Number)]) {
        const length = mark < 0 ? 350 : LENGTHS[mark] ?? 0;
        const own = heard.filter((stretch) => stretch.mark === mark);
        let reached = 0;
        for (const [index, { from, to }] of own.entries()) {
          assert.ok(from <= reached, `${mark}: nothing is missing before ${from}: ${stretches(heard).join(' ')}`);
          assert.ok(from === (own[index - 1]?.to ?? 0) || from % 500 === 0, `${mark}: taken up again at ${from}, which starts no phrase`);
          reached = Math.max(reached, to);
        }
        assert.equal(reached, length, `${mark} is heard to its end: ${stretches(heard).join(' ')}`);
      }
      const order = heard.filter(({ mark }) => mark > 0).map(({ mark }) => mark);
      assert.deepEqual(order, order.toSorted((a, b) => a - b), 'in the order of the script');
      assert.deepEqual(entries.filter(({ type }) => type === 'cue').map(({ name }) => name), ['one', 'two'], 'each cue once');
    }), { numRuns: 150 });
  });

  it('what nobody heard while the connection was lost is spoken again, from the phrase', async () => {
    const cut = fc.record({ from: fc.integer({ min: 100, max: 9_000 }), lag: fc.integer({ min: 1, max: 3_000 }), length: fc.integer({ min: 1, max: 2_000 }) })
      .map(({ from, lag, length }) => ({ from, noticed: from + lag, to: from + lag + length }));
    await fc.assert(fc.asyncProperty(session(gentle), voice, cut, async (given, speed, outage) => {
      const { heard, state, entries } = await rehearse(rundown, given, { voice: speed, outage });
      assert.equal(state.mode, 'ended');
      for (const mark of [1, 2, 3, 4, 5]) {
        const pieces = heard.filter((stretch) => stretch.mark === mark).toSorted((a, b) => a.from - b.from);
        const reached = pieces.reduce((end, { from, to }) => (from <= end ? Math.max(end, to) : end), 0);
        assert.equal(reached, LENGTHS[mark], `${mark} is heard whole: ${stretches(heard).join(' ')}\n${types(entries).join(', ')}`);
      }
    }), { numRuns: 150 });
  });

  it('every word is heard when the first route comes and goes, at most a word of it twice, and never two voices at once', async () => {
    const stays = fc.array(fc.record({ after: fc.integer({ min: 0, max: 2_500 }), length: fc.integer({ min: 1, max: 4_000 }) }), { minLength: 1, maxLength: 4 })
      .map((all) => {
        let at = 0;
        return all.map(({ after, length }) => {
          const from = at + after;
          at = from + length;
          return { from, to: at };
        });
      });
    await fc.assert(fc.asyncProperty(session(gentle), voice, stays, async (given, speed, first) => {
      const { heard, both, state, entries } = await rehearse(rundown, given, { voice: speed, first });
      assert.equal(state.mode, 'ended');
      assert.equal(both, 0);
      for (const mark of [1, 2, 3, 4, 5]) {
        const own = heard.filter((stretch) => stretch.mark === mark);
        let reached = 0;
        for (const [index, { from, to }] of own.entries()) {
          assert.ok(from <= reached, `${mark}: nothing is missing before ${from}: ${stretches(heard).join(' ')}`);
          assert.ok(from === (own[index - 1]?.to ?? 0) || from % 100 === 0, `${mark}: taken up again at ${from}, which starts no word`);
          reached = Math.max(reached, to);
        }
        assert.equal(reached, LENGTHS[mark], `${mark} is heard whole: ${stretches(heard).join(' ')}\n${types(entries).join(', ')}`);
      }
    }), { numRuns: 150 });
  });

  it('a line ends when its end is heard, though the first route is lost before it could say the next', async () => {
    const rundown = rundownOf(marked(1, 2_000), marked(2, 1_500, { tail: ms(0) }), marked(3, 500));
    for (let to = 1_500; to <= 2_500; to += 20) {
      const { entries, heard } = await rehearse(rundown, [GO], { latency: 50, first: [{ from: 700, to }] });
      assert.deepEqual(entries.filter(({ type, item }) => type === 'finished' && item === '1').map(({ time_ms }) => time_ms), [2_050], `lost at ${to}`);
      assert.deepEqual(new Set(heard.map(({ mark }) => mark)), new Set([1, 2, 3]));
    }
  });

  it('the as-run log says where the audience is, to the sample', async () => {
    await fc.assert(fc.asyncProperty(session(rough), voice, fc.constantFrom(0, 50), async (given, speed, latency) => {
      const { heard, entries } = await rehearse(rundown, given, { voice: speed, latency });
      // Each end of a stretch in the recording has its entry in the log, with the same position, in the same order.
      const ends = entries.filter(({ type, text, heard_ms, state }) => text !== undefined && heard_ms !== undefined && heard_ms > 0 && type !== 'failed' && state.length > 0)
        .map(({ text, heard_ms }) => ({ mark: Number(text?.split(' ')[0]), to: Math.ceil(heard_ms ?? 0) }));
      const recorded = heard.map(({ mark, to }) => ({ mark, to }));
      if (given.some(({ command }) => command.command === 'panic')) return; // a fade spoils the marks; its own test looks at it
      assert.deepEqual(ends, recorded, `${stretches(heard).join(' ')}\n${types(entries).join(', ')}`);
    }), { numRuns: 150 });
  });

  it('the show always comes to its end', async () => {
    await fc.assert(fc.asyncProperty(session(rough), voice, fc.subarray([1, 2, 3, -1]), fc.constantFrom(0, 50), async (given, speed, fails, latency) => {
      const { state, entries } = await rehearse(rundown, given, { voice: speed, fails, latency });
      assert.equal(state.mode, 'ended');
      assert.deepEqual(entries.map(({ seq }) => seq), entries.map((_, index) => index + 1));
    }), { numRuns: 150 });
  });

  it('is the same each time', async () => {
    await fc.assert(fc.asyncProperty(session(rough), async (given) => {
      const [one, two] = [await rehearse(rundown, given), await rehearse(rundown, given)];
      assert.deepEqual(two.entries, one.entries);
      assert.deepEqual(two.pcm, one.pcm);
    }), { numRuns: 30 });
  });
});
