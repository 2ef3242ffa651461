import { keys } from './keys.ts';
import { readSchema, type JsonSchema } from './schema.ts';
import type { Row } from './table.ts';
import { types } from './types.ts';
import { declarations, validators } from './validators.ts';

/** The files of one row: path from the root → text. */
export async function generate(row: Row): Promise<Map<string, string>> {
  const schema = await readSchema(row.schema);
  const banner = `// Generated from schemas/${row.schema}.schema.json by \`npm run generate\`. Do not edit.`;
  const stem = `${row.folder}/${row.schema}`;
  const files = new Map<string, string>();
  files.set(`${stem}.generated.ts`, await types(schema, row.schema, row.imports === undefined ? banner : `${banner}\n${row.imports}`));
  if (Object.keys(row.validators).length > 0) {
    files.set(`${stem}.validate.generated.js`, await validators(row, schema, banner));
    files.set(`${stem}.validate.generated.d.ts`, declarations(row, (pointer) => titleAt(schema, pointer), banner));
  }
  if (row.keys === true) files.set(`${stem}.keys.generated.ts`, keys(schema, banner));
  return files;
}

/** The type's name is the `title` of what it describes. */
function titleAt(schema: JsonSchema, pointer: string): string {
  const at = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (node as JsonSchema | undefined)?.[step], schema); // a walk into JSON
  const title = (at as JsonSchema | undefined)?.title;
  if (typeof title !== 'string') throw new Error(`${pointer} needs a title: it names the generated type`);
  return title;
}
