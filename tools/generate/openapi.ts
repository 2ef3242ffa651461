import { endpoints, type Endpoint, type Parameter, type Schema } from '../../runner/control/api/document.ts';
import { bundled } from './bundle.ts';
import type { JsonSchema } from './schema.ts';
import { types } from './types.ts';

const STEM = 'runner/control/api/openapi.generated';

/** From `schemas/openapi.yaml`: the document in one piece, and types of the requests and answers. Path from the root → text. */
export async function generateOpenApi(): Promise<Map<string, string>> {
  const document = await bundled();
  const operations = Object.fromEntries(endpoints(document).map((endpoint) => [endpoint.operation.operationId, requestOf(endpoint)]));
  const schema = moved({
    title: 'Operations',
    description: 'What each operation takes, checked and with its defaults filled in.',
    ...object(operations, Object.keys(operations)),
    $defs: document.components.schemas,
  }) as JsonSchema; // an object goes in, an object comes out
  const banner = '// Generated from schemas/openapi.yaml by `npm run generate`. Do not edit.';
  return new Map([
    [`${STEM}.json`, `${JSON.stringify(document, null, 1)}\n`],
    [`${STEM}.ts`, await types(schema, 'Operations', banner)],
  ]);
}

const object = (properties: Record<string, unknown>, required: readonly string[]): Schema => ({ type: 'object', additionalProperties: false, properties, required });

function requestOf({ parameters, body }: Endpoint): Schema {
  const placed = (place: Parameter['in']): Schema => {
    const some = parameters.filter((parameter) => parameter.in === place);
    const name = (text: string): string => (place === 'header' ? text.toLowerCase() : text);
    return object(Object.fromEntries(some.map((parameter) => [name(parameter.name), parameter.schema])), some.filter(({ required }) => required).map((parameter) => name(parameter.name)));
  };
  const json = body?.content['application/json']?.schema;
  return object({ params: placed('path'), headers: placed('header'), ...(json ? { body: json } : {}) }, ['params', 'headers', ...(json ? ['body'] : [])]);
}

/** References as JSON Schema has them; and what has a default is there once a request has been checked. */
function moved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(moved);
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node.replace(/^#\/components\/schemas\//, '#/$defs/') : node;
  const out = Object.fromEntries(Object.entries(node).filter(([key, value]) => key !== 'oneOf' || !saysOnlyWhich(value)).map(([key, value]) => [key, moved(value)]));
  const { properties = {}, required = [] } = out as { properties?: Record<string, Schema>; required?: string[] }; // so JSON Schema writes an object
  const filled = Object.entries(properties).filter(([, value]) => 'default' in value).map(([key]) => key);
  return filled.length === 0 ? out : { ...out, required: [...required, ...filled] };
}

/** Which of several properties there must be: a type would make nonsense of it. */
const saysOnlyWhich = (branches: unknown): boolean => Array.isArray(branches) && branches.every((branch: unknown) => typeof branch === 'object' && branch !== null && Object.keys(branch).every((key) => key === 'required'));
