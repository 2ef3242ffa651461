/** `npm run generate`: types and validators from the JSON Schemas. A test fails while they are not current. */
import { writeFile } from 'node:fs/promises';
import { generate } from './generate/generate.ts';
import { generateOpenApi } from './generate/openapi.ts';
import { inRoot } from './generate/schema.ts';
import { table } from './generate/table.ts';

for (const files of [...(await Promise.all(table.map(generate))), await generateOpenApi()]) {
  for (const [path, text] of files) {
    await writeFile(inRoot(path), text);
    process.stdout.write(`${path}\n`);
  }
}
