import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ms } from '../../core/units.ts';
import { startTavus, type TavusOptions, type TavusStandIn } from './index.ts';

const started: TavusStandIn[] = [];
after(async () => {
  await Promise.all(started.map((tavus) => tavus.close()));
});

/** Its avatars stay away: there is no room here. */
async function standIn(options: TavusOptions = {}): Promise<TavusStandIn> {
  const tavus = await startTavus({ record: false, faults: { neverJoins: true }, ...options });
  started.push(tavus);
  return tavus;
}

async function call(tavus: TavusStandIn, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${tavus.url}${path}`, {
    method,
    headers: { 'x-api-key': tavus.apiKey, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const properties = { livekit_ws_url: 'ws://127.0.0.1:9', livekit_room_token: 'a.b.c' };
const order = (more: Record<string, unknown> = {}): unknown => ({ persona_id: 'p1', replica_id: 'r1', conversation_name: 'one', properties, ...more });

test('A conversation is created, shown, listed, ended and deleted, in the names of ids it was asked for with', async () => {
  const tavus = await standIn();
  const created = await call(tavus, 'POST', '/conversations', order());
  assert.equal(created.status, 200);
  const { conversation_id: id, created_at: at, ...rest } = created.body as Record<string, string>;
  assert.match(id!, /^c[0-9a-f]{11}$/);
  assert.ok(Date.parse(at!) > 0);
  assert.deepEqual(rest, { conversation_name: 'one', conversation_url: `https://tavus.daily.co/${id}`, status: 'active', callback_url: '' });

  const shown = await call(tavus, 'GET', `/conversations/${id}`);
  assert.deepEqual(shown.body, { ...(created.body as object), replica_id: 'r1', persona_id: 'p1', updated_at: at });
  assert.deepEqual((await call(tavus, 'GET', '/conversations?status=active')).body, { data: [shown.body], total_count: 1 });

  assert.equal((await call(tavus, 'POST', `/conversations/${id}/end`)).status, 200);
  const ended = (await call(tavus, 'GET', `/conversations/${id}?verbose=true`)).body as Record<string, unknown>;
  assert.equal(ended.status, 'ended');
  assert.equal(ended.shutdown_reason, 'end_conversation_endpoint_hit');
  assert.deepEqual((await call(tavus, 'GET', '/conversations?status=active')).body, { data: [], total_count: 0 });

  assert.deepEqual(await call(tavus, 'DELETE', `/conversations/${id}?hard=true`), { status: 204, body: undefined });
  assert.deepEqual(await call(tavus, 'GET', `/conversations/${id}`), { status: 400, body: { error: 'Invalid conversation_id' } });

  const renewed = await call(tavus, 'POST', '/conversations', { pal_id: 'p2', face_id: 'f2', properties });
  const again = (await call(tavus, 'GET', `/conversations/${(renewed.body as { conversation_id: string }).conversation_id}`)).body as object;
  assert.deepEqual({ pal: 'pal_id' in again, face: 'face_id' in again, persona: 'persona_id' in again }, { pal: true, face: true, persona: false });
});

test('A list comes in pages of ten, the newest first', async () => {
  const tavus = await standIn();
  for (let index = 0; index < 23; index++) await call(tavus, 'POST', '/conversations', order({ conversation_name: `n${index}`, test_mode: true }));
  const names = async (query: string): Promise<unknown> => {
    const { data, total_count } = (await call(tavus, 'GET', `/conversations${query}`)).body as { data: { conversation_name: string }[]; total_count: number };
    assert.equal(total_count, 23);
    return data.map(({ conversation_name: name }) => name);
  };
  assert.deepEqual(await names(''), Array.from({ length: 10 }, (_, index) => `n${22 - index}`));
  assert.deepEqual(await names('?page=3'), ['n2', 'n1', 'n0']);
  assert.deepEqual(await names('?page=2&limit=4'), ['n18', 'n17', 'n16', 'n15']);
  assert.deepEqual(await names('?page=4'), []);
  assert.deepEqual(await names('?status=ended&limit=1'), ['n22'], 'in test mode a conversation is over before it begins');
});

test('What is wrong with a request is told as Tavus tells it', async () => {
  const tavus = await standIn({ personas: ['p1'], maxConcurrent: 1 });
  const wrong = (body: unknown, headers?: Record<string, string>): Promise<unknown> => call(tavus, 'POST', '/conversations', body, headers);
  assert.deepEqual(await wrong(order(), { 'x-api-key': 'other' }), { status: 401, body: { message: 'Invalid access token' } });
  assert.deepEqual(await wrong(order({ persona_id: 'p9' })), { status: 400, body: { error: 'Invalid persona_id' } });
  for (const body of [
    order({ pal_id: 'p1' }),
    order({ face_id: 'r1' }),
    { properties },
    order({ properties: undefined }),
    order({ properties: { ...properties, livekit_ws_url: 'nowhere' } }),
    order({ properties: { ...properties, livekit_room_token: 'secret' } }),
    order({ properties: { ...properties, max_call_duration: 3_601 } }),
    order({ properties: { ...properties, participant_left_timeout: '5' } }),
    'text',
  ]) {
    assert.equal(((await wrong(body)) as { status: number }).status, 400, JSON.stringify(body));
  }
  assert.equal(tavus.conversations.length, 0);
  assert.equal(((await wrong(order())) as { status: number }).status, 200);
  assert.deepEqual(await wrong(order()), { status: 400, body: { message: 'User has reached maximum concurrent conversations' } });
  assert.equal((await call(tavus, 'GET', '/elsewhere')).status, 404);
});

test('Personas and pals can be created, and then exist', async () => {
  const tavus = await standIn({ personas: [] });
  const layers = { transport: { transport_type: 'livekit' } };
  const pal = await call(tavus, 'POST', '/pals', { pal_name: 'Host', default_face_id: 'f1', pipeline_mode: 'echo', layers });
  assert.equal(pal.status, 200);
  const { pal_id: id, pal_name: name } = pal.body as Record<string, string>;
  assert.equal(name, 'Host');
  assert.equal((await call(tavus, 'POST', '/conversations', { pal_id: id, properties })).status, 200);
  assert.equal((await call(tavus, 'POST', '/pals', { pipeline_mode: 'echo', layers })).status, 400, 'a pal needs a face');
  const persona = await call(tavus, 'POST', '/personas', { persona_name: 'Old', pipeline_mode: 'echo', layers });
  assert.match((persona.body as Record<string, string>).persona_id!, /^p[0-9a-f]{11}$/);
});

test('Each call fails as it is told to, with the true body unless another is given', async () => {
  const tavus = await standIn();
  const bodies = { 401: { message: 'Invalid access token' }, 402: { message: 'The user is out of conversational credits' }, 429: { message: 'Too Many Requests' }, 500: { message: 'Internal Server Error' } };
  for (const [status, body] of Object.entries(bodies)) {
    tavus.script({ create: { status: Number(status) } });
    assert.deepEqual(await call(tavus, 'POST', '/conversations', order()), { status: Number(status), body });
  }
  tavus.script({ create: { status: 503, body: { error: 'mine' } } });
  assert.deepEqual(await call(tavus, 'POST', '/conversations', order()), { status: 503, body: { error: 'mine' } });
  assert.equal(tavus.conversations.length, 0);
  assert.equal((await call(tavus, 'POST', '/conversations', order())).status, 200, 'scripted faults are used up');

  const id = tavus.conversations[0]!.id;
  await tavus.fault({ list: { status: 500 }, get: { status: 502 }, end: { status: 504 }, delete: { status: 500 }, persona: { status: 500 } });
  const status = async (method: string, path: string): Promise<number> => (await call(tavus, method, path, method === 'POST' ? {} : undefined)).status;
  assert.deepEqual(
    [await status('GET', '/conversations'), await status('GET', `/conversations/${id}`), await status('POST', `/conversations/${id}/end`), await status('DELETE', `/conversations/${id}`), await status('POST', '/pals')],
    [500, 502, 504, 500, 500],
  );
  assert.equal(tavus.conversations[0]!.status, 'active');
});

test('An answer that is lost leaves a conversation that nobody knows of', async () => {
  const tavus = await standIn();
  tavus.script({ create: { lost: true } }, { create: { lost: true, status: 504 } });
  await assert.rejects(call(tavus, 'POST', '/conversations', order({ conversation_name: 'orphan' })));
  assert.equal((await call(tavus, 'POST', '/conversations', order({ conversation_name: 'second' }))).status, 504);
  assert.deepEqual(tavus.conversations.map(({ name, status }) => [name, status]), [['orphan', 'active'], ['second', 'active']]);
  assert.deepEqual(tavus.calls.map(({ status }) => status), [undefined, 504]);
});

test('A hung answer never comes, and a slow one does what was asked though the client has given up', async () => {
  const tavus = await standIn();
  tavus.script({ create: { hang: true } }, { create: { delay: ms(50) } });
  for (const [index, name] of ['hung', 'slow'].entries()) {
    const gone = new AbortController();
    const asked = fetch(`${tavus.url}/conversations`, { method: 'POST', headers: { 'x-api-key': tavus.apiKey }, body: JSON.stringify(order({ conversation_name: name })), signal: gone.signal });
    void tavus.asked(index + 1).then(() => gone.abort());
    await assert.rejects(asked, { name: 'AbortError' });
  }
  assert.equal((await tavus.created()).name, 'slow');
});

test('Other processes direct it over HTTP', async () => {
  const tavus = await standIn();
  const root = tavus.url.replace('/v2', '');
  const direct = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${root}/_stand-in/${path}`, { method, headers: { 'x-api-key': tavus.apiKey }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  assert.equal((await direct('POST', 'script', [{ create: { status: 402 } }])).status, 204);
  assert.equal((await call(tavus, 'POST', '/conversations', order())).status, 402);
  assert.equal((await direct('POST', 'faults', { neverJoins: true, list: { status: 500 } })).status, 204);
  assert.equal((await call(tavus, 'GET', '/conversations')).status, 500);
  assert.equal((await direct('POST', 'faults', { wrong: true })).status, 400);
  await call(tavus, 'POST', '/conversations', order());
  const [{ id, pid }] = (await (await direct('GET', 'conversations')).json()) as [{ id: string; pid: number }];
  assert.equal(process.kill(pid, 0), true);
  assert.equal((await direct('POST', `conversations/${id}/kill`)).status, 204);
  await tavus.conversations[0]!.gone;
  assert.equal(tavus.conversations[0]!.status, 'active', 'a dead avatar does not end a conversation');
  assert.equal((await direct('GET', 'nothing')).status, 404);
});

test('A conversation ends when its time is over, and when nobody comes', async () => {
  const tavus = await standIn();
  await call(tavus, 'POST', '/conversations', order({ properties: { ...properties, max_call_duration: 0.2 } }));
  await call(tavus, 'POST', '/conversations', order({ properties: { ...properties, participant_absent_timeout: 0.2 } }));
  const [first, second] = tavus.conversations;
  await Promise.all([first!.gone, second!.gone]);
  assert.deepEqual([first!.endReason, second!.endReason], ['max_call_duration', 'participant_absent_timeout']);
});
