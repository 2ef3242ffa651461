import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { io, type Socket } from 'socket.io-client';
import { startWorker, type TestWorker } from '../agent/testing/worker.ts';
import { toWav } from '../audio/index.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import type { AsRunEntry } from '../show/index.ts';
import type { ClientEvents, CueMessage, LatencyMessage, ServerEvents, ShowView } from '../wire/index.ts';
import { OPERATOR, startStand, VIEWER, type Body, type ControlStand } from './testing/stand.ts';
import { TIMING } from './supervisor/timing.ts';
import { logged, logOf, until } from './testing/wait.ts';

const SHOW = `title: Test
vars: { guest: Ada }
rundown:
  - { id: hello, line: "Good evening, \${guest}." , note: For the operator. }
  - { cue: slide, with: { number: 2 } }
  - { id: hold, wait: go }
  - { id: bye, line: Good night. }
`;

describe('The control server with a real agent', () => {
  const lk = liveKit();
  let worker: TestWorker;
  let stand: ControlStand;
  before(async () => {
    worker = await startWorker(lk.server, { MAX_SHOWS: '3' });
    stand = await startStand({ livekit: lk.server, env: { MAX_SHOWS: '3' }, timing: { ...TIMING, arrivalWhenFull: 4_000, answer: 15_000, silent: 30_000 } });
    await writeFile(join(stand.scripts, 'show.yaml'), SHOW);
  });
  after(async () => {
    await stand.close();
    await worker.close();
    await disposeLiveKit();
  });

  /** Takes the show off after the test. */
  const room = (t: TestContext, name: string): string => {
    t.after(async () => { await stand.ask('DELETE', `/rooms/${name}`); });
    return name;
  };
  const give = (name: string, command: string, json?: unknown): ReturnType<ControlStand['ask']> => stand.ask('POST', `/rooms/${name}/${command}`, json === undefined ? {} : { json });
  const snapshot = async (name: string): Promise<NonNullable<Body['snapshot']>> => (await stand.ask('GET', `/rooms/${name}`)).body.snapshot!;

  it('loads a show, runs it by every command, and keeps its log', async (t) => {
    const name = room(t, 'commands');
    assert.equal((await give(name, 'go')).body.code, 'no-show');
    assert.equal((await give(name, 'load', { script: 'none.yaml' })).body.code, 'no-script');
    assert.equal((await give(name, 'load', { source: 'title: x' })).body.diagnostics[0]?.code, 'schema');
    assert.equal((await give(name, 'load', { source: 'title: x\nrundown:\n  - { line: Ding, audio: ding.wav }\n' })).body.code, 'audio-not-allowed');
    const loaded = await stand.ask('POST', `/rooms/${name}/load`, { json: { script: 'show.yaml', vars: { guest: 'Grace' } }, headers: { 'x-operator': 'Zo%C3%AB' } });
    assert.deepEqual([loaded.status, loaded.body.title], [200, 'Test']);
    const { body } = await stand.ask('GET', `/rooms/${name}`);
    assert.deepEqual([body.agent.state, body.snapshot?.mode, body.snapshot?.standby, body.snapshot?.digest], ['answering', 'standby', 'hello', loaded.body.digest]);
    await until(async () => (await stand.ask('GET', `/rooms/${name}`)).body.rundown?.items[0]?.text === 'Good evening, Grace.', 'the rundown');
    assert.deepEqual((await stand.ask('GET', '/rooms')).body.rooms.map((each) => each.room), [name]);

    assert.equal((await give(name, 'pause')).body.code, 'nothing-on-air');
    assert.equal((await give(name, 'resume', { from: 'phrase' })).body.code, 'not-paused');
    assert.equal((await give(name, 'standby', { item: 'nothing' })).status, 422);
    assert.equal((await give(name, 'go', { from: 'bye' })).body.code, 'stale-go');
    assert.equal((await give(name, 'arm', { item: 'bye', armed: false })).status, 200);
    await until(async () => (await snapshot(name)).armed.bye === false, 'an item that is left out');
    assert.equal((await give(name, 'arm', { item: 'bye', armed: true })).status, 200);
    assert.equal((await give(name, 'event', { name: 'doors' })).status, 200);
    assert.equal((await give(name, 'avatar', { action: 'retry' })).body.code, 'no-avatar');
    const twice = await Promise.all([0, 1].map(async () => stand.ask('POST', `/rooms/${name}/go`, { json: { from: 'hello' }, headers: { 'idempotency-key': 'go-1', 'x-operator': 'Grace' } })));
    assert.deepEqual(twice.map(({ status }) => status), [200, 200]);
    await logged(stand, name, 'waiting', 'hold');
    assert.equal((await stand.ask('POST', `/rooms/${name}/go`, { json: { from: 'hello' }, headers: { 'idempotency-key': 'go-1' } })).status, 200, 'the same again does nothing');
    assert.equal((await snapshot(name)).mode, 'waiting');

    const dry = await give(name, 'update', { source: SHOW.replace('Good night', 'Good bye'), dry: true });
    assert.deepEqual([dry.status, dry.body.update.changed], [200, ['bye']]);
    assert.deepEqual((await give(name, 'update', { source: SHOW.replace('Good night', 'Good bye') })).body.update.changed, ['bye']);
    for (const [command, json] of [['back', undefined], ['skip', undefined], ['standby', { item: 'bye' }], ['jump', { item: 'bye' }], ['stop', undefined], ['panic', undefined]] as const) {
      assert.equal((await give(name, command, json)).status, 200, command);
    }
    await logged(stand, name, 'jumped', 'bye');
    await logged(stand, name, 'stopped'); // the last of all: a panic finds nothing to silence
    const log = await logOf(stand, name);
    assert.deepEqual(log.map(({ seq }) => seq), log.map((_, i) => i + 1), 'none is missing');
    assert.equal(log[0]?.by, 'operator:Zoë');
    assert.equal(log.find(({ type }) => type === 'go')?.by, 'operator:Grace');
    assert.equal(log.filter(({ type }) => type === 'go').length, 1);
    assert.equal(log.find(({ type, item }) => type === 'started' && item === 'hello')?.text, 'Good evening, Grace.');
    assert.match((await stand.ask('GET', '/metrics')).text, /showrunner_as_run_entries_total\{type="loaded"\} 1\n/);

    assert.equal((await stand.ask('DELETE', `/rooms/${name}`)).status, 204);
    assert.equal((await stand.ask('GET', `/rooms/${name}`)).status, 404);
    assert.deepEqual(await logOf(stand, name), log, 'kept after the show');
  });

  it('sends the agent the audio files that the script plays', async (t) => {
    const name = room(t, 'clips');
    await writeFile(join(stand.scripts, 'ding.wav'), toWav(Int16Array.from({ length: 24_000 }, (_, i) => 8_000 * Math.sin(i / 10))));
    await writeFile(join(stand.scripts, 'clip.yaml'), 'title: Clip\nrundown:\n  - { id: ding, line: Ding, audio: ding.wav }\n');
    assert.equal((await give(name, 'load', { script: 'clip.yaml' })).status, 200, 'with a new agent');
    assert.equal((await give(name, 'load', { script: 'show.yaml' })).status, 200);
    await writeFile(join(stand.scripts, 'ding.wav'), toWav(Int16Array.from({ length: 12_000 }, (_, i) => 8_000 * Math.sin(i / 20))));
    assert.equal((await give(name, 'load', { script: 'clip.yaml' })).status, 200, 'with the one that is there');
    await until(async () => (await snapshot(name)).missing.length === 0 && (await snapshot(name)).digest !== null, 'the clip at the agent');
    await give(name, 'go');
    const { text } = await logged(stand, name, 'finished', 'ding');
    assert.equal(text, 'Ding');
  });

  it('says lines in the order in which they came, a hundred and no more, and each once', async (t) => {
    const name = room(t, 'order');
    await stand.ask('POST', '/say', { json: { room: name, text: 'This line takes so long that all the others have to wait. '.repeat(40), id: 'first' } });
    await logged(stand, name, 'started', 'first');
    const answers = await Promise.all(Array.from({ length: 130 }, async (_, i) => ({ id: `line-${i}`, ...(await stand.ask('POST', '/say', { json: { room: name, text: `Line ${i}.`, id: `line-${i}` } })) })));
    const accepted = answers.filter(({ status }) => status === 202).sort((a, b) => a.body.position - b.body.position);
    const [from] = accepted;
    assert.deepEqual(accepted.map(({ body }) => body.position - (from?.body.position ?? 0)), Array.from({ length: 100 }, (_, i) => i));
    assert.deepEqual(accepted.map(({ id }) => id), answers.slice(0, 100).map(({ id }) => id), 'those that came first');
    assert.ok(answers.every(({ status, body }) => status === 202 || (status === 429 && body.code === 'queue-full')));
    const again = await stand.ask('POST', '/say', { json: { room: name, text: 'Line 7.', id: from?.id } });
    assert.deepEqual([again.status, again.body.id, again.body.position], [202, from?.id, from?.body.position]);
    const said = await until(async () => {
      const lines = (await logOf(stand, name)).filter(({ type, say }) => type === 'said' && say?.startsWith('line-'));
      return lines.length >= accepted.length && lines;
    }, 'all in the log');
    assert.deepEqual(said.map(({ say }) => say), accepted.map(({ id }) => id));
    assert.equal((await give(name, 'skip')).status, 200);
    const spoken = (await until(async () => {
      const lines = (await logOf(stand, name)).filter(({ type, say }) => type === 'started' && say?.startsWith('line-'));
      return lines.length >= 3 && lines;
    }, 'three of them')).slice(0, 3);
    assert.deepEqual(spoken.map(({ say }) => say), accepted.slice(0, 3).map(({ id }) => id));
    const waiting = stand.ask('POST', '/say', { json: { room: name, text: 'The last.', id: accepted.at(-1)?.id, wait: true } });
    assert.equal((await give(name, 'stop')).status, 200);
    assert.ok(['dropped', 'finished', 'interrupted'].includes((await waiting).body.entry.type));
  });

  it('says lines to the end, interrupts at a word, and refuses what cannot be spoken', async (t) => {
    const name = room(t, 'say');
    await give(name, 'load', { source: 'title: Long\nrundown:\n  - { id: long, line: "One two three four five six seven, eight nine ten eleven twelve." }\n' });
    await give(name, 'go');
    await logged(stand, name, 'started', 'long');
    const { status, body } = await stand.ask('POST', '/say', { json: { room: name, text: 'Excuse me.', mode: 'interrupt', wait: true }, headers: { 'x-operator': 'Ada' } });
    assert.deepEqual([status, body.entry.type, body.entry.by], [200, 'finished', 'operator:Ada']);
    await logged(stand, name, 'finished', 'long');
    const log = (await logOf(stand, name)).filter(({ type }) => ['started', 'interrupted', 'finished'].includes(type)).map(({ type, item, say }) => `${type} ${item ?? (say === undefined ? '' : 'say')}`);
    assert.deepEqual(log, ['started long', 'interrupted long', 'started say', 'finished say', 'finished long']);
    for (const [json, code] of [[{ speaker: 'nobody' }, 'unknown-speaker'], [{ text: ' … ' }, 'nothing-to-speak']] as const) {
      const refused = await stand.ask('POST', '/say', { json: { room: name, text: 'Hello.', ...json } });
      assert.deepEqual([refused.status, refused.body.code], [422, code]);
    }
    const text = Array.from({ length: 90 }, (_, i) => `This is sentence number ${i}, which is neither short nor long.`).join(' ');
    assert.ok(text.length > 5_000);
    assert.equal((await stand.ask('POST', '/say', { json: { room: name, text, id: 'long' } })).status, 202);
    const parts = await until(async () => {
      const lines = (await logOf(stand, name)).filter(({ type, say }) => type === 'said' && say?.startsWith('long'));
      return lines.length === 2 && lines;
    }, 'both parts');
    assert.deepEqual(parts.map(({ say }) => say), ['long', 'long.2']);
    assert.equal(parts.map((part) => part.text).join(' '), text);
  });

  it('brings an agent for a line, and says why where there is none', async (t) => {
    for (const name of ['one', 'two', 'three']) {
      const answer = await stand.ask('POST', '/say', { json: { room: room(t, name), text: 'Hello.' } });
      assert.equal(answer.status, 202, JSON.stringify(answer.body));
    }
    const [full, alsoFull] = await Promise.all([0, 1].map(async () => stand.ask('POST', '/say', { json: { room: 'four', text: 'Hello.' } })));
    assert.deepEqual([full?.status, full?.body.code, alsoFull?.status], [503, 'no-agent', 503]);
    assert.match(full?.body.detail ?? '', /MAX_SHOWS/);
    assert.equal((await give('four', 'go')).body.code, 'no-show', 'nothing is left of it');
    assert.equal((await stand.ask('DELETE', '/rooms/three')).status, 204);
    assert.equal((await stand.ask('POST', '/say', { json: { room: room(t, 'four'), text: 'Hello.' } })).status, 202, 'as soon as there is room');
  });

  it('shows the operator all of it over the socket, and viewers what they may see', async (t) => {
    const name = room(t, 'sockets');
    const watch = async (key: string): Promise<{ socket: Socket<ServerEvents, ClientEvents>; views: ShowView[]; entries: AsRunEntry[]; cues: CueMessage[]; latencies: LatencyMessage[]; first: ShowView }> => {
      const socket: Socket<ServerEvents, ClientEvents> = io(stand.url, { auth: { key, operator: 'Ada' }, transports: ['websocket'] });
      t.after(() => socket.disconnect());
      const [views, entries, cues, latencies]: [ShowView[], AsRunEntry[], CueMessage[], LatencyMessage[]] = [[], [], [], []];
      socket.on('show', (view) => views.push(view)).on('event', ({ entry }) => entries.push(entry)).on('cue', (cue) => cues.push(cue)).on('latency', (latency) => latencies.push(latency));
      const answer = await socket.emitWithAck('watch', name);
      assert.ok(answer.ok);
      return { socket, views, entries, cues, latencies, first: answer.view };
    };
    const operator = await watch(OPERATOR);
    const viewer = await watch(VIEWER);
    assert.deepEqual([operator.first.agent.state, operator.first.snapshot], ['none', null]);
    await give(name, 'load', { script: 'show.yaml' });
    await until(() => operator.views.find(({ rundown }) => rundown?.items.length === 4), 'the rundown');
    assert.deepEqual(await operator.socket.emitWithAck('command', { room: name, command: { command: 'go', from: 'hello' } }), { ok: true });
    const refused = await operator.socket.emitWithAck('command', { room: name, command: { command: 'go', from: 'bye' } });
    assert.ok(refused.ok || refused.code === 'stale-go');
    await until(() => operator.entries.find(({ type }) => type === 'waiting'), 'the wait');
    const said = await operator.socket.emitWithAck('say', { room: name, text: 'A word from us.' });
    assert.ok(said.ok && said.position === 0);
    await until(() => operator.latencies.find(({ say }) => say !== undefined), 'the latency of the line');
    assert.deepEqual(operator.cues.map((cue) => [cue.name, cue.with]), [['slide', { number: 2 }]]);
    assert.deepEqual(viewer.cues.map((cue) => cue.name), ['slide']);
    await until(() => viewer.entries.find(({ type, say }) => type === 'finished' && say !== undefined), 'the line at the viewer');

    const revisions = operator.views.flatMap(({ snapshot: each }) => each?.revision ?? []);
    assert.deepEqual(revisions, revisions.toSorted((a, b) => a - b));
    assert.equal(operator.entries.every(({ by }) => by === 'script' || /Ada|api/.test(by)), true);
    const secrets = /Good night|For the operator|"bye"|Ada"/;
    assert.doesNotMatch(JSON.stringify([viewer.views, viewer.entries, viewer.first]), secrets);
    assert.match(JSON.stringify(viewer.views), /Good evening, Ada\./);
    for (const path of [`/rooms/${name}`, '/rooms']) assert.doesNotMatch(JSON.stringify((await stand.ask('GET', path, { key: VIEWER })).body), secrets);
    assert.doesNotMatch(JSON.stringify(await logOf(stand, name, VIEWER)), secrets);

    const late = await watch(OPERATOR);
    assert.equal(late.first.snapshot?.mode, 'waiting');
    assert.deepEqual([late.first.entries?.[0]?.type, late.first.rundown?.items.length], ['loaded', 4], 'complete from one answer');
  });
});
