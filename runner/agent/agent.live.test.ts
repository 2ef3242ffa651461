import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { listen } from '../../bench/listener/index.ts';
import { readConfig } from '../core/config.ts';
import { createLog } from '../core/log.ts';
import { ms } from '../core/units.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { roomApi } from '../stage/livekit/access.ts';
import { openClips } from '../perform/clip-store.ts';
import { enginesFor } from '../perform/parts.ts';
import { disposeLiveKit, joinRoom } from '../stage/livekit/index.ts';
import { guest } from '../stage/livekit/testing/guest.ts';
import type { AsRunEntry } from '../show/index.ts';
import { readCheckpoint, TOPIC } from '../wire/index.ts';
import { seal } from '../wire/seal.ts';
import { openPost } from './post.ts';
import { RoomAgent } from './room-agent.ts';
import { control, type TestControl } from './testing/control.ts';
import { startWorker, type TestWorker } from './testing/worker.ts';

const types = (entries: readonly AsRunEntry[]): string[] => entries.map(({ type, item, say }) => `${type} ${item ?? say ?? ''}`.trim());

describe('An agent with nothing to do', () => {
  const lk = liveKit();

  it('asks to leave, and leaves nothing behind for others to go on with', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'showrunner-idle-'));
    const config = { ...readConfig({}), cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data') };
    const log = await createLog({ format: 'json', destination: { write: () => undefined } });
    const session = await joinRoom({ access: lk.server, room: 'idle' });
    const asked = await control(lk.server, 'idle');
    try {
      const left = Promise.withResolvers<string>();
      const agent = await RoomAgent.open({
        session, config, access: lk.server, dispatch: { v: 1 }, log, post: openPost(session.room, [TOPIC.command, TOPIC.say], log),
        engines: await enginesFor(config), store: openClips(config.cacheDir), idle: ms(700), onLeave: left.resolve,
      });
      await asked.meet();
      assert.equal((await asked.say({ text: 'A line keeps it awake.', id: 'a' })).ok, true);
      await asked.until(() => readCheckpoint(asked.room.metadata ?? '')?.digest === null, 'a checkpoint without a show');
      assert.match(await left.promise, /no show/);
      assert.deepEqual(types(agent.journal.after(0, 10)).slice(-1), ['finished a']);
      await agent.close();
      assert.equal(readCheckpoint((await roomApi(lk.server).listRooms(['idle']))[0]?.metadata ?? ''), undefined);
    } finally {
      await asked.close();
      await session.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('The agent', () => {
  const lk = liveKit();
  let worker: TestWorker;
  before(async () => { worker = await startWorker(lk.server, { MAX_SHOWS: '3' }); });
  after(async () => {
    await worker.close();
    await disposeLiveKit();
  });

  /** An agent in the room, and somebody who may tell it what to do. */
  const inRoom = async (t: TestContext, room: string, metadata: Parameters<TestWorker['dispatch']>[1]): Promise<TestControl> => {
    const asked = await control(lk.server, room);
    t.after(async () => {
      await worker.undispatch(room);
      await asked.close();
    });
    await worker.dispatch(room, metadata);
    await asked.meet();
    return asked;
  };
  const metadataOf = async (room: string): Promise<string> => (await roomApi(lk.server).listRooms([room]))[0]?.metadata ?? '';

  it('performs what it was started with, tells those who watch, and says lines in between', async (t) => {
    const listener = await listen({ access: lk.server, room: 'show', soundAlone: true });
    t.after(() => listener.close());
    const source = 'title: Test\nrundown:\n  - { line: Good evening., id: hello }\n  - { wait: go, id: hold }\n  - { line: Good night., id: bye }\n';
    const asked = await inRoom(t, 'show', { v: 1, show: { source, vars: {}, script: 'test.yaml' }, by: 'operator:test' });
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);
    await asked.until(() => asked.states.find(({ voices: { ready, of } }) => ready === 2 && of === 2), 'the whole show rendered ahead');
    const standing = asked.states.at(-1);
    assert.deepEqual([standing?.mode, standing?.standby, standing?.next, standing?.script, standing?.title, standing?.route.name], ['standby', 'hello', 'hello', 'test.yaml', 'Test', 'agent_speech']);
    assert.ok((standing?.lengths.hello ?? 0) > 300, JSON.stringify(standing?.lengths));

    await listener.until(({ type }) => type === 'track');
    assert.equal((await asked.command({ command: 'go', from: 'hello' })).ok, true);
    await listener.next('onset');
    await asked.until(() => asked.states.find(({ current }) => current?.item === 'hello' && current.word !== undefined && current.heard_ms > 0), 'a word of the line on air');
    await asked.until(() => asked.states.find(({ mode, standby }) => mode === 'waiting' && standby === 'hold'), 'the wait');

    const position = await asked.say({ text: 'A word from us.', id: 'adhoc' });
    assert.deepEqual(position.ok && position.result, { position: 0 });
    await asked.until(() => asked.entries.find(({ type, say }) => type === 'finished' && say === 'adhoc'), 'the ad-hoc line');
    assert.equal((await asked.say({ text: 'Another.', id: 'nobody', speaker: 'nobody' })).ok, false);
    assert.equal((await asked.command({ command: 'go' })).ok, true);
    await asked.until(() => asked.entries.find(({ type }) => type === 'ended'), 'the end');

    const told = types(asked.entries);
    assert.deepEqual(told.filter((type) => /^(go|started|finished|waiting|said|released|ended)/.test(type)), [
      'go hello', 'started hello', 'finished hello', 'waiting hold', 'said adhoc', 'started adhoc', 'finished adhoc', 'released hold', 'started bye', 'finished bye', 'ended',
    ]);
    assert.deepEqual(asked.entries.map(({ seq }) => seq), asked.entries.map((_, index) => (asked.entries[0]?.seq ?? 0) + index), 'none is missing');
    const known = await asked.ask({ request: 'entries', after: 0 });
    assert.deepEqual((known.ok ? (known.result as { entries: AsRunEntry[] }).entries : []).slice(-asked.entries.length), asked.entries);
    const last = await asked.until(() => (asked.states.at(-1)?.mode === 'ended' ? asked.states.at(-1) : undefined), 'the last state');
    assert.ok((last.latency.total?.p50 ?? 0) > 0 && last.latency.total?.count === 1, JSON.stringify(last.latency));
    await asked.until(() => asked.heartbeats.find(({ seq, revision }) => seq === last.seq && revision === asked.states.at(-1)?.revision), 'a heartbeat that says the same');
    assert.deepEqual(asked.forged, []);
  });

  it('obeys nobody but who has the key: no guest, no replay, no other room, no other process', async (t) => {
    const asked = await inRoom(t, 'guarded', { v: 1 });
    const intruder = await guest(lk.server, 'guarded', 'intruder');
    t.after(() => intruder.disconnect());
    const overheard: string[] = [];
    intruder.on('dataReceived', (payload, _from, _kind, topic) => { overheard.push(`${topic ?? ''}: ${new TextDecoder().decode(payload)}`); });
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);

    const sealed = async (key = asked.key, epoch = asked.epoch): Promise<Record<string, unknown>> => seal({ id: randomUUID(), text: 'I am the avatar.', asker: asked.identity }, key, epoch);
    const genuine = await sealed();
    await asked.send(TOPIC.say, genuine);
    assert.equal((await asked.reply(String(genuine.id))).ok, true);
    await asked.until(() => asked.entries.find(({ type }) => type === 'finished'), 'the genuine line');

    const evil = new TextEncoder();
    const { seal: stolen, ...body } = await sealed();
    const tries: [topic: string, message: object][] = [
      [TOPIC.say, { text: 'No seal.' }],
      [TOPIC.say, { ...body, text: 'Another text.', seal: stolen }],
      [TOPIC.say, { ...body, id: randomUUID(), seal: stolen }],
      [TOPIC.say, genuine],
      [TOPIC.say, await sealed({ ...asked.key, room: 'elsewhere' })],
      [TOPIC.say, await sealed({ ...asked.key, apiSecret: 'not the secret, whatever else it is' })],
      [TOPIC.say, await sealed(asked.key, asked.epoch - 1)],
      [TOPIC.command, { request: 'command', id: randomUUID(), asker: 'intruder', by: 'operator:me', command: { command: 'say', id: 'x', text: 'No seal.' }, seal: '' }],
      [TOPIC.command, { request: 'watch', id: randomUUID(), asker: 'intruder', seal: stolen }],
      [TOPIC.command, { request: 'load', id: randomUUID(), asker: 'intruder', by: 'operator:me', seal: stolen, show: { source: 'title: Evil\nrundown:\n  - line: Evil.\n', vars: {} } }],
    ];
    for (const [topic, message] of tries) {
      await intruder.localParticipant?.publishData(evil.encode(JSON.stringify(message)), { reliable: true, topic });
      await intruder.localParticipant?.sendText(JSON.stringify(message), { topic });
    }
    // All of them have been looked at when the line after them has been heard.
    assert.equal((await asked.say({ text: 'Still me.', id: 'me' })).ok, true);
    await asked.until(() => asked.entries.find(({ type, say }) => type === 'finished' && say === 'me'), 'the line after them');
    assert.deepEqual(asked.entries.filter(({ type }) => type === 'said').map(({ say }) => say), [genuine.id, 'me']);
    assert.deepEqual(asked.replies.flatMap((reply) => (reply.ok ? [] : [reply.code])), ['stale-epoch'], 'told once: the second time it is a replay');
    assert.deepEqual(overheard, [], 'a guest hears nothing of the show');
    assert.doesNotMatch(await metadataOf('guarded'), /avatar\.|Still/);
  });

  it('goes on at the phrase it was in when its process was killed, in the next one', async (t) => {
    const source = 'title: Long\nrundown:\n  - { line: The first line., id: one }\n  - { line: "One two three, four five six, seven eight nine, ten eleven twelve, and that is all.", id: two }\n  - { line: The end., id: end }\n';
    const show = { v: 1, show: { source, vars: {} } } as const;
    const asked = await inRoom(t, 'killed', show);
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);
    assert.equal((await asked.command({ command: 'go' })).ok, true);
    const word = (at: number) => (): unknown => asked.states.find(({ current }) => current?.item === 'two' && (current.word ?? 0) >= at);
    await asked.until(word('One two three, four five six, '.length), 'the third phrase');
    await asked.until(() => readCheckpoint(asked.room.metadata ?? '')?.phrase === 2, 'that it is written down');
    const { epoch } = asked;
    process.kill(await worker.job('killed'), 'SIGKILL');
    const checkpoint = readCheckpoint(await metadataOf('killed'));
    assert.deepEqual([checkpoint?.mode, checkpoint?.item, checkpoint?.epoch], ['running', 1, epoch]);
    const before = checkpoint?.seq ?? 0;
    assert.equal(before, asked.entries.at(-1)?.seq);

    // The worker takes the dead out of the room, long before LiveKit would; the rest is what a control server does.
    await worker.running.said('The process of a show died');
    assert.deepEqual((await roomApi(lk.server).listParticipants('killed')).map(({ identity }) => identity).filter((identity) => identity === 'showrunner'), []);
    await worker.undispatch('killed');
    await worker.dispatch('killed', show);
    assert.ok((await asked.meet()) > epoch);
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);
    await asked.until(() => asked.entries.find(({ type }) => type === 'ended'), 'the end of the show');
    const log = await asked.ask({ request: 'entries', after: 0 });
    const entries = log.ok ? (log.result as { entries: AsRunEntry[] }).entries : [];
    assert.deepEqual(types(entries), ['resumed two', 'finished two', 'started end', 'finished end', 'ended']);
    assert.equal(entries[0]?.seq, before + 1);
    assert.equal(entries[0]?.reason, 'the agent came back');
  });
});
