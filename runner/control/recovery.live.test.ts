import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { startWorker, type TestWorker } from '../agent/testing/worker.ts';
import { start, type Running } from '../cli/testing/cli.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { client, OPERATOR, startStand, type Client, type ControlStand } from './testing/stand.ts';
import { logged, logOf, until } from './testing/wait.ts';

const words = (from: string): string => `${from}: one two three, four five six, seven eight nine, ten eleven twelve.`;
const SHOW = `title: Long
rundown:
  - { id: first, line: "${words('First')}" }
  - { id: second, line: "${words('Second')}" }
  - { id: rest, pause: 1s }
  - { id: last, line: The end. }
`;

describe('What happens to a show when something dies', () => {
  const lk = liveKit();
  let worker: TestWorker;
  let folder: string;
  before(async () => {
    worker = await startWorker(lk.server, { MAX_SHOWS: '3' });
    folder = await mkdtemp(join(tmpdir(), 'showrunner-recovery-'));
  });
  after(async () => {
    await worker.close();
    await rm(folder, { recursive: true, force: true });
    await disposeLiveKit();
  });

  const give = (stand: Client, room: string, command: string, json?: unknown): ReturnType<ControlStand['ask']> => stand.ask('POST', `/rooms/${room}/${command}`, json === undefined ? {} : { json });
  const run = async (stand: Client, room: string): Promise<void> => {
    assert.equal((await give(stand, room, 'load', { source: SHOW })).status, 200);
    assert.equal((await give(stand, room, 'go')).status, 200);
  };
  const kill = async (room: string): Promise<void> => { process.kill(await worker.job(room), 'SIGKILL'); };
  const stand = async (t: TestContext, room: string): Promise<ControlStand> => {
    const made = await startStand({ livekit: lk.server });
    t.after(async () => {
      await made.ask('DELETE', `/rooms/${room}`);
      await made.close();
    });
    return made;
  };
  const serve = async (data: string): Promise<{ running: Running; server: Client }> => {
    const running = start(['serve', '--port', '0', '--log-format', 'json'], {
      cwd: folder,
      env: { LIVEKIT_URL: lk.server.url, LIVEKIT_API_KEY: lk.server.apiKey, LIVEKIT_API_SECRET: lk.server.apiSecret, SHOWRUNNER_OPERATOR_KEY: OPERATOR, DATA_DIR: join(folder, data), CACHE_DIR: join(folder, 'cache'), SCRIPTS_DIR: join(folder, 'scripts') },
    });
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      running.process.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /http:\S+\d/.exec(text);
        if (found) resolve(found[0]);
      });
      void running.ended.then(({ stderr }) => { reject(new Error(stderr)); });
    });
    return { running, server: client(url) };
  };
  const ended = (server: Client, room: string): Promise<unknown> => logged(server, room, 'ended', undefined, 40_000);

  it('an agent that dies in the middle of a line comes back, and goes on; lines that wait are not lost', async (t) => {
    const server = await stand(t, 'agent');
    await run(server, 'agent');
    await logged(server, 'agent', 'started', 'first');
    await server.ask('POST', '/say', { json: { room: 'agent', text: 'A line that waits.', id: 'waits' } });
    await kill('agent');
    const { reason } = await logged(server, 'agent', 'resumed', undefined, 20_000);
    assert.equal(reason, 'the agent came back');
    await ended(server, 'agent');
    const log = await logOf(server, 'agent');
    const heard = log.filter(({ type }) => type === 'finished').map(({ item, say }) => item ?? say);
    assert.deepEqual(heard.toSorted(), ['first', 'last', 'rest', 'second', 'waits']);
    assert.match((await server.ask('GET', '/metrics')).text, /showrunner_agents_total\{what="resumed"\} 1\n/);
  });

  it('several control servers bring it back once', async (t) => {
    const servers = [await stand(t, 'many'), await startStand({ livekit: lk.server }), await startStand({ livekit: lk.server })];
    t.after(async () => { await Promise.all(servers.slice(1).map(async (server) => server.close())); });
    await run(servers[0]!, 'many');
    for (const server of servers) await until(async () => (await server.ask('GET', '/rooms')).body.rooms[0]?.agent.state === 'answering', 'every server has found the show');
    await logged(servers[2]!, 'many', 'started', 'first');
    await kill('many');
    await Promise.all(servers.map(async (server) => ended(server, 'many')));
    const logs = await Promise.all(servers.map(async (server) => (await logOf(server, 'many')).filter(({ type }) => type === 'resumed').length));
    assert.deepEqual(logs, [1, 1, 1]);
    assert.equal(worker.log.filter(({ msg, room }) => msg === 'The agent is in the room' && room === 'many').length, 2, 'one agent, and the one that took its place');
  });

  it('a control server that is killed and started again has the whole show, and the show has not noticed', async () => {
    const first = await serve('one');
    await run(first.server, 'control');
    await logged(first.server, 'control', 'started', 'first');
    const before = await logOf(first.server, 'control');
    first.running.process.kill('SIGKILL');
    await first.running.ended;
    const second = await serve('one');
    const { body } = await until(async () => {
      const answer = await second.server.ask('GET', '/rooms/control');
      return answer.body.snapshot !== null && answer.body.rundown !== null && answer;
    }, 'the show');
    assert.deepEqual([body.agent.state, body.snapshot?.title, body.rundown?.items.length], ['answering', 'Long', 4]);
    await ended(second.server, 'control');
    const log = await logOf(second.server, 'control');
    assert.deepEqual(log.slice(0, before.length), before);
    assert.deepEqual(log.map(({ seq }) => seq), log.map((_, i) => i + 1), 'what it missed is there');
    assert.deepEqual(log.filter(({ type }) => type === 'interrupted' || type === 'resumed'), []);
    second.running.process.kill('SIGTERM');
    assert.equal((await second.running.ended).status, 0);
  });

  it('an agent that dies while no control server is there is brought back by the next one', async () => {
    const first = await serve('two');
    await run(first.server, 'both');
    await logged(first.server, 'both', 'started', 'first');
    first.running.process.kill('SIGKILL');
    await first.running.ended;
    await kill('both');
    const second = await serve('two');
    await ended(second.server, 'both');
    const heard = (await logOf(second.server, 'both')).filter(({ type }) => type === 'finished').map(({ item }) => item);
    assert.deepEqual(heard, ['first', 'second', 'rest', 'last']);
    // A server that never knew the show brings it back by what the dispatch says.
    await second.server.ask('DELETE', '/rooms/both');
    second.running.process.kill('SIGTERM');
    await second.running.ended;
  });

  it('a show that was taken off stays off', async (t) => {
    const server = await stand(t, 'off');
    await run(server, 'off');
    await logged(server, 'off', 'started', 'first');
    assert.equal((await server.ask('DELETE', '/rooms/off')).status, 204);
    const other = await startStand({ livekit: lk.server });
    t.after(() => other.close());
    assert.deepEqual((await other.ask('GET', '/rooms')).body.rooms.filter(({ room }) => room === 'off'), []);
    assert.equal((await other.ask('GET', '/rooms/off')).status, 404);
  });
});
