import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Document, Schema } from '../../runner/control/api/document.ts';
import { inRoot } from './schema.ts';

const PREFIX = '#/components/schemas/';

/** `schemas/openapi.yaml`, with what it takes from the other schemas of that folder put in. */
export async function bundled(): Promise<Document> {
  const document = parse(await readFile(inRoot('schemas/openapi.yaml'), 'utf8'), { merge: true }) as Document; // our own file, held by its test
  return new Bundler(document).bundle();
}

/** Brings schemas of other files in as components, named by their titles. */
class Bundler {
  readonly #document: Document;
  readonly #schemas: Record<string, unknown> = {};
  /** Where each component that came in is from. */
  readonly #origins = new Map<string, string>();
  readonly #files = new Map<string, Schema>();

  constructor(document: Document) {
    this.#document = document;
  }

  async bundle(): Promise<Document> {
    const { components, ...rest } = this.#document;
    const { schemas, ...others } = components;
    for (const name of Object.keys(schemas)) this.#schemas[name] = undefined; // taken
    for (const [name, schema] of Object.entries(schemas)) this.#schemas[name] = await this.#walk(schema);
    const outside = (await this.#walk({ ...rest, components: others })) as Document; // the same shape goes out as came in
    return { ...outside, components: { ...outside.components, schemas: this.#schemas as Record<string, Schema> } }; // all walked
  }

  /** A copy of `node`, which stands in `file` (undefined: in the document itself). */
  async #walk(node: unknown, file?: string): Promise<unknown> {
    if (Array.isArray(node)) {
      const parts: unknown[] = [];
      for (const part of node) parts.push(await this.#walk(part, file)); // in order: the document is the same each time
      return parts;
    }
    if (typeof node !== 'object' || node === null) return node;
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string') out.$ref = await this.#refer(value, file);
      else if (key !== 'tsType') out[key] = await this.#walk(value, file);
    }
    return out;
  }

  async #refer(ref: string, file: string | undefined): Promise<string> {
    const [name = '', pointer = ''] = ref.split('#');
    const source = name === '' ? file : name;
    if (source === undefined) return ref;
    return PREFIX + (await this.#bring(source, pointer));
  }

  /** The name of the component that a schema of another file becomes. */
  async #bring(file: string, pointer: string): Promise<string> {
    const { $schema: _, $id: __, $defs: ___, ...schema } = at(await this.#file(file), pointer);
    const name = typeof schema.title === 'string' ? schema.title : `${file.replace('.schema.json', '')}.${pointer.slice(pointer.lastIndexOf('/') + 1)}`;
    const origin = `${file}#${pointer}`;
    if (this.#origins.get(name) === origin) return name;
    if (name in this.#schemas) throw new Error(`openapi.yaml has a component ${name}, and so has ${file}`);
    this.#origins.set(name, origin);
    this.#schemas[name] = undefined; // taken; what refers to itself ends here
    this.#schemas[name] = await this.#walk(schema, file);
    return name;
  }

  async #file(name: string): Promise<Schema> {
    const before = this.#files.get(name);
    if (before) return before;
    const schema = JSON.parse(await readFile(inRoot(`schemas/${name}`), 'utf8')) as Schema; // our own file
    this.#files.set(name, schema);
    return schema;
  }
}

function at(schema: Schema, pointer: string): Schema {
  let node: unknown = schema;
  for (const step of pointer.split('/').slice(1)) node = (node as Schema | undefined)?.[step]; // a walk into JSON
  if (typeof node !== 'object' || node === null) throw new Error(`openapi.yaml refers to ${pointer} of another schema, which is not there`);
  return node as Schema; // an object, by the line above
}
