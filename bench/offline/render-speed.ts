import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWav, toPcm } from '../../runner/audio/index.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { median } from '../statistics.ts';
import { timeShowrunner } from './cli.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';

const SHOW_S = 600;
const LINES = 160;
const WHO = ['The captain', 'Our guest', 'A passing whale', 'The oldest lighthouse', 'Nobody in the harbour', 'My grandmother', 'The night train', 'Every second gull'];
const DID = ['remembered', 'painted', 'lost', 'measured', 'described', 'borrowed', 'repaired', 'forgave', 'followed', 'counted'];
const WHAT = ['the long road to the coast before anybody was awake', 'seven songs about the weather and the tide', 'a letter that had waited in a drawer for years', 'the sound of the bell under the water', 'all the windows that look towards the north'];

/** Two lines are never the same, so no line comes from the cache. */
const line = (index: number): string =>
  `${WHO[index % 8] ?? ''} ${DID[Math.floor(index / 8) % 10] ?? ''} ${WHAT[(index + Math.floor(index / 80)) % 5] ?? ''}, or so they say.`;

const show = `title: Ten minutes\nrundown:\n${Array.from({ length: LINES }, (_, index) => `  - line: ${line(index)}\n`).join('')}`;

/** How many times faster than real time `render` is: the whole process, from a cold cache. */
export const renderSpeed: Measurement = {
  name: 'render-speed',
  figures: [{ name: 'render of a ten-minute show, embedded voice (median)', unit: '× real time', cache: 'empty', atLeast: true }],
  async measure(rounds) {
    const speeds: number[] = [];
    for (let round = 0; round < rounds; round++) speeds.push(await inFolder(once));
    return [{ value: median(speeds), bar: 30, samples: rounds }];
  },
};

async function once(folder: string): Promise<number> {
  const script = join(folder, 'ten-minutes.yaml');
  const out = join(folder, 'out');
  await writeFile(script, show);
  const took = await timeShowrunner(['render', script, '--out', out, '--quiet'], { CACHE_DIR: join(folder, 'cache') });
  const lasts = toPcm(parseWav(await readFile(join(out, 'show.wav')))).length / SAMPLE_RATE;
  if (lasts < SHOW_S) throw new Error(`The show lasts ${Math.round(lasts)} s, not ten minutes`);
  return (lasts * 1_000) / took;
}
