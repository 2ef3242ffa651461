import { readFile } from 'node:fs/promises';

export type JsonSchema = Readonly<Record<string, unknown>>;

const root = new URL('../../', import.meta.url);

export const inRoot = (path: string): URL => new URL(path, root);

export async function readSchema(name: string): Promise<JsonSchema> {
  const schema: unknown = JSON.parse(await readFile(inRoot(`schemas/${name}.schema.json`), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new TypeError(`schemas/${name}.schema.json is no object`);
  return schema as JsonSchema; // an object, by the line above
}
