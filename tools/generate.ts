/** `npm run generate`: types and validators from the JSON Schemas. A test fails while they are not current. */
import { writeFile } from 'node:fs/promises';
import { generate } from './generate/generate.ts';
import { inRoot } from './generate/schema.ts';
import { table } from './generate/table.ts';

for (const row of table) {
  for (const [path, text] of await generate(row)) {
    await writeFile(inRoot(path), text);
    process.stdout.write(`${path}\n`);
  }
}
