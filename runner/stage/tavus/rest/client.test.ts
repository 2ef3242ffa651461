import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { ms, type Ms } from '../../../core/units.ts';
import { tinyTavus, type TinyTavus, type Wrong } from '../testing/tiny-tavus.ts';
import { openTavus, type Cast, type Order } from './client.ts';
import { formatName } from './name.ts';
import { TavusError } from './tavus-error.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6e319.c2lnbmF0dXJl';
const cast: Cast = { persona: 'p1', replica: 'r1', names: 'persona' };
const order = (name = 'n1'): Order => ({ name, room: { url: 'wss://x', token: TOKEN }, lasts: ms(3_600_000) });
/** Only what is to time out has a short time-out: the machine may be busy. */
const quick = (tiny: Pick<TinyTavus, 'apiUrl' | 'apiKey'>, timeouts: { readonly ask?: Ms; readonly create?: Ms } = {}) => openTavus({ ...tiny, patience: ms(1), timeouts });
const soon = ms(300);

async function errorOf(work: Promise<unknown>): Promise<TavusError> {
  const error = await work.then(() => assert.fail('It did not reject.'), (reason: unknown) => reason);
  assert.ok(error instanceof TavusError, inspect(error));
  return error;
}

test('a conversation is created with its room, its name and time-outs that no quiet moment ends', async () => {
  const tiny = await tinyTavus();
  const made = await quick(tiny).create(cast, order());
  assert.equal(made.name, 'n1');
  assert.equal(made.id, tiny.conversations[0]?.conversation_id);
  assert.equal(made.created?.getTime(), Date.parse(`${tiny.conversations[0]!.created_at}Z`));
  assert.deepEqual(tiny.calls.map(({ body, key }) => ({ body, key })), [{
    key: tiny.apiKey,
    body: {
      persona_id: 'p1', replica_id: 'r1', conversation_name: 'n1',
      properties: { livekit_ws_url: 'wss://x', livekit_room_token: TOKEN, max_call_duration: 3_600, participant_left_timeout: 3_600, participant_absent_timeout: 3_600 },
    },
  }]);
});

test('the new names are used for both ids, never one of each; no replica is no id', async () => {
  const tiny = await tinyTavus();
  await quick(tiny).create({ ...cast, names: 'pal' }, order());
  await quick(tiny).create({ persona: 'p1', names: 'persona' }, order('n2'));
  const ids = tiny.calls.map(({ body }) => Object.keys(body as object).filter((key) => key.endsWith('_id')));
  assert.deepEqual(ids, [['pal_id', 'face_id'], ['persona_id']]);
});

const refusals: readonly { readonly what: string; readonly wrong: Wrong; readonly code: string; readonly reason: string; readonly says: RegExp; readonly hopeless: boolean }[] = [
  { what: 'a wrong key', wrong: { status: 401, body: '{"message": "Invalid access token"}' }, code: 'tavus-unauthorized', reason: 'Tavus Error 401', says: /TAVUS_API_KEY.*Invalid access token/, hopeless: true },
  { what: 'no credits left', wrong: { status: 402, body: '{"message": "The user is out of conversational credits"}' }, code: 'tavus-out-of-credits', reason: 'Out of Credits', says: /Top it up/, hopeless: true },
  { what: 'a persona that is none', wrong: { status: 400, body: '{"error": "Invalid persona_id"}' }, code: 'tavus-invalid-persona', reason: 'Tavus Error 400', says: /TAVUS_PERSONA_ID.*echo mode/, hopeless: true },
  { what: 'a pal that is none', wrong: { status: 400, body: '{"message": "Invalid pal_id"}' }, code: 'tavus-invalid-persona', reason: 'Tavus Error 400', says: /TAVUS_PAL_ID/, hopeless: true },
  { what: 'a replica that is none', wrong: { status: 400, body: '{"error": "Invalid replica_id"}' }, code: 'tavus-invalid-replica', reason: 'Tavus Error 400', says: /TAVUS_REPLICA_ID/, hopeless: true },
  { what: 'any other refusal', wrong: { status: 422, body: '{"message": {"properties": "bad"}}' }, code: 'tavus-refused', reason: 'Tavus Error 422', says: /"properties":"bad"/, hopeless: true },
  { what: 'another address', wrong: { status: 308, headers: { location: 'https://elsewhere.example/v2' } }, code: 'tavus-refused', reason: 'Tavus Not Ready', says: /elsewhere\.example.*TAVUS_API_URL/, hopeless: true },
  { what: 'too many requests', wrong: { status: 429, headers: { 'retry-after': '7' } }, code: 'tavus-rate', reason: 'Tavus Error 429', says: /7 s/, hopeless: false },
];

for (const { what, wrong, code, reason, says, hopeless } of refusals) {
  test(`${what} is said, with what to do, and creating is not tried twice`, async () => {
    const tiny = await tinyTavus();
    tiny.wrong('create', wrong);
    const error = await errorOf(quick(tiny).create(cast, order()));
    assert.equal(error.code, code);
    assert.equal(error.reason, reason);
    assert.equal(error.isHopeless, hopeless);
    assert.match(error.message, says);
    assert.equal(tiny.calls.length, 1);
  });
}

test('how long to wait is kept from retry-after', async () => {
  const tiny = await tinyTavus();
  tiny.wrong('create', { status: 429, headers: { 'retry-after': '7' } });
  assert.equal((await errorOf(quick(tiny).create(cast, order()))).retryAfter, 7_000);
});

test('with all places taken, the error says by which conversations', async () => {
  const tiny = await tinyTavus({ maxConcurrent: 2 });
  const ours = tiny.open(formatName({ deployment: 'main', room: 'a/b', id: '00000000-0000-4000-8000-000000000000' }));
  const other = tiny.open('Sales call');
  const error = await errorOf(quick(tiny).create(cast, order()));
  assert.equal(error.code, 'tavus-concurrent');
  assert.equal(error.isHopeless, false);
  assert.deepEqual(error.active?.map(({ id }) => id).sort(), [ours, other].sort());
  assert.match(error.message, new RegExp(`${ours} \\(room “a/b” of “main”\\)`));
  assert.match(error.message, new RegExp(`${other} \\(“Sales call”, not Showrunner's\\)`));
});

const lost: readonly [string, Wrong][] = [
  ['the connection breaks off', { done: true, drop: true }],
  ['it never comes', { done: true, hang: true }],
  ['it is a server error', { done: true, status: 502, body: '<html>Bad Gateway</html>' }],
  ['it cannot be read', { done: true, status: 200, body: '{"conv' }],
  ['it is something else', { done: true, status: 200, body: '{"ok": true}' }],
];

for (const [how, wrong] of lost) {
  test(`an answer lost since ${how} makes no second conversation: the first is found by its name`, async () => {
    const tiny = await tinyTavus();
    tiny.open('another');
    tiny.wrong('create', wrong);
    const made = await quick(tiny, wrong.hang === true ? { create: soon } : {}).create(cast, order());
    assert.equal(made.name, 'n1');
    assert.equal(made.id, tiny.conversations[0]!.conversation_id);
    assert.deepEqual(tiny.calls.map(({ call }) => call), ['create', 'list']);
  });
}

test('a conversation that appears in the list a while after the lost answer is found', async () => {
  const tiny = await tinyTavus();
  tiny.wrong('create', { hang: true });
  const making = quick(tiny, { create: soon }).create(cast, order());
  await tiny.called('list');
  tiny.open('n1');
  assert.equal((await making).name, 'n1');
  assert.equal(tiny.calls.filter(({ call }) => call === 'create').length, 1);
});

test('a creation that did not happen is an error after the list was looked at thrice', async () => {
  const tiny = await tinyTavus();
  tiny.wrong('create', { drop: true });
  const error = await errorOf(quick(tiny).create(cast, order()));
  assert.equal(error.code, 'tavus-dropped');
  assert.equal(error.isUncertain, true);
  assert.deepEqual(tiny.calls.map(({ call }) => call), ['create', 'list', 'list', 'list']);
});

test('Tavus out of reach is said at once: nothing can have been created', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  const error = await errorOf(quick({ apiUrl: `http://127.0.0.1:${port}/v2`, apiKey: 'k' }).create(cast, order()));
  assert.equal(error.code, 'tavus-unreachable');
  assert.equal(error.isUncertain, false);
  assert.equal(error.reason, 'Tavus Not Ready');
  assert.match(error.message, /ECONNREFUSED.*TAVUS_API_URL/);
});

test('neither the key nor a token is in an error, even when Tavus repeats them', async () => {
  const tiny = await tinyTavus();
  tiny.wrong('create', { status: 400, body: JSON.stringify({ message: `${tiny.apiKey} may not use ${TOKEN}` }) });
  const error = await errorOf(quick(tiny).create(cast, order()));
  const all = inspect(error, { depth: 9, showHidden: true });
  assert.match(all, /\[redacted\] may not use/);
  assert.ok(!all.includes(tiny.apiKey) && !all.includes(TOKEN), all);
});

test('the list has all pages, and no conversation that has ended', async () => {
  const tiny = await tinyTavus();
  tiny.pageLimit = 10;
  const ids = Array.from({ length: 34 }, (_, index) => tiny.open(`n${index}`));
  tiny.conversations.find(({ conversation_id }) => conversation_id === ids[3])!.status = 'ended';
  const listed = await quick(tiny).list();
  assert.deepEqual(listed.map(({ id }) => id).sort(), ids.filter((_, index) => index !== 3).sort());
});

test('a list that always gives the same page comes to an end', async () => {
  const tiny = await tinyTavus();
  const page = JSON.stringify({ data: [{ conversation_id: 'c1', conversation_name: 'n', status: 'active' }], total_count: 99 });
  tiny.wrong('list', ...Array.from({ length: 3 }, () => ({ status: 200, body: page })));
  assert.deepEqual((await quick(tiny).list()).map(({ id }) => id), ['c1']);
  assert.equal(tiny.calls.length, 2);
});

test('questions are asked again after what may pass, and after the wait that Tavus wants', async () => {
  const tiny = await tinyTavus();
  tiny.open('n');
  tiny.wrong('list', { status: 503 }, { drop: true });
  assert.equal((await quick(tiny).list()).length, 1);
  tiny.wrong('list', { status: 429, headers: { 'retry-after': '0' } });
  assert.equal((await quick(tiny).list()).length, 1);
  assert.equal(tiny.calls.length, 5);
});

test('a question is not asked again after what will not pass', async () => {
  const tiny = await tinyTavus();
  tiny.wrong('list', { status: 401, body: '{"message": "Invalid access token"}' });
  assert.equal((await errorOf(quick(tiny).list())).code, 'tavus-unauthorized');
  tiny.wrong('list', { status: 429, headers: { 'retry-after': '3600' } });
  assert.equal((await errorOf(quick(tiny).list())).code, 'tavus-rate');
  tiny.wrong('list', { status: 200, body: '{"hello": 1}' });
  assert.equal((await errorOf(quick(tiny).list())).code, 'tavus-odd-answer');
  assert.equal(tiny.calls.length, 3);
});

test('ending is tried again, and one that is not known is as good as ended', async () => {
  const tiny = await tinyTavus();
  const id = tiny.open('n');
  tiny.wrong('end', { status: 500 }, { drop: true, done: true });
  await quick(tiny).end(id);
  assert.deepEqual(tiny.active(), []);
  assert.equal(tiny.calls.length, 3);
  await quick(tiny).end('c-unknown');
});

test('ending gives up after three attempts, and says so', async () => {
  const tiny = await tinyTavus();
  const id = tiny.open('n');
  tiny.wrong('end', { hang: true }, { hang: true }, { hang: true });
  assert.equal((await errorOf(quick(tiny, { ask: soon }).end(id))).code, 'tavus-timeout');
  assert.equal(tiny.calls.length, 3);
});

test('an abort ends any wait, with its own reason', async () => {
  const tiny = await tinyTavus();
  const enough = new Error('enough');
  for (const call of ['create', 'list', 'end'] as const) {
    const stop = new AbortController();
    tiny.wrong(call, { hang: true });
    const tavus = openTavus(tiny);
    const before = tiny.calls.filter((each) => each.call === call).length;
    const work = call === 'create' ? tavus.create(cast, order(), stop.signal) : call === 'list' ? tavus.list(stop.signal) : tavus.end('c1', stop.signal);
    await tiny.called(call, before + 1);
    stop.abort(enough);
    await assert.rejects(work, enough);
  }
});
