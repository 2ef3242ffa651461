import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import { toWav } from '../audio/index.ts';
import { ms, toSamples } from '../core/units.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { startTavus, type TavusStandIn } from '../local/tavus/index.ts';
import { roomApi } from '../stage/livekit/access.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { TOPIC, type Reply } from '../wire/index.ts';
import { seal } from '../wire/seal.ts';
import { control, type TestControl } from './testing/control.ts';
import { startWorker, type TestWorker } from './testing/worker.ts';

const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.code);
const show = (...items: string[]): { source: string; vars: Record<string, string> } => ({ source: `title: Test\nrundown:\n${items.map((item) => `  - ${item}\n`).join('')}`, vars: {} });

describe('The agent', () => {
  const lk = liveKit();
  let worker: TestWorker;
  let tavus: TavusStandIn;
  before(async () => {
    tavus = await startTavus({ record: false });
    worker = await startWorker(lk.server, { MAX_SHOWS: '2', TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p1', TAVUS_API_URL: tavus.url, DEPLOYMENT: 'test' });
  });
  after(async () => {
    await worker.close();
    await tavus.close();
    await disposeLiveKit();
  });

  const inRoom = async (t: TestContext, room: string, metadata: Parameters<TestWorker['dispatch']>[1]): Promise<TestControl> => {
    const asked = await control(lk.server, room);
    t.after(async () => {
      await worker.undispatch(room);
      await asked.close();
    });
    await worker.dispatch(room, metadata);
    await asked.meet();
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);
    return asked;
  };
  const load = (asked: TestControl, source: object): Promise<Reply> => asked.ask({ request: 'load', by: 'operator:test', show: source });
  const finished = (asked: TestControl, what: string): Promise<unknown> =>
    asked.until(() => asked.entries.find(({ type, item, say }) => type === 'finished' && (item === what || say === what)), `the end of ${what}`);
  const NO_AVATAR = 'cast: { host: { avatar: { provider: none } } }\n';

  it('speaks through the avatar, from one show to the next and after a crash, and never leaves a conversation open', async (t) => {
    const asked = await inRoom(t, 'faces', { v: 1 });
    await asked.until(() => asked.states.find(({ avatar }) => avatar.state === 'ready'), 'the avatar', 20_000);
    assert.equal(codeOf(await asked.command({ command: 'go' })), 'no-show');
    assert.equal(codeOf(await asked.say({ text: 'Hello from the avatar.', id: 'first' })), 'ok');
    await finished(asked, 'first');
    assert.equal(asked.entries.find(({ type, say }) => type === 'finished' && say === 'first')?.route, 'tavus');
    const messages = worker.log.map(({ msg }) => msg);
    for (const message of [`Received data packet from server: topic='say'`, 'ROUTE=tavus | Target=tavus-avatar-agent', 'ROUTE=fallback | Reason=Tavus Not Ready']) assert.ok(messages.includes(message), message);

    assert.equal(codeOf(await load(asked, show('{ line: "One two three, four five six, seven eight nine.", id: one }', '{ line: The end., id: end }'))), 'ok');
    assert.equal(codeOf(await asked.command({ command: 'go' })), 'ok');
    await asked.until(() => asked.states.find(({ current, route }) => current?.item === 'one' && current.word !== undefined && route.name === 'tavus'), 'the show through the avatar');
    assert.equal(tavus.conversations.length, 1, 'the same avatar');
    process.kill(await worker.job('faces'), 'SIGKILL');
    await roomApi(lk.server).removeParticipant('faces', 'showrunner');
    await worker.undispatch('faces');
    await worker.dispatch('faces', { v: 1, show: show('{ line: "One two three, four five six, seven eight nine.", id: one }', '{ line: The end., id: end }') });
    await asked.meet();
    assert.equal((await asked.ask({ request: 'watch' })).ok, true);
    await asked.until(() => asked.entries.find(({ type }) => type === 'ended'), 'the end', 20_000);
    const second = await tavus.created(2);
    assert.equal(tavus.conversations[0]?.status, 'ended', 'that of the dead process');
    await worker.undispatch('faces');
    await second.gone;
    assert.equal(second.status, 'ended');
  });

  it('puts another show in the place of the one that is loaded, once its clips have come, and an edited one in the middle of it', async (t) => {
    const asked = await inRoom(t, 'shows', { v: 1, show: { ...show('line: Never heard.'), source: `title: Old\n${NO_AVATAR}rundown:\n  - line: Never heard.\n` } });
    const wrong = await load(asked, show('lime: juice'));
    assert.equal(codeOf(wrong), 'script-has-errors');
    assert.ok(!wrong.ok && Array.isArray(wrong.details?.diagnostics));
    assert.equal(asked.states.at(-1)?.title, 'Old', 'what was loaded stays');

    const wav = toWav(Int16Array.from({ length: toSamples(ms(700)) }, (_, i) => 8_000 * Math.sin(i / 9)));
    const sha256 = createHash('sha256').update(wav).digest('hex');
    const source = `title: New\n${NO_AVATAR}rundown:\n  - { line: Bing., audio: bing.wav, id: clip }\n  - { line: Two three four five., id: two }\n  - { line: Six., id: six }\n`;
    const withClip = { source, vars: {}, clips: { 'bing.wav': sha256 } };
    const lacking = await load(asked, withClip);
    assert.deepEqual(lacking.ok ? undefined : [lacking.code, lacking.details], ['clips-missing', { missing: [sha256] }]);
    const send = async (bytes: Uint8Array, sealed: string): Promise<void> => {
      const stream = await asked.room.localParticipant?.streamBytes({ topic: TOPIC.clip, name: sha256, totalSize: bytes.length, destinationIdentities: ['showrunner'], attributes: { seal: sealed } });
      await stream?.write(bytes);
      await stream?.close();
    };
    const sealed = async (key = asked.key): Promise<string> => (await seal({ clip: sha256 }, key, asked.epoch)).seal;
    await send(wav, await sealed({ ...asked.key, room: 'elsewhere' }));
    await send(Uint8Array.from(wav, (byte) => byte ^ 1), await sealed());
    assert.equal(codeOf(await load(asked, withClip)), 'clips-missing', 'neither what is not sealed, nor what is another one');
    await send(wav, await sealed());
    let loaded = await load(asked, withClip);
    while (codeOf(loaded) === 'clips-missing') loaded = await load(asked, withClip); // it is on its way
    assert.equal(codeOf(loaded), 'ok');

    assert.equal(codeOf(await asked.command({ command: 'go' })), 'ok');
    await finished(asked, 'clip');
    const heard = asked.entries.find(({ type, item }) => type === 'finished' && item === 'clip')?.heard_ms ?? 0;
    assert.ok(Math.abs(heard - 700) < 5, `the clip was heard for ${heard} ms`);
    const edited = { ...withClip, source: source.replace('Six.', 'Seven.') };
    const plan = await asked.ask({ request: 'update', by: 'operator:test', show: edited, dry: true });
    assert.deepEqual(plan.ok && [plan.result?.changed, plan.result?.from], [['six'], 'six']);
    assert.equal(codeOf(await asked.ask({ request: 'update', by: 'operator:test', show: edited })), 'ok');
    await asked.until(() => asked.entries.find(({ type }) => type === 'ended'), 'the end');
    assert.deepEqual(asked.entries.filter(({ type, item }) => type === 'finished' && item !== null).map(({ item, text }) => `${item}: ${text}`), ['clip: Bing.', 'two: Two three four five.', 'six: Seven.']);
    const known = await asked.ask({ request: 'show' });
    assert.deepEqual(known.ok && known.result?.show, edited);
    const digest = plan.ok ? plan.result?.digest : undefined;
    assert.equal(asked.states.at(-1)?.digest, digest);
  });

  it('takes a hundred lines at once in their order, and refuses more', async (t) => {
    const asked = await inRoom(t, 'burst', { v: 1, show: { source: `title: T\n${NO_AVATAR}rundown:\n  - wait: go\n`, vars: {} } });
    const replies = await Promise.all(Array.from({ length: 150 }, (_, i) => asked.say({ text: `Line number ${i}.`, id: `n${i}` })));
    const accepted = replies.flatMap((reply, i) => (reply.ok ? [i] : []));
    assert.ok(accepted.length >= 100 && accepted.length <= 103, `${accepted.length}: a hundred wait, and one or two are with the stage`);
    assert.deepEqual(new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.code]))), new Set(['queue-full']));
    assert.deepEqual(accepted, accepted.toSorted((a, b) => a - b));
    await asked.until(() => asked.entries.filter(({ type }) => type === 'said').length === accepted.length, 'all of them in the log');
    assert.deepEqual(asked.entries.filter(({ type }) => type === 'said').map(({ say }) => say), accepted.map((i) => `n${i}`));
    assert.equal(codeOf(await asked.say({ text: 'Again.', id: 'n0' })), 'ok');
    assert.equal(asked.entries.filter(({ say, type }) => say === 'n0' && type === 'said').length, 1, 'the same id again does nothing more');
    const queue = await asked.until(() => asked.states.find(({ queue: waiting }) => waiting.length >= 98), 'the queue in a state that is longer than a packet');
    assert.ok(queue.queue.every(({ by }) => by.startsWith('api:n')));
  });
});
