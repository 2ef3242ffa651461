import { readFile } from 'node:fs/promises';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument } from 'yaml';
import { machineClock } from '../../runner/core/machine-clock.ts';
import { compile } from '../../runner/script/index.ts';
import { median } from '../statistics.ts';
import type { Measurement } from './measurement.ts';

const ITEMS = 5_000;
/** After these the compiler of the machine's own code has done its work. */
const WARM_UP = 3;
const TIMES = 7;

const item = (index: number): string => {
  switch (index % 5) {
    case 1:
      return `  - pause: ${300 + (index % 1_700)}ms`;
    case 3:
      return `  - cue: slide\n    with: { number: ${index}, title: "Number ${index}" }`;
    case 4:
      return `  - id: item-${index}\n    line: |\n      Here is \${guest} again, [cue wave] for the ${index}th time [pause 300ms] tonight.`;
    default:
      return `  - line: This is line number ${index} of a very long show.`;
  }
};

/** As many items as a script may have, of the everyday kinds. */
const source = `title: Long\nvars:\n  guest: Ada\nrundown:\n${Array.from({ length: ITEMS }, (_, index) => `${item(index)}\n`).join('')}`;

/** What judging a long script costs beside reading it at all. */
export const checkLarge: Measurement = {
  name: 'check-large',
  figures: [{ name: `check of ${ITEMS} items ÷ parseDocument and schema (median)`, unit: '×', cache: 'none' }],
  // Not worth a process: nothing here waits.
  async measure(rounds) {
    const { diagnostics } = compile(source);
    if (diagnostics.length > 0) throw new Error(`The script should be sound: ${JSON.stringify(diagnostics[0])}`);
    const validate = await wholeSchema();
    const value: unknown = parseDocument(source).toJS();
    const alone = (): void => {
      parseDocument(source, { lineCounter: new LineCounter() });
      if (!validate(value)) throw new Error('The schema refuses the script');
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = -WARM_UP; i < TIMES * rounds; i++) {
      const [whole, parts] = [timed(() => compile(source)), timed(alone)];
      if (i < 0) continue;
      ours.push(whole);
      theirs.push(parts);
    }
    return [{ value: median(ours) / median(theirs), bar: 1.5, samples: ours.length }];
  },
};

/** The published schema, compiled as it stands. */
async function wholeSchema(): Promise<(value: unknown) => boolean> {
  const text = await readFile(new URL('../../schemas/show.schema.json', import.meta.url), 'utf8');
  // Not strict: it holds keywords for editors. as: what a JSON Schema is.
  const validate = new Ajv2020({ allErrors: true, strict: false, discriminator: true }).compile(JSON.parse(text) as AnySchemaObject);
  return (value) => validate(value) === true;
}

function timed(act: () => void): number {
  const begun = machineClock.now();
  act();
  return machineClock.now() - begun;
}
