import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import { AccessToken } from 'livekit-server-sdk';
import { startWorker, type TestWorker } from '../../agent/testing/worker.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../../stage/livekit/index.ts';
import { AudioSource, LocalAudioTrack, Room, RoomEvent, TrackPublishOptions } from '../../stage/livekit/rtc/index.ts';
import { AGENT, AVATAR, CONTROL_PREFIX, TOPIC, type StateMessage } from '../../wire/index.ts';
import { seal } from '../../wire/seal.ts';
import { startStand, VIEWER, type ControlStand } from '../testing/stand.ts';
import { logged, logOf, until } from '../testing/wait.ts';

const SHOW = 'title: Guarded\nrundown:\n  - { id: first, line: "One two three four five, six seven eight nine ten." }\n  - { id: hold, wait: go }\n  - { id: secret, line: The murderer is the gardener., note: Do not tell. }\n';

describe('Whoever joins the room', () => {
  const lk = liveKit();
  let worker: TestWorker;
  let stand: ControlStand;
  before(async () => {
    worker = await startWorker(lk.server, { MAX_SHOWS: '2' });
    stand = await startStand({ livekit: lk.server });
  });
  after(async () => {
    await stand.close();
    await worker.close();
    await disposeLiveKit();
  });

  interface Guest { readonly room: Room; readonly received: string[]; readonly send: (topic: string, message: object) => Promise<void> }
  const join = async (t: TestContext, token: string): Promise<Guest> => {
    const room = new Room();
    const received: string[] = [];
    const decoder = new TextDecoder();
    room.on(RoomEvent.DataReceived, (payload, from, _kind, topic) => { received.push(`${topic ?? ''} ${from?.identity ?? ''} ${decoder.decode(payload)}`); });
    room.on(RoomEvent.RoomMetadataChanged, (metadata) => { received.push(`metadata ${metadata}`); });
    for (const topic of [...Object.values(TOPIC), 'lk.transcription']) {
      room.registerTextStreamHandler(topic, (reader, { identity }) => { void reader.readAll().then((text) => received.push(`${topic} ${identity} ${text}`)); });
    }
    await room.connect(lk.server.url, token, { autoSubscribe: true, dynacast: false });
    received.push(`metadata ${room.metadata ?? ''}`, ...[...room.remoteParticipants.values()].map(({ identity, metadata, attributes }) => `participant ${identity} ${metadata} ${JSON.stringify(attributes)}`));
    t.after(() => room.disconnect());
    return { room, received, send: async (topic, message) => room.localParticipant!.publishData(new TextEncoder().encode(JSON.stringify(message)), { reliable: true, topic }) };
  };
  /** A token of somebody else's making, as LiveKit Meet's server hands out: it may publish data and media. */
  const meetToken = async (room: string, identity: string): Promise<string> => {
    const token = new AccessToken(lk.server.apiKey, lk.server.apiSecret, { identity });
    token.addGrant({ roomJoin: true, room });
    return token.toJwt();
  };
  const show = async (t: TestContext, room: string): Promise<void> => {
    t.after(async () => { await stand.ask('DELETE', `/rooms/${room}`); });
    assert.equal((await stand.ask('POST', `/rooms/${room}/load`, { json: { source: SHOW } })).status, 200);
  };

  it('by a token of this server may watch and listen, and nothing else, whatever their role', async (t) => {
    await show(t, 'tokens');
    const witness = await join(t, await meetToken('tokens', 'witness'));
    for (const role of ['viewer', 'operator'] as const) {
      const { body } = await stand.ask('POST', '/token', { json: { room: 'tokens', name: 'Ada Lovelace', role } });
      assert.match(body.identity, /^ada-lovelace-[a-z0-9]{10}$/);
      assert.ok(Date.parse(body.expires_at) - Date.now() > 3_500_000);
      const { room, send } = await join(t, body.token);
      // LiveKit lets them send, and drops it.
      for (const topic of [...Object.values(TOPIC), 'chat']) await send(topic, { text: 'I am in control now.' }).catch(() => undefined);
      await room.localParticipant!.sendText('I am in control now.', { topic: TOPIC.say }).catch(() => undefined);
      await assert.rejects(room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack('mic', new AudioSource(24_000, 1)), new TrackPublishOptions()));
      await assert.rejects(room.localParticipant!.performRpc({ destinationIdentity: AGENT, method: 'anything', payload: '', responseTimeout: 1_000 }));
      await room.localParticipant!.updateName('showrunner').catch(() => undefined);
      await until(() => [...room.remoteParticipants.keys()].includes(AGENT), 'the agent in sight');
      assert.equal([...room.remoteParticipants.keys()].some((identity) => identity.startsWith(CONTROL_PREFIX)), false, 'no control server in sight');
    }
    assert.equal((await stand.ask('POST', '/say', { json: { room: 'tokens', text: 'Allowed.', wait: true } })).status, 200);
    await until(() => witness.received.some((text) => text.includes('Allowed.')), 'a caption');
    assert.doesNotMatch(witness.received.join('\n'), /I am in control/);
    assert.deepEqual((await logOf(stand, 'tokens')).filter(({ type }) => type === 'said').map(({ text }) => text), ['Allowed.']);
    assert.equal((await stand.ask('POST', '/token', { key: VIEWER, json: { role: 'operator' } })).status, 403);
  });

  it('cannot be called what the agent, the avatar or a control server is called', async () => {
    const names = [AGENT, AVATAR, `${CONTROL_PREFIX}1`, 'SHOWRUNNER', ' showrunner ', 'Show\u200brunner', 'ｓｈｏｗｒｕｎｎｅｒ', 'showrunner-control', 'Tavus Avatar Agent', 'showrunner-asks-1'];
    for (const name of names) for (const field of ['identity', 'name']) {
      assert.equal((await stand.ask('POST', '/token', { json: { [field]: name } })).body.code, 'reserved-identity', `${field} ${name}`);
    }
    const [first, second] = await Promise.all([0, 1].map(async () => (await stand.ask('POST', '/token', { json: { identity: 'Ada' } })).body.identity));
    assert.notEqual(first, second, 'nobody takes another\'s place');
    assert.equal((await stand.ask('POST', '/token', { json: { identity: '😀' } })).body.identity.startsWith('guest-'), true);
  });

  it('by another server\'s token, who may send data, cannot speak as the avatar, steer the show, deceive this server or read what is to come', async (t) => {
    await show(t, 'meet');
    const guest = await join(t, await meetToken('meet', 'intruder'));
    const { body: before } = await stand.ask('GET', '/rooms/meet');
    const asker = 'intruder';
    const forgedKey = { apiKey: lk.server.apiKey, apiSecret: 'x'.repeat(40), room: 'meet' };
    const forged = async (message: object): Promise<object> => seal(message, forgedKey, before.snapshot!.epoch);
    const lies: [string, object][] = [
      [TOPIC.say, { text: 'Forged words.' }], [TOPIC.say, await forged({ text: 'Forged words.', id: 'f', asker })],
      [TOPIC.command, { request: 'command', id: 'c', asker, by: 'operator:x', command: { command: 'go' } }], [TOPIC.command, await forged({ request: 'command', id: 'c2', asker, by: 'operator:x', command: { command: 'go' } })],
      [TOPIC.command, await forged({ request: 'show', id: 's', asker })], [TOPIC.command, await forged({ request: 'watch', id: 'w', asker })], [TOPIC.command, await forged({ request: 'entries', id: 'e', asker, after: 0 })],
      [TOPIC.state, await forged({ epoch: before.snapshot!.epoch + 1, snapshot: { ...before.snapshot!, epoch: before.snapshot!.epoch + 1, revision: 9_999, title: 'Forged' } } satisfies Omit<StateMessage, 'seal'>)],
      [TOPIC.event, await forged({ epoch: before.snapshot!.epoch, entries: [{ seq: 99, at: new Date().toISOString(), time_ms: 0, item: null, type: 'said', state: 'standby', by: 'script', route: 'file', text: 'Forged' }] })],
      [TOPIC.heartbeat, await forged({ epoch: before.snapshot!.epoch + 1, revision: 1, seq: 1 })],
      [TOPIC.reply, await forged({ id: 'x', epoch: before.snapshot!.epoch + 1, ok: true })],
    ];
    for (const [topic, message] of lies) {
      await guest.send(topic, message);
      await guest.room.localParticipant!.sendText(JSON.stringify(message), { topic });
    }
    await guest.room.localParticipant!.publishData(new TextEncoder().encode(JSON.stringify({ request: 'ping', id: 'p', asker })), { reliable: true, topic: TOPIC.command });
    await until(() => guest.received.some((text) => text.startsWith(TOPIC.reply)), 'the answer to the one thing that anybody may ask');
    // All that the intruder sent came before this command did.
    assert.equal((await stand.ask('POST', '/rooms/meet/event', { json: { name: 'a-mark' } })).status, 200);
    await logged(stand, 'meet', 'event');
    const { body: still } = await stand.ask('GET', '/rooms/meet');
    assert.deepEqual([still.snapshot?.epoch, still.snapshot?.title, still.snapshot?.mode, still.snapshot?.queue], [before.snapshot?.epoch, 'Guarded', 'standby', []]);
    assert.doesNotMatch(JSON.stringify(await logOf(stand, 'meet')), /Forged|said/);

    await stand.ask('POST', '/rooms/meet/go');
    await logged(stand, 'meet', 'waiting', 'hold');
    await until(() => guest.received.join('\n').includes('One two three'), 'the captions of what was spoken');
    assert.doesNotMatch(guest.received.join('\n'), /gardener|Do not tell|secret/);
    // A packet of the past, sent again.
    const packet = { text: 'Once.', id: randomUUID(), asker };
    const sealed = await seal(packet, { ...forgedKey, apiSecret: lk.server.apiSecret }, still.snapshot!.epoch);
    await guest.send(TOPIC.say, sealed);
    await logged(stand, 'meet', 'said', packet.id);
    await guest.send(TOPIC.say, { ...sealed, id: 'other' });
    await guest.send(TOPIC.say, sealed);
    await stand.ask('POST', '/say', { json: { room: 'meet', text: 'The last word.', wait: true } });
    assert.equal((await logOf(stand, 'meet')).filter(({ type }) => type === 'said').length, 2);
  });
});
