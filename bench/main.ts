/** `npm run bench`: every figure, beside the peer and the limit, in one run. Ends with status 1 when one does not hold. */
import { styleText } from 'node:util';
import { AVATAR, avatar } from './avatar.ts';
import type { Figure } from './figure.ts';
import { LIVE, live } from './live.ts';
import { OFFLINE, offline } from './offline.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { SERVER, server } from './server/index.ts';
import { STUDIO, studio } from './studio/index.ts';
import { table } from './table.ts';

const NAMES = [...OFFLINE, ...LIVE, ...AVATAR, ...SERVER, ...STUDIO];

// Drivers and listeners end when they lose us, and so does the LiveKit server.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const begun = performance.now();
const progress = (line: string): void => {
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0).padStart(5);
  process.stderr.write(`${styleText('dim', `${seconds} s`, { stream: process.stderr })}  ${line}\n`);
};

try {
  const options = parseOptions(process.argv.slice(2), NAMES);
  if (options === 'help') process.stdout.write(USAGE.replace('NAMES', NAMES.join(', ')));
  else process.exitCode = await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function run(options: Options): Promise<number> {
  const figures: Figure[] = [];
  for (const measure of [offline, live, avatar, server, studio]) figures.push(...(await measure(options, progress)));
  process.stdout.write(options.json ? `${JSON.stringify(figures, undefined, 2)}\n` : `\n${table(figures)}\n`);
  return figures.every(({ holds }) => holds) ? 0 : 1;
}
