import type { Item } from '../protocol.ts';
import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

const LINES = 7;

/** GO on standby → first sound. */
export const onset: Scenario = {
  name: 'onset',
  kinds: ['limit', 'ours', 'peer'],
  async measure({ driver, ear, number }) {
    const line = (): Item => ({ line: toneText(number(), 600) });
    await driver.load([line(), ...Array.from({ length: LINES - 1 }).flatMap((): Item[] => [{ wait: 'go' }, line()])]);
    await ear.hearing();
    const times: number[] = [];
    for (let i = 0; i < LINES; i++) {
      await settle();
      const asked = await driver.go();
      times.push((await ear.onset(asked)) - asked);
      await ear.silence(asked);
    }
    await driver.finished(10_000);
    return times;
  },
};
