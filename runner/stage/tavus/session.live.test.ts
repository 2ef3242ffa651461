import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { minutes } from '../../core/units.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../livekit/index.ts';
import { RemoteAudioTrack, RoomEvent, SimulateScenarioKind } from '../livekit/rtc/index.ts';
import type { Playback } from './playback.ts';
import { parseName } from './rest/index.ts';
import { guest, setScene } from './testing/scene.ts';
import { AVATAR } from './token.ts';

const livekit = liveKit();
after(disposeLiveKit);

/** What a LiveKit token says. */
function claims(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
}

test('an avatar comes into an empty room, is heard and seen, and is gone when it is closed', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar, states } = scene.open();
  const ready = await avatar.whenReady();
  assert.deepEqual(states.map((state) => (state.kind === 'starting' ? state.step : state.kind)).filter((each, index, all) => each !== all[index - 1]).slice(0, 2), ['ordering', 'joining']);
  assert.equal(states.at(-1), ready);
  assert.ok(ready.audio instanceof RemoteAudioTrack);

  const { order, id } = await scene.tavus.created();
  assert.equal(id, ready.conversation.id);
  const { deployment, room, id: unique } = parseName(order.name)!;
  assert.deepEqual({ deployment, room }, { deployment: 'test', room: scene.name });
  const { sub, name, kind, video, attributes, exp } = claims(order.room.token);
  assert.deepEqual({ sub, name, kind, video, attributes }, {
    sub: AVATAR, name: AVATAR, kind: 'agent',
    video: { roomJoin: true, room: scene.name, canPublish: true, canSubscribe: true, canPublishData: true },
    attributes: { 'lk.publish_on_behalf': 'showrunner', 'showrunner.conversation': unique },
  });
  assert.ok(Number(exp) * 1_000 > Date.now() + minutes(59));
  assert.ok(Math.abs(ready.endsAt.getTime() - Date.now() - minutes(60)) < minutes(1));
  assert.equal(readdirSync(join(scene.dataDir, 'tavus')).length, 1);

  await avatar.close();
  assert.deepEqual(scene.active(), []);
  assert.equal(await scene.isAvatarIn(), false);
  assert.equal(avatar.state.kind, 'off');
  assert.deepEqual(readdirSync(join(scene.dataDir, 'tavus')), []);
  await assert.rejects(avatar.whenReady(), { code: 'tavus-not-ready' });
  for (const secret of [scene.tavus.apiKey, order.room.token, scene.access.apiSecret]) assert.ok(!scene.said().includes(secret));
});

test('what the avatar says of its playing is handed on; what others say in its place is not', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar } = scene.open();
  const heard: Playback[] = [];
  const finished = new Promise<Playback>((resolve) => {
    avatar.onPlayback((playback) => {
      heard.push(playback);
      if (playback.kind === 'finished') resolve(playback);
    });
  });
  const impostor = await guest(t, scene, 'guest');
  await assert.rejects(impostor.localParticipant!.performRpc({ destinationIdentity: 'showrunner', method: 'lk.playback_finished', payload: '{"playback_position": 9}' }), /Only the avatar/);
  await avatar.whenReady();
  const writer = await scene.session.room.localParticipant!.streamBytes({ name: 'AUDIO_1', topic: 'lk.audio_stream', destinationIdentities: [AVATAR], attributes: { sample_rate: '24000', num_channels: '1' } });
  await writer.write(new Uint8Array(24_000));
  await writer.close();
  assert.deepEqual(await finished, { kind: 'finished', position: 500, interrupted: false });
  assert.ok(heard.length <= 2);
});

test('an avatar that leaves is missed at once, and the next one comes', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { until } = scene.open();
  const { next } = await until('ready');
  await (await scene.tavus.created()).end('end_conversation_endpoint_hit');
  const { state, next: after } = await until('failed', next);
  assert.equal(state.reason, 'Avatar Left');
  const { state: again } = await until('ready', after);
  assert.equal(again.conversation.id, (await scene.tavus.created(2)).id);
  assert.equal(scene.active().length, 1);
});

test('an avatar that was dropped for its silence is out of the room, its conversation ended, and the next one comes', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar, until } = scene.open();
  const { next } = await until('ready');
  const first = await scene.tavus.created();
  // So that the next one is not there before we have looked.
  await scene.tavus.fault({ create: { status: 503 } });
  await avatar.drop();
  assert.equal(await scene.isAvatarIn(), false);
  const { state, next: after } = await until('failed', next);
  assert.equal(state.reason, 'Avatar Silent');
  await scene.tavus.fault({});
  await until('ready', after);
  assert.equal(first.status, 'ended');
  assert.equal(scene.active().length, 1);
});

test('renewal is due before the end; the old conversation is over before the next is created', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar, until } = scene.open({ lasts: minutes(2), renewBefore: minutes(2) });
  const due = new Promise<Date>((resolve) => avatar.onRenewalDue(resolve));
  const { state, next } = await until('ready');
  assert.equal((await due).getTime(), state.endsAt.getTime());
  assert.equal((await scene.tavus.created()).order.timeouts.maxCallDuration, minutes(2));
  const before = scene.tavus.calls.length;
  const renewing = avatar.renew();
  assert.equal(avatar.state.kind, 'ready', 'It is the stage that changes over, when it hears of the state.');
  await until('starting', next);
  await renewing;
  assert.equal(scene.tavus.conversations[0]!.status, 'ended');
  const { state: renewed } = await until('ready', next);
  assert.notEqual(renewed.conversation.id, state.conversation.id);
  assert.deepEqual(scene.tavus.calls.slice(before).map(({ path }) => path.replace(/\/c[0-9a-f]+\//, '/:id/')), ['/v2/conversations/:id/end', '/v2/conversations']);
});

test('an operator ends the avatar, and asks for it again', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar, until } = scene.open();
  const { next } = await until('ready');
  await avatar.end();
  assert.equal(avatar.state.kind, 'off');
  assert.deepEqual(scene.active(), []);
  avatar.retry();
  await until('ready', next);
  assert.equal(scene.active().length, 1);
});

test('an avatar of another conversation is turned out, not mistaken for ours', async (t) => {
  const scene = await setScene(t, livekit.server);
  const stranger = await guest(t, scene, AVATAR, { 'showrunner.conversation': 'another' });
  const out = new Promise<void>((resolve) => stranger.once(RoomEvent.Disconnected, () => resolve()));
  await new Promise<void>((resolve) => {
    const look = (): void => { if (scene.session.room.remoteParticipants.has(AVATAR)) resolve(); };
    scene.session.room.on(RoomEvent.ParticipantConnected, look);
    look();
  });
  await scene.tavus.fault({ neverJoins: true });
  scene.open();
  await out;
});

test('a reconnect of ours is no reason to think that the avatar has left, and it is heard again', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { avatar, states, until } = scene.open();
  await avatar.whenReady();
  const before = states.length;
  const { room } = scene.session;
  for (const scenario of [SimulateScenarioKind.SIMULATE_SIGNAL_RECONNECT, SimulateScenarioKind.SIMULATE_FULL_RECONNECT]) {
    const reconnected = new Promise<void>((resolve) => room.once(RoomEvent.Reconnected, () => resolve()));
    await room.simulateScenario(scenario);
    await reconnected;
  }
  const { state } = await until('ready', before);
  const heard = [...room.remoteParticipants.get(AVATAR)!.trackPublications.values()].find(({ track }) => track instanceof RemoteAudioTrack);
  assert.equal(state.audio, heard?.track);
  assert.deepEqual(states.slice(before).map(({ kind }) => kind), ['ready']);
  assert.equal(scene.tavus.conversations.length, 1);
});
