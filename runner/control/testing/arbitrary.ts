import fc from 'fast-check';
import type { Schema } from '../api/document.ts';
import { document } from './document.ts';

/** For tests: values that a schema of the document allows. Knows as much of JSON Schema as requests there use; anything else throws. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const { $ref, oneOf, enum: values, const: only, type, properties, required = [], additionalProperties, propertyNames, items, pattern, minLength = 0, maxLength = 200, minimum, maximum, ...rest } = schema as Shape;
  if ($ref !== undefined) return valid(document.components.schemas[$ref.replace('#/components/schemas/', '')]!);
  if (values) return fc.constantFrom(...values);
  if (only !== undefined) return fc.constant(only);
  if (properties) {
    // Which of several there must be: one of them.
    const choices: readonly (readonly string[])[] = oneOf ? oneOf.map((branch) => branch.required ?? []) : [[]];
    const others = new Set(choices.flat());
    return fc.constantFrom(...choices).chain((chosen) => fc.record(
      Object.fromEntries(Object.entries(properties).filter(([name]) => !others.has(name) || chosen.includes(name)).map(([name, each]) => [name, valid(each)])),
      { requiredKeys: [...required, ...chosen] as never[] },
    ));
  }
  if (oneOf) return fc.oneof(...oneOf.map((branch) => valid(branch)));
  if (Array.isArray(type)) return fc.oneof(...type.map((each: string) => valid({ ...schema, type: each })));
  switch (type) {
    case 'string':
      // A pattern that JSON Schema looks for anywhere is anchored in all of ours.
      if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' }).filter((text) => text.length >= minLength && text.length <= maxLength);
      return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 200), size: 'small' });
    case 'boolean': return fc.boolean();
    case 'integer': return fc.integer({ min: minimum ?? -1_000, max: maximum ?? 1_000 });
    case 'number': return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
    case 'array': return fc.array(valid(items ?? {}), { maxLength: 3 });
    case 'object':
      if (additionalProperties === false) return fc.constant({});
      return fc.dictionary(propertyNames ? valid({ type: 'string', ...propertyNames }) as fc.Arbitrary<string> : fc.string(), typeof additionalProperties === 'object' ? valid(additionalProperties) : fc.jsonValue(), { maxKeys: 3 });
    case undefined:
    default: throw new Error(`This says nothing that could be made: ${JSON.stringify({ type, ...rest })}`);
  }
}

interface Shape {
  readonly $ref?: string;
  readonly oneOf?: readonly (Schema & { readonly required?: readonly string[] })[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The same with something wrong with it: a field too many, one too few, one that is something else; or something else altogether. */
export function spoilt(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.tuple(valid(schema), fc.string({ minLength: 1, maxLength: 10 }), fc.jsonValue({ maxDepth: 1 }), fc.nat(20), fc.constantFrom('add', 'change', 'remove')).map(([value, name, other, at, how]) => {
      if (typeof value !== 'object' || value === null) return other;
      const entries = Object.entries(value);
      const key = entries[at % Math.max(1, entries.length)]?.[0] ?? name;
      if (how === 'remove') return Object.fromEntries(entries.filter(([each]) => each !== key));
      return Object.fromEntries([...entries, [how === 'add' ? name : key, other]]);
    }),
  );
}
