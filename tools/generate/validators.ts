import { build } from 'esbuild';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { fileURLToPath } from 'node:url';
import type { Row } from './table.ts';
import { inRoot, type JsonSchema } from './schema.ts';

const standalone = standaloneModule.default;

/** An ES module of compiled validators with no imports at all: it runs in a browser under a strict CSP. */
export async function validators(row: Row, schema: JsonSchema, banner: string): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    // An error then names its definition (`parentSchema.title`): its `schemaPath` is relative, and does not.
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    discriminator: true,
    code: { source: true, esm: true, lines: true },
  });
  const id = `schema:${row.schema}`;
  ajv.addSchema({ ...opened(schema, row.open ?? []), $id: id });
  const names = Object.fromEntries(Object.entries(row.validators).map(([name, pointer]) => [name, id + pointer]));
  const code = standalone(ajv, names);
  // ajv's standalone code asks for parts of its run time with `require`, also in an ES module: esbuild puts them in.
  const bundled = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(inRoot('.')), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = bundled.outputFiles[0]?.text;
  if (text === undefined) throw new Error(`esbuild wrote nothing for ${row.schema}`);
  return `${banner}\n${text.replaceAll(FOR_THE_COMPILER, '')}`;
}

/** By which ajv's compiler, which is not there, would load what esbuild has put in. */
const FOR_THE_COMPILER = /^ *\w+\.code = 'require\(.*\n/gm;

/** The declarations beside {@link validators}: each a type guard. */
export function declarations(row: Row, typeOf: (pointer: string) => string, banner: string): string {
  const types = [...new Set(Object.values(row.validators).map(typeOf))].sort();
  const lines = Object.entries(row.validators).map(
    ([name, pointer]) => `export declare const ${name}: ValidateFunction<${typeOf(pointer)}>;`,
  );
  return [
    banner,
    `import type { ValidateFunction } from 'ajv';`,
    `import type { ${types.join(', ')} } from './${row.schema}.generated.ts';`,
    '',
    ...lines,
    '',
  ].join('\n');
}

/** The schema with some of its definitions accepting anything. */
function opened(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const definitions: Record<string, unknown> = { ...(schema.$defs as JsonSchema | undefined) }; // an object by JSON Schema
  for (const name of names) definitions[name] = {};
  return bare({ ...schema, $defs: definitions }) as JsonSchema; // an object goes in, an object comes out
}

const ANNOTATIONS = new Set(['description', 'examples', 'default', 'defaultSnippets', 'tsType']);

/** Without what only people read: `verbose` puts the schema into the code. */
function bare(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((part) => bare(part));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => names || !ANNOTATIONS.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, bare(value, !names && (key === 'properties' || key === '$defs'))]));
}
