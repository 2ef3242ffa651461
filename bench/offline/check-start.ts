import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../statistics.ts';
import { timeNode, timeShowrunner } from './cli.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';

const TIMES = 5;
const SHOW = `title: Small\nvars:\n  guest: Ada\nrundown:\n  - line: Hello \${guest}, and welcome.\n  - pause: 800ms\n  - cue: slide\n    with: { number: 2 }\n  - wait: go\n  - line: Thank you for coming.\n`;

/** What a pre-commit hook waits for: the whole process, less what Node itself takes. */
export const checkStart: Measurement = {
  name: 'check-start',
  figures: [{ name: 'check of a small file, the process less node -e 0 (median)', unit: 'ms', cache: 'none' }],
  measure: (rounds) => inFolder(async (folder) => {
    const script = join(folder, 'small.yaml');
    await writeFile(script, SHOW);
    const ours: number[] = [];
    const node: number[] = [];
    for (let i = 0; i < TIMES * rounds; i++) {
      node.push(await timeNode(['-e', '0']));
      ours.push(await timeShowrunner(['check', script]));
    }
    return [{ value: median(ours) - median(node), limit: median(node), bar: 300, samples: ours.length }];
  }),
};
