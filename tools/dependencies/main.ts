import { fileURLToPath } from 'node:url';
import { problems } from './problems.ts';

const found = await problems(fileURLToPath(new URL('../..', import.meta.url)));
for (const problem of found) process.stderr.write(`${problem}\n`);
process.stdout.write(found.length === 0 ? 'Dependencies point the right way.\n' : `${found.length} dependencies point the wrong way.\n`);
process.exitCode = found.length === 0 ? 0 : 1;
