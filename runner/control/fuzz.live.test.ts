import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { startWorker, type TestWorker } from '../agent/testing/worker.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { endpoints, type Endpoint } from './api/document.ts';
import { TIMING } from './supervisor/timing.ts';
import { spoilt, valid } from './testing/arbitrary.ts';
import { document } from './testing/document.ts';
import { OPERATOR, startStand, VIEWER, type ControlStand } from './testing/stand.ts';

const RUNS = 600;
/** What makes shows, and seldom what ends them; of others 2. */
const WEIGHTS: Readonly<Record<string, number>> = { say: 6, loadShow: 6, updateShow: 4, endShow: 1 };
/** Few enough that shows are loaded and meet commands; more than there may be at once. */
const ROOMS = ['demo', 'fuzz 1', 'fuzz 2'];
const SCRIPTS = ['title: Fuzz\nrundown:\n  - { id: a, line: One. }\n  - { id: b, wait: go }\n  - { line: Two. }\n', 'title: Broken\nrundown:\n  - lime: x\n'];

/** What chance may not bring about in so few. */
const FIRST: readonly Request[] = [
  { id: 'say', method: 'POST', path: '/say', key: OPERATOR, headers: { 'content-type': 'application/json' }, body: '{"room":"demo","text":"Hello."}' },
  { id: 'endShow', method: 'DELETE', path: '/rooms/demo', key: OPERATOR, headers: {}, body: undefined },
];

interface Request { readonly id: string; readonly method: string; readonly path: string; readonly key: string | null; readonly headers: Readonly<Record<string, string>>; readonly body: string | undefined }

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
/** What fetch lets through: Node refuses other headers by itself. */
const isHeader = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function requestTo({ path, method, operation, parameters, body }: Endpoint): fc.Arbitrary<Request> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inHeaders = parameters.filter((parameter) => parameter.in === 'header');
  const known = { room: fc.constantFrom(...ROOMS), name: fc.constantFrom('a.yaml', 'b.yaml') } as Readonly<Record<string, fc.Arbitrary<string>>>;
  const place = (name: string, schema: Endpoint['parameters'][number]['schema']): fc.Arbitrary<string> =>
    fc.oneof({ weight: 6, arbitrary: known[name]! }, { weight: 1, arbitrary: name === 'room' ? known.room! : valid(schema).map(asText) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed()) });
  const schema = body?.content['application/json']?.schema;
  const content = schema
    ? fc.oneof({ weight: 3, arbitrary: valid(schema).map(tamed).map((value) => JSON.stringify(value)) }, { weight: 2, arbitrary: spoilt(schema).map(tamed).map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) })
    : fc.constant(undefined);
  return fc.record({
    id: fc.constant(operation.operationId),
    method: fc.constant(method.toUpperCase()),
    path: fc.tuple(...inPath.map(({ name, schema: each }) => place(name, each))).map((values) => values.reduce((address, value, i) => address.replace(`{${inPath[i]!.name}}`, encodeURIComponent(value)), path)),
    key: fc.oneof({ weight: 8, arbitrary: fc.constant(OPERATOR) }, fc.constant(VIEWER), fc.constant(null), fc.string({ minLength: 1 }).filter((text) => isHeader(text) && text.trim() !== '')),
    headers: fc.record(Object.fromEntries(inHeaders.map(({ name, schema: each }) => [name, fc.oneof(valid(each).map(asText), fc.string({ maxLength: 30 })).filter(isHeader)])), { requiredKeys: [] })
      .chain((given) => fc.constantFrom('application/json', 'application/json', 'application/json', 'application/yaml', 'text/plain').map((type) => ({ ...given, ...(schema ? { 'content-type': type } : {}) }))),
    body: content,
  });
}

/** Nobody waits for a line to be heard, and rooms are few. */
function tamed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  return {
    ...given,
    ...(given.wait === true ? { wait: false } : {}),
    ...(typeof given.room === 'string' ? { room: ROOMS[given.room.length % ROOMS.length] } : {}),
    ...(typeof given.source === 'string' && given.source.length % 3 > 0 ? { source: SCRIPTS[given.source.length % 2] } : {}),
  };
}

describe('Whatever is asked of the control server', () => {
  const lk = liveKit();
  let worker: TestWorker;
  let stand: ControlStand;
  before(async () => {
    worker = await startWorker(lk.server, { MAX_SHOWS: '2' });
    stand = await startStand({ livekit: lk.server, env: { MAX_SHOWS: '2' }, timing: { ...TIMING, arrivalWhenFull: 1_000, answer: 15_000, silent: 60_000 } });
    await writeFile(join(stand.scripts, 'a.yaml'), SCRIPTS[0]!);
    await writeFile(join(stand.scripts, 'b.yaml'), SCRIPTS[1]!);
  });
  after(async () => {
    for (const { room } of (await stand.ask('GET', '/rooms')).body.rooms) await stand.ask('DELETE', `/rooms/${encodeURIComponent(room)}`);
    await stand.close();
    await worker.close();
    await disposeLiveKit();
  });

  it('is answered as openapi.yaml says, and never with an error of the server', async () => {
    const any = fc.oneof(...endpoints(document).map((endpoint) => ({ weight: WEIGHTS[endpoint.operation.operationId] ?? 2, arbitrary: requestTo(endpoint) })));
    const seen = new Map<string, number>();
    await fc.assert(fc.asyncProperty(any, async ({ id, method, path, key, headers, body }) => {
      const { status } = await stand.ask(method, path, { key, headers, ...(body === undefined ? {} : { body }) });
      const what = `${id} ${status}`;
      seen.set(what, (seen.get(what) ?? 0) + 1);
      assert.ok(status < 500 || status === 503, `${what}: ${JSON.stringify({ path, headers, body })}`);
    }), { numRuns: RUNS, examples: FIRST.map((request) => [request]), endOnFailure: true });
    const statuses = new Set([...seen.keys()].map((what) => what.split(' ')[1]));
    // What it met, so that a fuzz run that meets nothing is seen.
    for (const status of ['200', '202', '204', '400', '401', '403', '404', '409', '412', '415', '422']) assert.ok(statuses.has(status), `no ${status} in ${JSON.stringify([...seen])}`);
    assert.equal((await stand.ask('GET', '/healthz')).status, 200);
  });
});
