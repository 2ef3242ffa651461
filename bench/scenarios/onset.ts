import type { Item } from '../protocol.ts';
import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

/** GO on standby → first sound, so many times a round. */
const onsets = (name: string, lines: number): Scenario => ({
  name,
  kinds: ['limit', 'ours', 'peer'],
  async measure({ driver, ear, number }) {
    const line = (): Item => ({ line: toneText(number(), 600) });
    await driver.load([line(), ...Array.from({ length: lines - 1 }).flatMap((): Item[] => [{ wait: 'go' }, line()])]);
    await ear.hearing();
    const times: number[] = [];
    for (let i = 0; i < lines; i++) {
      await settle();
      const asked = await driver.go();
      times.push((await ear.onset(asked)) - asked);
      await ear.silence(asked);
    }
    await driver.finished(10_000);
    return times;
  },
});

export const onset = onsets('onset', 7);
export const avatarOnset = onsets('avatar-onset', 4);
