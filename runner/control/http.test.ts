import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { endpoints } from './api/document.ts';
import { document } from './testing/document.ts';
import { OPERATOR, startStand, VIEWER, type Answered, type Body, type ControlStand } from './testing/stand.ts';

/** An address of the operation, with something in the place of its parameters. */
const addressOf = (path: string): string => path.replace('{room}', 'nowhere').replace('{name}', 'nothing.yaml');

describe('The control server over HTTP', () => {
  let stand: ControlStand;
  before(async () => { stand = await startStand(); });
  after(async () => { await stand.close(); });

  it('has a route for each operation of openapi.yaml, and for no other method', async () => {
    const byPath = Map.groupBy(endpoints(document), ({ path }) => path);
    assert.ok(byPath.size > 20);
    for (const [path, methods] of byPath) {
      for (const { method } of methods) {
        const { status, body } = await stand.ask(method.toUpperCase(), addressOf(path));
        assert.ok(status !== 405 && !(status === 404 && body.code === 'not-found'), `${method} ${path} → ${status} ${JSON.stringify(body)}`);
      }
      const allowed = methods.map(({ method }) => method.toUpperCase());
      for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'].filter((each) => !allowed.includes(each))) {
        const { status, headers, body } = await stand.ask(method, addressOf(path));
        assert.deepEqual([status, body.code], [405, 'method-not-allowed'], `${method} ${path}`);
        assert.ok(allowed.every((each) => headers.get('allow')?.includes(each)), `${method} ${path}: ${headers.get('allow')}`);
      }
    }
  });

  it('asks for the key that the document asks for', async () => {
    for (const { path, method, operation } of endpoints(document)) {
      const role = operation['x-role'];
      const statusWith = async (key: string | null): Promise<number> => (await stand.ask(method.toUpperCase(), addressOf(path), { key })).status;
      assert.equal(await statusWith(null) === 401, role !== 'open', `${method} ${path} without a key`);
      assert.equal(await statusWith('x'.repeat(20)) === 401, role !== 'open', `${method} ${path} with a wrong key`);
      assert.equal(await statusWith(VIEWER) === 403, role === 'operator', `${method} ${path} with the viewer's key`);
      assert.ok(![401, 403].includes(await statusWith(OPERATOR)), `${method} ${path} with the operator's key`);
    }
  });

  it('refuses what is not as described, and says where', async () => {
    const cases: [unknown, string][] = [
      [{}, '/body'], [{ text: '' }, '/body/text'], [{ text: 1 }, '/body/text'], [{ text: 'x', extra: 1 }, '/body'], [{ text: 'x', room: 'a/b' }, '/body/room'],
      [{ text: 'x', mode: 'shout' }, '/body/mode'], [{ text: 'x', id: 'no spaces' }, '/body/id'], [{ text: 'x'.repeat(20_001) }, '/body/text'], [[], '/body'],
      [JSON.parse('{"text":"x","__proto__":{"room":"a"}}'), '/body'],
    ];
    for (const [json, path] of cases) {
      const { status, body } = await stand.ask('POST', '/say', { json });
      assert.deepEqual([status, body.code, body.errors[0]?.path], [400, 'invalid-request', path], JSON.stringify(json).slice(0, 100));
    }
    assert.equal((await stand.ask('GET', '/rooms?full=1')).body.errors[0]?.path, '/query/full');
    assert.equal((await stand.ask('POST', '/rooms/a/go', { headers: { 'x-operator': 'Zo\u00eb' } })).body.errors[0]?.path, '/headers/x-operator');
  });

  it('answers with a problem whatever is wrong with a request', async () => {
    const json = { 'content-type': 'application/json' };
    const cases: [string, string, Parameters<ControlStand['ask']>[2], number, string][] = [
      ['GET', '/nothing', {}, 404, 'not-found'],
      ['GET', '/rooms/', {}, 404, 'not-found'],
      ['GET', '/ROOMS', {}, 404, 'not-found'],
      ['POST', '/say', { body: '{"text": ', headers: json }, 400, 'malformed-json'],
      ['POST', '/say', { body: '"text"', headers: json }, 400, 'malformed-json'],
      ['POST', '/say', { body: 'text=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-type'],
      ['POST', '/say', { body: '{"text":"x"}', headers: { 'content-type': 'application/json; charset=latin1' } }, 415, 'unsupported-type'],
      ['POST', '/say', { body: 'not gzip', headers: { ...json, 'content-encoding': 'gzip' } }, 400, 'malformed-body'],
      ['POST', '/say', { body: '{}', headers: { ...json, 'content-encoding': 'pied-piper' } }, 415, 'unsupported-type'],
      ['POST', '/say', { body: new Uint8Array(gzipSync(JSON.stringify({ text: 'x'.repeat(50_000_000) }))), headers: { ...json, 'content-encoding': 'gzip' } }, 413, 'too-large'],
      ['POST', '/say', { json: { text: 'x'.repeat(400_000) } }, 413, 'too-large'],
      ['PUT', '/scripts/a.yaml', { body: new Uint8Array([0xff, 0xfe, 0xfd]), headers: { 'content-type': 'application/yaml' } }, 400, 'invalid-request'],
      ['PUT', '/scripts/a.yaml', { body: 'x'.repeat(1_048_577), headers: { 'content-type': 'application/yaml' } }, 413, 'too-large'],
      ['GET', '/scripts/%E0%A4%A.yaml', {}, 400, 'bad-encoding'],
      ['GET', '/scripts/nothing.yaml', {}, 404, 'no-script'],
      ['GET', '/rooms/nowhere', { headers: { host: 'evil.example' } }, 403, 'host-refused'],
      ['GET', '/rooms/nowhere', { headers: { origin: 'https://evil.example' } }, 403, 'origin-refused'],
      ['POST', '/say', { json: { text: 'x' } }, 502, 'livekit-unreachable'],
      ['GET', '/readyz', {}, 503, 'livekit-unreachable'],
    ];
    for (const [method, path, options, status, code] of cases) {
      const { status: got, body, type, headers } = options?.headers?.host === undefined ? await stand.ask(method, path, options) : await withHost(stand.url, path, options.headers.host);
      assert.deepEqual([got, body.code], [status, code], `${method} ${path} ${JSON.stringify(options).slice(0, 100)}: ${JSON.stringify(body)}`);
      assert.equal(type, 'application/problem+json');
      assert.equal(body.request_id, headers.get('x-request-id'));
      assert.ok(body.detail.length > 10 && body.title !== '', JSON.stringify(body));
    }
  });

  it('is called by its own pages and by those it was told of, and its answers say so', async () => {
    const other = await startStand({ env: { CORS_ORIGIN: 'https://events.example' } });
    try {
      const preflight = await fetch(`${other.url}/say`, { method: 'OPTIONS', headers: { 'origin': 'https://events.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });
      assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin')], [204, 'https://events.example']);
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization/);
      assert.equal((await other.ask('GET', '/rooms', { headers: { origin: 'https://events.example' } })).headers.get('access-control-allow-origin'), 'https://events.example');
      assert.equal((await other.ask('GET', '/rooms', { headers: { origin: other.url } })).status, 200);
      assert.equal((await other.ask('GET', '/rooms', { headers: { origin: 'null' } })).status, 403);
      assert.equal((await withHost(other.url, '/healthz', 'events.example')).status, 200);
    } finally {
      await other.close();
    }
  });

  it('keeps browsers from running what is not the studio\'s', async () => {
    const { headers } = await stand.ask('GET', '/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none';/);
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /connect-src 'self' ws:\/\/127\.0\.0\.1:2 http:\/\/127\.0\.0\.1:2;/);
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-powered-by'), null);
  });

  it('names each request in answer and log, and no key in either', async () => {
    const { headers } = await stand.ask('GET', '/scripts', { headers: { 'x-request-id': 'mine-1' } });
    assert.equal(headers.get('x-request-id'), 'mine-1');
    assert.notEqual((await stand.ask('GET', '/scripts', { headers: { 'x-request-id': 'not one\ttoken' } })).headers.get('x-request-id'), 'not one\ttoken');
    const line = stand.log.map((text) => JSON.parse(text) as Record<string, unknown>).find(({ request }) => request === 'mine-1');
    assert.deepEqual([line?.operation, line?.status, line?.role], ['listScripts', 200, 'operator']);
    for (const secret of [OPERATOR, VIEWER, stand.config.livekit!.apiSecret]) assert.ok(!stand.log.join('').includes(secret), 'a key in the log');
  });

  it('limits how often one address asks for tokens and lines, and says when to come back', async () => {
    const limited = await startStand({ rateLimits: { token: 3, say: 2 } });
    try {
      for (let i = 0; i < 3; i++) assert.equal((await limited.ask('POST', '/token', { json: {} })).status, 200);
      const refused = await limited.ask('POST', '/token', { json: {} });
      assert.deepEqual([refused.status, refused.body.code], [429, 'rate-limited']);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      for (let i = 0; i < 2; i++) await limited.ask('POST', '/say', { json: { text: 'x' } });
      assert.equal((await limited.ask('POST', '/say', { json: { text: 'x' } })).status, 429);
      assert.equal((await limited.ask('GET', '/rooms')).status, 200);
    } finally {
      await limited.close();
    }
  });

  it('counts what it does, and names nobody', async () => {
    await stand.ask('PUT', '/scripts/secret-plan.yaml', { json: { source: 'title: x' } });
    const { text, type } = await stand.ask('GET', '/metrics', { key: null });
    assert.equal(type, 'text/plain');
    assert.match(text, /showrunner_http_request_seconds_count\{operation="putScript",status="201"\} 1\n/);
    for (const name of ['showrunner_shows', 'showrunner_avatar_minutes', 'showrunner_line_latency_seconds', 'showrunner_sockets', 'showrunner_route', 'process_resident_memory_bytes']) assert.match(text, new RegExp(`# TYPE ${name} `));
    assert.doesNotMatch(text, /secret-plan|nowhere/);
  });

  it('serves the studio where it is built, and says how to build it where it is not', async (t) => {
    const html = { accept: 'text/html' };
    const without = await fetch(`${stand.url}/`, { headers: html });
    assert.match(await without.text(), /npm run studio:build/);
    assert.match(without.headers.get('content-security-policy') ?? '', /style-src 'sha256-/);
    const temporary = await mkdtemp(join(tmpdir(), 'showrunner-studio-'));
    const folder = join(temporary, '.node', 'studio'); // installed for everybody, it may be in such a folder
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Studio</title>');
    await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
    const built = await startStand({ studio: folder });
    t.after(async () => {
      await built.close();
      await rm(temporary, { recursive: true });
    });
    for (const path of ['/', '/stage/demo', '/edit', '/edit/my.show.yaml']) {
      const page = await fetch(built.url + path, { headers: html });
      assert.deepEqual([page.status, page.headers.get('cache-control')], [200, 'no-cache'], path);
      assert.match(await page.text(), /Studio/);
      assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self';style-src 'self';/);
    }
    const script = await fetch(`${built.url}/assets/app-1a2b.js`);
    assert.match(script.headers.get('cache-control') ?? '', /immutable/);
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    assert.equal((await built.ask('GET', '/stage/demo')).status, 404, 'no page for a program');
    for (const path of ['/assets/none.js', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) assert.notEqual((await fetch(built.url + path, { headers: html })).status, 200, path);
    assert.equal((await fetch(`${built.url}/rooms/nowhere`, { headers: { ...html, authorization: `Bearer ${OPERATOR}` } })).headers.get('content-type')?.split(';')[0], 'application/problem+json');
  });

  it('refuses to listen to others without an operator\'s key, and says which port is taken', async () => {
    await assert.rejects(startStand({ env: { SHOWRUNNER_OPERATOR_KEY: '', HOST: '0.0.0.0' } }), { code: 'operator-key-needed' });
    await assert.rejects(startStand({ env: { PORT: new URL(stand.url).port } }), { code: 'port-taken' });
  });

  it('lets anybody on this machine operate when it has no key, and no web page', async () => {
    const open = await startStand({ env: { SHOWRUNNER_OPERATOR_KEY: '', SHOWRUNNER_VIEWER_KEY: '' } });
    try {
      assert.equal((await open.ask('GET', '/scripts', { key: null })).status, 200);
      assert.equal((await open.ask('GET', '/scripts', { key: null, headers: { origin: 'http://localhost.evil.example' } })).status, 403);
      assert.equal((await withHost(open.url, '/scripts', 'rebound.example:80')).status, 403);
    } finally {
      await open.close();
    }
  });

  it('is not ready first when it ends, takes no more work, and finishes what it has begun', async (t) => {
    const ending = await startStand({ drain: 300 });
    t.after(() => rm(ending.folder, { recursive: true, force: true }));
    // Half a request: the server has it, and waits for the rest.
    const socket = connect(Number(new URL(ending.url).port), '127.0.0.1');
    const body = JSON.stringify({ source: 'title: x' });
    socket.write(`PUT /scripts/late.yaml HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${OPERATOR}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
    await new Promise((resolve) => socket.once('ready', resolve));
    const closed = ending.close({ keep: true });
    assert.deepEqual((await ending.ask('GET', '/readyz')).body.code, 'shutting-down');
    assert.deepEqual((await ending.ask('POST', '/say', { json: { text: 'x' } })).body.code, 'shutting-down');
    assert.equal((await ending.ask('GET', '/healthz')).status, 200);
    await assert.rejects(async () => { for (;;) await ending.ask('GET', '/healthz'); }, TypeError, 'no more connections');
    socket.write(body.slice(5));
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    await closed;
    assert.match(text, /^HTTP\/1\.1 201/);
  });
});

/** fetch sets Host by itself. */
function withHost(url: string, path: string, host: string): Promise<Omit<Answered, 'text'>> {
  return new Promise((resolve, reject) => {
    httpRequest(url + path, { headers: { host, authorization: `Bearer ${OPERATOR}` } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Body, type: response.headers['content-type']?.split(';')[0] ?? '', headers: new Headers(response.headers as Record<string, string>) });
      });
    }).on('error', reject).end();
  });
}
