import { toneText } from '../synth/sound.ts';
import { settle, type Scenario } from './scenario.ts';

const LINES = 12;
const LINE_MS = 2_500;

/** CPU of the whole process for each minute of speech, in seconds. */
export const cpu: Scenario = {
  name: 'cpu',
  kinds: ['ours', 'peer'],
  async measure({ driver, ear, number }) {
    await driver.load(Array.from({ length: LINES }, () => ({ line: toneText(number(), LINE_MS) })));
    await ear.hearing();
    await settle();
    const before = await driver.usage();
    await driver.go();
    await driver.finished(LINES * LINE_MS * 2 + 20_000);
    const after = await driver.usage();
    return [(after.cpu - before.cpu) / 1_000 / ((LINES * LINE_MS) / 60_000)];
  },
};
