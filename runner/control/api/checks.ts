import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Document, Endpoint, Schema } from './document.ts';
import { Problem, type RequestError } from './problem.ts';

/** Checks requests by the document, and fills in defaults. */
export interface Checks {
  /** Throws a Problem (400, `invalid-request`) for whatever is not as the document describes it. The body comes back with its defaults. */
  readonly request: (request: RequestParts) => unknown;
}

export interface RequestParts {
  readonly params: Readonly<Record<string, unknown>>;
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined: there was none. */
  readonly body: unknown;
}

const ID = 'openapi';

/** So many mistakes are named; a hostile body could have a million. */
const MOST_ERRORS = 20;

/** A compiler of the document's schemas. Each is compiled when it is first needed: all of them would take a start half a second. */
export function compiler(document: Document): (schema: Schema) => Validator {
  // Not strict: ajv would not know OpenAPI's own words around the schemas. The formats are answers' only.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, verbose: true, useDefaults: true, allowUnionTypes: true });
  ajv.addSchema({ $id: ID, ...document });
  return (schema) => {
    let validate: ValidateFunction | undefined;
    return (value, at) => {
      validate ??= ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${ID}#/components/`)) as Schema); // what was JSON is again
      return validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS).map((error) => ({ path: at + error.instancePath, message: messageOf(error) }));
    };
  };
}

/** What is wrong with a value that stands `at` this place of a request. Defaults are put into the value. */
export type Validator = (value: unknown, at: string) => readonly RequestError[];

export function checksOf(endpoint: Endpoint, compile: (schema: Schema) => Validator): Checks {
  const params = compile(placed(endpoint, 'path'));
  const headers = compile(placed(endpoint, 'header'));
  const schema = endpoint.body?.content['application/json']?.schema;
  const body = schema && compile(schema);
  const required = endpoint.body?.required === true;
  return {
    request: (request) => {
      const errors = [
        ...params(request.params, '/path'),
        ...headers(request.headers, '/headers'),
        ...Object.keys(request.query).map((name) => ({ path: `/query/${name}`, message: 'this call takes no parameters in its address' })),
      ];
      let value = request.body;
      if (body && value === undefined && !required) value = {};
      if (body && value === undefined) errors.push({ path: '/body', message: 'a JSON body is needed' });
      else if (body) errors.push(...body(value, '/body'));
      if (errors.length > 0) throw invalid(errors);
      return value;
    },
  };
}

function placed({ parameters }: Endpoint, place: 'path' | 'header'): Schema {
  const some = parameters.filter((parameter) => parameter.in === place);
  const name = (text: string): string => (place === 'header' ? text.toLowerCase() : text);
  return {
    type: 'object',
    properties: Object.fromEntries(some.map((parameter) => [name(parameter.name), parameter.schema])),
    required: some.filter(({ required }) => required).map((parameter) => name(parameter.name)),
  };
}

/** ajv says that something is too much, but not what. */
function messageOf({ keyword, message = 'is not as described', params, parentSchema }: ErrorObject): string {
  const name: unknown = keyword === 'additionalProperties' ? params.additionalProperty : undefined;
  if (typeof name === 'string') return `“${name.slice(0, 100)}” is no field of it`;
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).map(String).join(', ')}`; // ajv's, for this keyword
  // A pattern says nothing to people; what it is for does.
  const description: unknown = parentSchema?.description;
  if (keyword === 'pattern') return typeof description === 'string' ? `is not of its form: ${description}` : 'is not of its form';
  return message;
}

/** A request that is not as described. */
export function invalid(errors: readonly RequestError[]): Problem {
  const [first] = errors;
  const detail = first ? `${first.path}: ${first.message}.${errors.length > 1 ? ` And ${errors.length - 1} more.` : ''}` : 'The request is not as described.';
  return new Problem(400, 'invalid-request', detail, { details: { errors } });
}
