import { readFile } from 'node:fs/promises';

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

/** Reads what `npm run generate` made of `schemas/openapi.yaml`: JSON is read at once, where YAML takes a start a quarter of a second. */
export async function loadDocument(): Promise<Document> {
  return JSON.parse(await readFile(new URL('openapi.generated.json', import.meta.url), 'utf8')) as Document; // our own file, held by its test
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
