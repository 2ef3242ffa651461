import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** `schemas/openapi.yaml` in one piece: what is served, what routes are made from, what requests are checked by. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>>; readonly requestBodies: Readonly<Record<string, RequestBody>> };
}

export type Schema = Readonly<Record<string, unknown>>;
type Ref = { readonly $ref: string };

export type Method = 'get' | 'put' | 'post' | 'delete';
export const METHODS: readonly Method[] = ['get', 'put', 'post', 'delete'];

export type PathItem = { readonly parameters?: readonly (Parameter | Ref)[] } & Readonly<Partial<Record<Method, Operation>>>;

export interface Operation {
  readonly operationId: string;
  /** Who may call it. */
  readonly 'x-role': 'open' | 'viewer' | 'operator';
  /** The show's command that it gives. */
  readonly 'x-command'?: string;
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly requestBody?: RequestBody | Ref;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Parameter { readonly name: string; readonly in: 'path' | 'header'; readonly required?: boolean; readonly schema: Schema }
export interface RequestBody { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema: Schema }>> }

/** One operation with everything it refers to at hand; schemas still refer to `#/components/schemas`. */
export interface Endpoint {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
}

const FOLDER = new URL('../../../schemas/', import.meta.url);
const PREFIX = '#/components/schemas/';

/** Reads it, and puts in what it takes from the other schemas of that folder. */
export async function loadDocument(): Promise<Document> {
  const document = parse(await readFile(new URL('openapi.yaml', FOLDER), 'utf8'), { merge: true }) as Document; // our own file, held by its test
  return new Bundler(document).bundle();
}

export function endpoints(document: Document): readonly Endpoint[] {
  const { parameters, requestBodies } = document.components;
  const resolved = <T>(value: T | Ref, among: Readonly<Record<string, T>>): T => {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value; // no reference, by this line
    const found = among[value.$ref.slice(value.$ref.lastIndexOf('/') + 1)];
    if (found === undefined) throw new Error(`openapi.yaml refers to ${value.$ref}, which is not there`);
    return found;
  };
  return Object.entries(document.paths).flatMap(([path, item]) => METHODS.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    return [{
      path, method, operation,
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) => resolved(each, parameters)),
      body: operation.requestBody && resolved(operation.requestBody, requestBodies),
    }];
  }));
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
    const schema = JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as Schema; // our own file
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
