import { setTimeout as sleep } from 'node:timers/promises';
import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

/** Stop in the middle of a line → silence. */
const stops = (name: string, count: number): Scenario => ({
  name,
  kinds: ['limit', 'ours', 'peer'],
  async measure({ driver, ear, number }) {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
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
});

export const stop = stops('stop', 4);
export const avatarStop = stops('avatar-stop', 2);
