import { VOICE } from '../synth/pace.ts';
import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

/** A line nobody foresaw, asked for while the show waits → first sound, less what the voice takes for it. */
const adHocs = (name: string, lines: number): Scenario => ({
  name,
  kinds: ['ours', 'peer'],
  async measure({ driver, ear, number }) {
    await driver.load([{ line: toneText(number(), 600) }, { wait: 'go' }, { line: toneText(number(), 600) }]);
    await ear.hearing();
    await settle();
    await ear.silence(await driver.go());
    const times: number[] = [];
    for (let i = 0; i < lines; i++) {
      await settle();
      const asked = await driver.say(toneText(number(), 600));
      times.push((await ear.onset(asked)) - asked - VOICE.firstByte);
      await ear.silence(asked);
    }
    await driver.stop();
    return times;
  },
});

export const adHoc = adHocs('ad-hoc', 7);
export const avatarAdHoc = adHocs('avatar-ad-hoc', 4);
