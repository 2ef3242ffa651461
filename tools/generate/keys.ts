import type { JsonSchema } from './schema.ts';

/** Which properties the schema and each of its definitions have, by title, in the order of the schema. */
export function keys(schema: JsonSchema, banner: string): string {
  const definitions = schema.$defs as Record<string, JsonSchema>; // a map of schemas, by JSON Schema
  const own = (node: JsonSchema): string[] => Object.keys((node.properties as object | undefined) ?? {});
  const all = (node: JsonSchema): string[] => [
    ...own(node),
    ...((node.allOf as { $ref: string }[] | undefined) ?? []).flatMap((part) => all(definitions[part.$ref.replace('#/$defs/', '')] ?? {})), // so the schema's allOf is written
  ];
  const rows = [schema, ...Object.values(definitions)].map((node) => [String(node.title), all(node)] as const);
  const lines = rows.filter(([, names]) => names.length > 0).map(([name, names]) => `  '${name}': ${JSON.stringify(names)},`);
  return [banner, 'export const keys: Readonly<Record<string, readonly string[]>> = {', ...lines, '};', ''].join('\n');
}
