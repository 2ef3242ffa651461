import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ScriptChange, ServerEvents } from '../../wire/index.ts';
import { OPERATOR, startStand, VIEWER, type ControlStand } from '../testing/stand.ts';

type Client = Socket<ServerEvents, ClientEvents>;

describe('The sockets of the studio', () => {
  let stand: ControlStand;
  before(async () => { stand = await startStand({ socketLimits: { all: 100, perAddress: 4, rate: 1, burst: 20 } }); });
  after(async () => { await stand.close(); });

  const connect = (t: TestContext, auth: Record<string, unknown>, options: Parameters<typeof io>[1] = {}): Client => {
    const socket: Client = io(stand.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true, ...options });
    t.after(() => socket.disconnect());
    return socket;
  };
  const connected = async (socket: Client): Promise<Client> => {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  };

  it('let in whoever has a key, and no foreign page', async (t) => {
    for (const auth of [{}, { key: '' }, { key: 'wrong-key-wrong-key' }, { key: { toString: 1 } }]) {
      await assert.rejects(connected(connect(t, auth)), (error: Error & { data?: { code?: string } }) => error.data?.code === 'unauthorized', JSON.stringify(auth));
    }
    await assert.rejects(connected(connect(t, { key: OPERATOR }, { extraHeaders: { origin: 'https://evil.example' } })));
    await assert.rejects(connected(connect(t, { key: OPERATOR }, { extraHeaders: { host: 'evil.example' } })));
    await connected(connect(t, { key: VIEWER }));
  });

  it('ask so often whether the other end lives that a page knows of a dead server in seconds', async () => {
    const handshake = await (await fetch(`${stand.url}/socket.io/?EIO=4&transport=polling`)).text();
    assert.match(handshake, /"pingInterval":2000,"pingTimeout":2000/);
  });

  it('let an operator check scripts, and a viewer only watch', async (t) => {
    const operator = await connected(connect(t, { key: OPERATOR, operator: 'Ada' }));
    const viewer = await connected(connect(t, { key: VIEWER }));
    const checked = await operator.emitWithAck('check', { source: 'title: Hello\nrundown:\n  - line: Hello.\n' });
    assert.ok(checked.ok && checked.rundown?.items.length === 1 && checked.diagnostics.length === 0);
    for (const answer of [
      await viewer.emitWithAck('check', { source: 'title: x' }),
      await viewer.emitWithAck('command', { room: 'demo', command: { command: 'go' } }),
      await viewer.emitWithAck('say', { room: 'demo', text: 'x' }),
    ]) assert.deepEqual([answer.ok, !answer.ok && answer.code], [false, 'forbidden']);
  });

  it('refuse what is no message, and survive it', async (t) => {
    const operator = await connected(connect(t, { key: OPERATOR }));
    const any = operator as unknown as { emitWithAck(event: string, ...args: unknown[]): Promise<{ ok: boolean; code?: string }>; emit(event: string, ...args: unknown[]): void };
    const cases: [string, unknown][] = [
      ['watch', 7], ['watch', 'a/b'], ['watch', null], ['command', null], ['command', { room: 'demo', command: { command: 'fly' } }], ['command', { room: 7, command: { command: 'go' } }],
      ['say', null], ['say', { room: 'demo' }], ['say', { room: 'demo', text: 'x', extra: 1 }], ['check', { source: 7 }], ['check', { source: 'x', name: '../x.yaml' }], ['check', { source: 'x'.repeat(1_048_577) }],
    ];
    for (const [event, message] of cases) assert.deepEqual((await any.emitWithAck(event, message)).code, 'invalid-request', `${event} ${JSON.stringify(message).slice(0, 80)}`);
    any.emit('check');
    any.emit('watch', 'demo', 'no function');
    any.emit('nothing', 1, 2, 3);
    assert.equal((await any.emitWithAck('check', { source: 'title: x' })).ok, true);
  });

  it('limit how many there are, and how much each asks', async (t) => {
    const [first] = await Promise.all([0, 1, 2, 3].map(async () => connected(connect(t, { key: OPERATOR }))));
    await assert.rejects(connected(connect(t, { key: OPERATOR })), (error: Error & { data?: { code?: string } }) => error.data?.code === 'too-many-sockets');
    const answers = await Promise.all(Array.from({ length: 30 }, async () => first!.emitWithAck('check', { source: 'title: x' })));
    assert.equal(answers.filter((answer) => !answer.ok && answer.code === 'rate-limited').length >= 9, true);
    assert.equal(answers.filter((answer) => answer.ok).length >= 20, true);
  });

  it('tell operators what changes in the folder, whoever does it', async (t) => {
    const operator = await connected(connect(t, { key: OPERATOR }));
    const told: ScriptChange[] = [];
    const waiting: (() => void)[] = [];
    operator.on('scripts', (changes) => {
      told.push(...changes);
      for (const look of waiting.splice(0)) look();
    });
    const until = async (name: string, change: ScriptChange['change']): Promise<ScriptChange> => {
      for (;;) {
        const found = told.find((each) => each.name === name && each.change === change);
        if (found) return found;
        await new Promise<void>((resolve) => { waiting.push(resolve); });
      }
    };
    const { body } = await stand.ask('PUT', '/scripts/one.yaml', { json: { source: 'title: One' } });
    assert.equal((await until('one.yaml', 'added')).etag, body.etag);
    await writeFile(join(stand.scripts, 'one.yaml'), 'title: Two');
    assert.notEqual((await until('one.yaml', 'changed')).etag, body.etag);
    await writeFile(join(stand.scripts, 'notes.txt'), 'no script');
    await writeFile(join(stand.scripts, 'one.yaml.tmp'), 'title: Three');
    await rename(join(stand.scripts, 'one.yaml.tmp'), join(stand.scripts, 'two.yaml'));
    await until('two.yaml', 'added');
    await rm(join(stand.scripts, 'one.yaml'));
    await until('one.yaml', 'removed');
    assert.deepEqual([...new Set(told.map(({ name }) => name))].sort(), ['one.yaml', 'two.yaml']);
  });
});
