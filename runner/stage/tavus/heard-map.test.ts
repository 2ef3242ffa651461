import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ms, toMs, toSamples, type Ms, type Samples } from '../../core/units.ts';
import { HeardMap } from './heard-map.ts';
import { FRAME, isVoice } from './written-line.ts';

const voice = (length: number): Int16Array => new Int16Array(toSamples(ms(length))).fill(5_000);
const silence = (length: number): Int16Array => new Int16Array(toSamples(ms(length)));

interface Way {
  readonly dies?: number;
  /** It stands still from `at` for so long, and then goes on from where it was. */
  readonly stutter?: { readonly at: number; readonly length: number };
  /** When it dies, the receiver makes its last sound last, ever quieter. */
  readonly isMadeUp?: boolean;
  /** At these positions, in ms, a receiver makes a frame of two (10), or leaves one out (-10). */
  readonly stretched?: readonly { readonly at: number; readonly by: 10 | -10 }[];
}

const WORDS = [voice(800), silence(300), ...Array.from({ length: 12 }, (_, i) => [voice(150 + 20 * i), silence(i % 4 === 3 ? 240 : 60)]).flat()];
const isSilent = (position: number): boolean => WORDS.flatMap((pcm) => [...pcm])[toSamples(ms(position))] === 0;

/** Of ten, nine are no more: what is heard may look like something else for the length of a word. */
const most = (errors: readonly number[]): number => errors.toSorted((a, b) => a - b)[Math.floor(errors.length * 0.9)] ?? 0;

/** An avatar that plays what it is sent `delay` later, and is heard in frames of 10 ms, until `dies`. */
function play(pieces: readonly Int16Array[], delay: number, { dies = Infinity, stutter = { at: Infinity, length: 0 }, isMadeUp = false, stretched = [] }: Way = {}): { map: HeardMap; lost?: { position: Samples; at: Ms }; errors: number[]; late: number[] } {
  const late: number[] = [];
  let shift = 0;
  const stretches = stretched.toSorted((a, b) => a.at - b.at);
  let last = 0;
  const map = new HeardMap();
  const all = pieces.flatMap((pcm) => [...pcm]);
  const errors: number[] = [];
  let written = 0;
  for (let now = 0; now < toMs(all.length as Samples) + delay + 1_000; now += 10) {
    while (written < all.length && toMs(written as Samples) - (now - delay) < 600) {
      map.write(Int16Array.from(all.slice(written, written + 1_200)), ms(now));
      written = Math.min(all.length, written + 1_200);
    }
    const isStill = now >= stutter.at && now < stutter.at + stutter.length;
    const stood = Math.min(stutter.length, Math.max(0, now - stutter.at));
    const place = now - delay - stood;
    const event = stretches.findIndex(({ at }) => place + shift >= at);
    if (event >= 0) shift -= stretches.splice(event, 1)[0]?.by ?? 0;
    const heard = toSamples(ms(Math.max(0, place + shift)));
    let frame = now >= delay && now < dies && !isStill ? Int16Array.from(all.slice(heard, heard + FRAME)) : silence(10);
    if (isMadeUp && now >= dies) frame = frame.fill((last *= 0.83));
    else last = frame.at(-1) ?? 0;
    const lost = map.hear(frame.length === FRAME ? frame : silence(10), ms(now));
    if (lost !== undefined) return { map, lost: { position: lost, at: ms(now) }, errors, late };
    // In silence nothing tells.
    if (heard > 24_000 && heard < all.length && isVoice(frame)) errors.push(Math.abs(toMs((map.position(ms(now)) - heard) as Samples)));
    late.push(toMs((map.played(ms(now)) - heard) as Samples));
  }
  return { map, errors, late };
}

describe('Which sample of the avatar is heard when', () => {
  // Onsets are told apart by their distance: the first guess at the delay may be off by less than half of that.
  it('is known within a frame once a line was heard to begin, for delays up to 350 ms', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 350 }), fc.array(fc.integer({ min: 500, max: 1_500 }), { minLength: 2, maxLength: 6 }), (delay, lines) => {
      const { errors, lost } = play(lines.flatMap((length) => [voice(length), silence(200)]), delay);
      assert.equal(lost, undefined);
      assert.ok(Math.max(0, ...errors) <= 20, `${Math.max(...errors)} ms off`);
    }), { numRuns: 50 });
  });

  it('learns the delay from the first line, and counts nothing of it as played before', () => {
    for (const delay of [30, 330, 590]) {
      const { map, late } = play([silence(200), voice(800), silence(300)], delay);
      assert.ok(Math.abs(map.delay - delay) <= 10, `${map.delay} for ${delay} ms`);
      assert.ok(Math.max(...late) <= delay + 20, `${Math.max(...late)} ms ahead`);
    }
  });

  it('tells within half a second that the avatar fell silent in a line, and where', () => {
    fc.assert(fc.property(fc.integer({ min: 1_500, max: 2_900 }), (dies) => {
      const { lost } = play([voice(800), silence(300), voice(3_000)], 100, { dies });
      assert.ok(lost);
      assert.ok(lost.at - dies <= 420, `after ${lost.at - dies} ms`);
      assert.ok(Math.abs(toMs(lost.position) - (dies - 100)) <= 20, `at ${toMs(lost.position)} of ${dies - 100}`);
    }), { numRuns: 30 });
  });

  it('is patient with one that was never heard yet', () => {
    const { lost } = play([voice(3_000)], 100, { dies: 0 });
    assert.ok(lost && lost.at > 1_000 && lost.at < 1_600, `after ${lost?.at ?? 'for ever'}`);
  });

  it('tells within 600 ms when it falls silent shortly before a short pause of the script', () => {
    fc.assert(fc.property(fc.integer({ min: 40, max: 380 }), fc.integer({ min: 100, max: 300 }), (before, pause) => {
      const dies = 100 + 1_100 + 2_000 - before;
      const { lost } = play([voice(800), silence(300), voice(2_000), silence(pause), voice(2_000)], 100, { dies });
      assert.ok(lost);
      assert.ok(lost.at - dies <= 620, `after ${lost.at - dies} ms`);
      assert.ok(Math.abs(toMs(lost.position) - (dies - 100)) <= 20, `at ${toMs(lost.position)} of ${dies - 100}`);
    }), { numRuns: 50 });
  });

  it('follows one that stutters in the middle of a line, and counts nothing as played that was not heard', () => {
    const words = Array.from({ length: 12 }, (_, i) => [voice(150 + 20 * i), silence(60)]).flat();
    fc.assert(fc.property(fc.integer({ min: 1_500, max: 3_500 }), fc.integer({ min: 100, max: 360 }), (at, length) => {
      const { lost, errors, late } = play([voice(800), silence(300), ...words], 120, { stutter: { at, length } });
      assert.equal(lost, undefined);
      assert.ok(most(errors) <= 60 && most(errors.slice(-50)) <= 20, `${most(errors)} ms off, in the end ${most(errors.slice(-50))}`);
      // Played is ahead of heard by the delay, and while it stutters by what it takes to be sure: 80 ms of voice, and a gap.
      assert.ok(Math.max(...late) <= 120 + 80 + 60 + 20, `${Math.max(...late)} ms ahead`);
    }), { numRuns: 50 });
  });

  it('knows what was said last though the receiver goes on with the last sound for a while', () => {
    fc.assert(fc.property(fc.integer({ min: 1_400, max: 3_600 }), (dies) => {
      const { lost } = play(WORDS, 120, { dies, isMadeUp: true });
      assert.ok(lost && lost.at - dies <= 900, `after ${(lost?.at ?? Infinity) - dies} ms`);
      const off = toMs(lost.position) - (dies - 120);
      // In silence nothing tells where it died: there is nothing to lose, either.
      assert.ok(off <= 20 || isSilent(dies - 120), `${off} ms too far`);
      assert.ok(off >= -70, `${-off} ms too early`);
    }), { numRuns: 50 });
  });

  it('follows it though a receiver stretches time, and presses it together', () => {
    const events = fc.array(fc.record({ at: fc.integer({ min: 110, max: 350 }).map((at) => at * 10), by: fc.constantFrom(10 as const, -10 as const) }), { maxLength: 30 });
    fc.assert(fc.property(events, (stretched) => {
      const { lost, errors } = play(WORDS, 120, { stretched });
      assert.equal(lost, undefined);
      assert.ok(most(errors) <= 40, `${most(errors)} ms off`);
    }), { numRuns: 50 });
  });

  it('counts the end of a line as played though the avatar swallows it', () => {
    const map = new HeardMap();
    const line = Int16Array.from([...voice(1_000), ...voice(80), ...silence(300)]);
    map.write(line, ms(0));
    for (let now = 200; now < 2_000; now += 10) map.hear(now < 1_200 ? voice(10) : silence(10), ms(now));
    assert.equal(map.played(ms(2_000)), line.length);
  });

  it('does not take pauses, or what is missing a little at the end of each line, for silence', () => {
    const pieces = Array.from({ length: 20 }, () => [voice(300), silence(700)]).flat();
    assert.equal(play(pieces, 150).lost, undefined);
  });

  it('knows a run from the one before it, though no silence was written between them', () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 250 }), fc.integer({ min: 60, max: 250 }), (first, second) => {
      const map = new HeardMap();
      const runs = [{ at: 0, delay: first }, { at: 1_000, delay: second }];
      for (let now = 0; now < 2_000; now += 10) {
        for (const { at } of runs) if (now === at) map.write(voice(400), ms(now));
        const isHeard = runs.some(({ at, delay }) => now >= at + delay && now < at + delay + 400);
        assert.equal(map.hear(isHeard ? voice(10) : silence(10), ms(now)), undefined);
        if (now === 1_000 + second + 200) assert.ok(Math.abs(toMs(map.position(ms(now))) - 600) <= 20, `${toMs(map.position(ms(now)))} of 600 ms`);
      }
      assert.ok(Math.abs(map.delay - (first + second) / 2) <= 20, `${map.delay} of ${(first + second) / 2}`);
    }), { numRuns: 50 });
  });

  it('goes on with what follows a clear, whether it comes at once or after a while', () => {
    const next = [voice(700), silence(300), ...Array.from({ length: 8 }, (_, i) => [voice(150 + 20 * i), silence(i % 4 === 3 ? 240 : 60)]).flat()];
    const way = fc.record({ delay: fc.integer({ min: 40, max: 250 }), queued: fc.integer({ min: 20, max: 200 }), gap: fc.constantFrom(0, 0, 50, 200) });
    fc.assert(fc.property(way, ({ delay, queued, gap }) => {
      const map = new HeardMap();
      const cleared = 2_000;
      const told = toSamples(ms(cleared - delay + queued));
      const all = [...voice(5_000).subarray(0, told), ...next.flatMap((pcm) => [...pcm])];
      let written = 0;
      let last = all.slice(0, 0);
      const errors: number[] = [];
      for (let now = 0; now < toMs(all.length as Samples) + delay + gap; now += 10) {
        if (now === cleared) {
          map.rewind(told);
          written = told;
        }
        const end = now < cleared ? told + 24_000 : all.length;
        while (written < end && toMs(written as Samples) - (now - delay) < 600) {
          last = now < cleared ? [...voice(50)] : all.slice(written, written + 1_200);
          map.write(Int16Array.from(last), ms(now));
          written += last.length;
        }
        // The avatar is silent for `gap` before it goes on.
        const until = cleared + queued;
        const place = now < until ? now - delay : now < until + gap ? undefined : now - delay - gap;
        const heard = place === undefined ? undefined : toSamples(ms(Math.max(0, place)));
        const frame = heard === undefined || now < delay ? silence(10) : Int16Array.from(all.slice(heard, heard + FRAME));
        assert.equal(map.hear(frame.length === FRAME ? frame : silence(10), ms(now)), undefined);
        if (heard !== undefined && heard > told + 24_000 && isVoice(frame)) errors.push(Math.abs(toMs((map.position(ms(now)) - heard) as Samples)));
      }
      assert.ok(most(errors) <= 50, `${most(errors)} ms off`);
    }), { numRuns: 100 });
  });
});
