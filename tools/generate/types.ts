import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { JsonSchema } from './schema.ts';

/** TypeScript types of a schema and of everything it defines. */
export function types(schema: JsonSchema, name: string, banner: string): Promise<string> {
  // json-schema-to-typescript's own type of a schema is draft 4's; it reads ours all the same.
  return compile(withoutSiblings(schema) as JSONSchema, name, {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: true,
    format: true,
    style: { singleQuote: true, printWidth: 140 },
  });
}

/** A description beside a `$ref` would make a second type of the same name: the definition's own stays. */
function withoutSiblings(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (typeof node !== 'object' || node === null) return node;
  const ref = (node as { $ref?: unknown }).$ref; // any JSON object may have one
  if (typeof ref === 'string') return { $ref: ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
}
