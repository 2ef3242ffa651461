import type { Kind } from '../harness/driver.ts';
import { sum } from '../statistics.ts';
import { toneText } from '../synth/sound.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { settle, type Scenario } from './scenario.ts';

/** Gap heard less gap scripted, over `pauses(round, kind)`; whatever the caches hold. Lines last `least` ms and somewhat more. */
function gaps(name: string, pauses: (round: number, kind: Kind) => readonly number[], least = 500): Scenario {
  return {
    name,
    kinds: ['limit', 'ours', 'peer'],
    async measure({ driver, ear, number, round }) {
      const scripted = pauses(round, driver.kind);
      const line = () => ({ line: toneText(number(), least + (number() % 5) * 100) });
      await driver.load([line(), ...scripted.flatMap((pause) => [{ pause }, line()])]);
      await ear.hearing();
      await settle();
      const asked = await driver.go();
      await driver.finished(sum(scripted) + scripted.length * 3_000 + 20_000);
      await ear.silence(asked);
      const sounds = ear.sounds(asked);
      if (sounds.length !== scripted.length + 1) {
        throw new Error(`${scripted.length + 1} lines were spoken, ${sounds.length} sounds were heard: ${JSON.stringify(sounds)}`);
      }
      return scripted.map((pause, index) => {
        const [before, after] = sounds.slice(index, index + 2);
        return (((after?.from ?? NaN) - (before?.to ?? NaN)) * 1_000) / SAMPLE_RATE - pause;
      });
    },
  };
}

const ROUNDS = 3;

/** 42 pauses evenly from `least` to `most`, a third of them each round, short and long ones mixed. */
const spread = (least: number, most: number, count: number) => (round: number): number[] =>
  Array.from({ length: count / ROUNDS }, (_, index) => {
    const place = (index * 5 * ROUNDS + (round % ROUNDS)) % count;
    return Math.round((least + ((most - least) * place) / (count - 1)) / 10) * 10;
  });

const shortPauses = spread(300, 2_000, 42);

export const shortGaps = gaps('gaps', shortPauses);
/** These are timed by a clock, not counted in samples. */
export const timedGaps = gaps('timed-gaps', spread(2_050, 5_000, 12));
/** Through the avatar, the others have every fifth: theirs differ from ours by more than these could tell. */
export const avatarGaps = gaps('avatar-gaps', (round, kind) => shortPauses(round).filter((_, index) => kind === 'ours' || index % 5 === 0), 200);
