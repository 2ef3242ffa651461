import showSchema from '../../../schemas/show.schema.json' with { type: 'json' };

/** The part of JSON Schema that show.schema.json uses. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string; readonly body: unknown }[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

// as: the type TypeScript makes of the file names each property; this is the part that is walked.
export const SHOW = showSchema as unknown as Schema;

/** The schema behind a reference; what stands beside `$ref` comes first. */
function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = SHOW.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (!target) return schema;
  const { $ref: _, ...own } = schema;
  return { ...resolved(target), ...own };
}

/** All that a value may be: the alternatives of unions, each with what it takes from others. */
export function alternatives(schema: Schema): readonly Schema[] {
  const own = resolved(schema);
  const merged = (own.allOf ?? []).reduce<Schema>((sum, part) => ({ ...sum, properties: { ...resolved(part).properties, ...sum.properties } }), own);
  return merged.anyOf ? merged.anyOf.flatMap(alternatives) : [merged];
}

/** What may stand at a path. `siblings` tell which kind of item it is. */
export function schemasAt(path: readonly string[], siblings: readonly string[]): readonly Schema[] {
  let found = alternatives(SHOW);
  for (const step of path) {
    found = found.flatMap((schema) => {
      if (step === '[]') return schema.items ? alternatives(schema.items) : [];
      const inner = schema.properties?.[step] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
      return inner ? alternatives(inner) : [];
    });
  }
  const fitting = found.filter((schema) => schema.required?.every((key) => siblings.includes(key)) === true);
  return fitting.length > 0 ? fitting : found;
}

export interface KeyInfo { readonly key: string; readonly schema: Schema; readonly kind: boolean }

/** The keys a mapping may have. `kind`: it says what an item is. */
export function keysAt(path: readonly string[], siblings: readonly string[]): readonly KeyInfo[] {
  const found = new Map<string, KeyInfo>();
  for (const schema of schemasAt(path, siblings)) {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (!found.has(key)) found.set(key, { key, schema: resolved(property), kind: path.at(-1) === '[]' && schema.required?.includes(key) === true });
    }
  }
  return [...found.values()];
}

export function schemaOfKey(path: readonly string[], siblings: readonly string[], key: string): Schema | undefined {
  return keysAt(path, [...siblings, key]).find((info) => info.key === key)?.schema ?? keysAt(path, []).find((info) => info.key === key)?.schema;
}

/** The values that a schema names. */
export function valuesOf(schema: Schema): readonly string[] {
  const found = new Set<string>();
  for (const one of alternatives(schema)) {
    for (const value of one.enum ?? []) found.add(String(value));
    if (typeof one.const === 'string' || typeof one.const === 'number') found.add(String(one.const));
    if (one.type === 'boolean') for (const value of ['true', 'false']) found.add(value);
  }
  return [...found];
}

/** Values that are not the only ones. */
export function examplesOf(schema: Schema): readonly string[] {
  return [...new Set([schema, ...alternatives(schema)].flatMap((one) => (one.examples ?? []).filter((example) => typeof example !== 'object').map(String)))];
}
