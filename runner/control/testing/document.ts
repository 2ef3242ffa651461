import assert from 'node:assert/strict';
import { compiler } from '../api/checks.ts';
import { endpoints, loadDocument, type Endpoint, type Schema } from '../api/document.ts';

const document = await loadDocument();
const compile = compiler(document);
const all = endpoints(document).map((endpoint) => ({ endpoint, pattern: new RegExp(`^${endpoint.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));

export { document };

interface Documented { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }

/** The operation that a request is for; concrete paths come before templates. */
export function endpointOf(method: string, path: string): Endpoint | undefined {
  const at = all.filter(({ pattern }) => pattern.test(path));
  const exact = at.some(({ endpoint }) => !endpoint.path.includes('{')) ? at.filter(({ endpoint }) => !endpoint.path.includes('{')) : at;
  return exact.find(({ endpoint }) => endpoint.method === (method === 'HEAD' ? 'get' : method.toLowerCase()))?.endpoint;
}

/** For tests: fails unless the document knows this answer: its status, its type, and what is in it. */
export function assertDocumented(method: string, path: string, { status, type, body }: { status: number; type: string; body: unknown }): void {
  const endpoint = endpointOf(method, path);
  const where = `${method} ${path} → ${status}`;
  if (!endpoint) {
    assert.ok([204, 400, 403, 404, 405].includes(status), `${where}: what is no operation is refused`);
    if (status !== 204) assert.equal(type, 'application/problem+json', where);
    return;
  }
  const refOrResponse = endpoint.operation.responses[String(status)] as Documented & { $ref?: string } | undefined;
  assert.ok(refOrResponse, `${where} is not in openapi.yaml: ${JSON.stringify(body).slice(0, 300)}`);
  const { responses } = document.components as unknown as { responses: Readonly<Record<string, Documented>> };
  const response = refOrResponse.$ref === undefined ? refOrResponse : responses[refOrResponse.$ref.replace('#/components/responses/', '')]!;
  if (!response.content) {
    assert.equal(body, '', `${where} has no body`);
    return;
  }
  const schema = response.content[type]?.schema;
  assert.ok(schema, `${where} is of the type ${type}; openapi.yaml has ${Object.keys(response.content).join(', ')}`);
  if (!type.endsWith('json')) return;
  assert.deepEqual(compile(schema)(body, ''), [], `${where}: ${JSON.stringify(body).slice(0, 2_000)}`);
}
