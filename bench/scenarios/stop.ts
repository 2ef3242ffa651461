import { setTimeout as sleep } from 'node:timers/promises';
import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

const STOPS = 4;

/** Stop in the middle of a line → silence. */
export const stop: Scenario = {
  name: 'stop',
  kinds: ['limit', 'ours', 'peer'],
  async measure({ driver, ear, number }) {
    const times: number[] = [];
    for (let i = 0; i < STOPS; i++) {
      await driver.load([{ line: toneText(number(), 6_000) }]);
      await ear.hearing();
      await settle();
      await ear.onset(await driver.go());
      // Never the same place in a frame or a packet.
      await sleep(1_200 + 137 * i);
      const asked = await driver.stop();
      times.push((await ear.silence(asked)) - asked);
    }
    return times;
  },
};
