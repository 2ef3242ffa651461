import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RpcError } from '@livekit/rtc-node';
import { ms } from '../../core/units.ts';
import { concat } from '../../audio/index.ts';
import { render, wordsOf } from '../openai/index.ts';
import { soundOf } from './index.ts';
import { AVATAR, bodyFor, post } from './testing/agent.ts';
import { stage } from './testing/scene.ts';

const { livekit, scene } = stage();
const TEXT = 'Good evening, dear guests, welcome to the house.';
const NEXT = 'Another line here.';
const SECOND = 24_000;

test('An avatar that never joins is active, and not there', async () => {
  const { agent, conversation, tavus } = await scene({ faults: { neverJoins: true } });
  assert.equal(process.kill(conversation.pid!, 0), true);
  const there = await (await post(tavus, `/conversations/${conversation.id}`, undefined, 'GET')).json() as { status: string };
  assert.equal(there.status, 'active');
  await post(tavus, `/conversations/${conversation.id}/end`, {});
  await conversation.gone;
  assert.equal(conversation.happened.some(({ type }) => type === 'joined'), false);
  assert.equal(agent.room.remoteParticipants.has(AVATAR), false);
});

test('One that joins late, gets ready late and has no video does so', async () => {
  const { agent, conversation } = await scene({ faults: { joinsAfter: ms(2_000), readyAfter: ms(400), withoutVideo: true } });
  const created = Number(process.hrtime.bigint()) / 1e6;
  const joined = await conversation.until('joined');
  assert.ok(joined.at - created >= 1_900, `${joined.at - created} ms`);
  const ready = await conversation.until('ready');
  assert.ok(ready.at - joined.at >= 400, `${ready.at - joined.at} ms`);
  await agent.subscribed('audio');
  const kinds = [...agent.room.remoteParticipants.get(AVATAR)!.trackPublications.values()].map(({ name }) => name);
  assert.deepEqual(kinds, ['avatar_audio']);
});

test('One that leaves in mid-line is out of the room after so much sound', async () => {
  const { agent, conversation } = await scene({ faults: { leavesAfter: ms(1_000) } });
  await agent.subscribed('audio');
  await agent.speak(render(TEXT)).catch(() => {});
  await conversation.gone;
  assert.ok(conversation.happened.some(({ type }) => type === 'left'));
  await agent.until(() => !agent.room.remoteParticipants.has(AVATAR));
  const played = soundOf(await conversation.record());
  // It is 100 ms ahead with what it queues.
  assert.ok(played.length >= SECOND && played.length <= SECOND + 0.2 * SECOND, `${played.length} samples`);
  assert.deepEqual(played, render(TEXT).subarray(0, played.length));
  assert.equal(conversation.status, 'active', 'and Tavus does not tell');
});

test('One that dies in mid-line leaves its ghost in the room, and its record', async () => {
  const { agent, conversation } = await scene({ faults: { diesAfter: ms(1_000) } });
  await agent.subscribed('audio');
  void agent.speak(render(TEXT)).catch(() => {});
  await conversation.gone;
  assert.equal(agent.room.remoteParticipants.has(AVATAR), true);
  assert.throws(() => process.kill(conversation.pid!, 0));
  const played = soundOf(await conversation.record());
  assert.ok(played.length >= SECOND && played.length <= SECOND + 0.2 * SECOND, `${played.length} samples`);
  assert.ok((await conversation.record()).happened.some(({ type }) => type === 'dying'));
});

test('One that falls silent goes on as if it spoke', async () => {
  const { agent, conversation } = await scene();
  await agent.subscribed('audio');
  await conversation.fault({ silentAfter: ms(1_500) });
  const pcm = render(TEXT);
  await agent.speak(pcm);
  assert.equal((JSON.parse(await agent.toldOf('lk.playback_finished')) as { playback_position: number }).playback_position, pcm.length / SECOND);
  const played = soundOf(await conversation.record());
  assert.equal(played.length, pcm.length);
  const from = 1.5 * SECOND;
  assert.deepEqual(played.subarray(0, from), pcm.subarray(0, from));
  assert.equal(played.subarray(from).every((sample) => sample === 0), true);
  const heard = agent.words(TEXT);
  assert.ok(heard.length > 0 && heard.length < wordsOf(TEXT).length, heard.join(' '));

  await conversation.fault({});
  await agent.speak(render(NEXT));
  await agent.toldOf('lk.playback_finished', 2);
  assert.deepEqual(soundOf(await conversation.record()).subarray(pcm.length), render(NEXT), 'and speaks again when it is let');
});

test('One that drops what it should tell tells nothing', async () => {
  const { agent, conversation } = await scene({ faults: { dropsFinished: true, dropsStarted: true } });
  await agent.subscribed('audio');
  await agent.speak(render('one'));
  await conversation.until('finished');
  await conversation.fault({});
  await agent.speak(render('two'));
  await agent.toldOf('lk.playback_finished');
  assert.deepEqual(agent.told.map(({ method }) => method), ['lk.playback_started', 'lk.playback_finished']);
});

test('One that ignores a clear says ok and plays on; others reject it, raise an error, or never answer', async () => {
  const { agent, conversation } = await scene({ faults: { clear: 'ignore' } });
  await agent.subscribed('audio');
  const pcm = render(TEXT);
  const speaking = agent.speak(pcm);
  await conversation.until('started');
  assert.equal(await agent.clear(), 'ok');
  await conversation.fault({ clear: 'reject' });
  assert.equal(await agent.clear(), 'reject');
  await conversation.fault({ clear: 'error' });
  await assert.rejects(agent.clear(), (error) => error instanceof RpcError && error.code === 1500);
  await conversation.fault({ clear: 'hang' });
  await assert.rejects(
    agent.room.localParticipant!.performRpc({ destinationIdentity: AVATAR, method: 'lk.clear_buffer', payload: '', responseTimeout: 1_500 }),
    (error) => error instanceof RpcError && error.code === 1502,
  );
  await speaking;
  await agent.toldOf('lk.playback_finished');
  assert.deepEqual(soundOf(await conversation.record()), pcm);
  assert.deepEqual(conversation.happened.filter((what) => what.type === 'clear').map(({ answer }) => answer), ['ignored', 'reject', 'error', 'hang']);
});

test('One that swallows the ends of streams plays all but that', async () => {
  const { agent, conversation } = await scene({ faults: { swallows: ms(300) } });
  await agent.subscribed('audio');
  const pcm = render(TEXT);
  await agent.speak(pcm);
  await agent.toldOf('lk.playback_finished');
  await agent.speak(new Int16Array(3_000));
  await agent.speak(render(NEXT));
  await agent.toldOf('lk.playback_finished', 2);
  const kept = (sound: Int16Array): Int16Array => sound.subarray(0, sound.length - 7_200);
  assert.deepEqual(soundOf(await conversation.record()), concat([kept(pcm), kept(render(NEXT))]));
});

test('One that stalls goes on where it was', async () => {
  const { agent, conversation } = await scene({ faults: { stall: { after: ms(800), for: ms(900) } } });
  await agent.subscribed('audio');
  const pcm = render(TEXT);
  await agent.speak(pcm);
  await agent.toldOf('lk.playback_finished');
  const record = await conversation.record();
  assert.deepEqual(soundOf(record), pcm);
  const before = record.played.find(({ to }) => to >= 0.8 * SECOND)!;
  const after = record.played.find(({ from }) => from === before.to)!;
  assert.ok(after.due - before.due >= 780, `${after.due - before.due} ms`);
  await agent.until(() => agent.words(TEXT).includes('house'));
});

test('A wedged one plays nothing more, until a clear', async () => {
  const { agent, conversation } = await scene({ faults: { stall: { after: ms(0) } } });
  await agent.subscribed('audio');
  await agent.speak(render('one'));
  await conversation.until('stalled');
  assert.equal(await agent.clear(), 'ok');
  await agent.speak(render(NEXT));
  await agent.toldOf('lk.playback_finished', 2);
  assert.deepEqual(soundOf(await conversation.record()), render(NEXT));
});

test('Whoever creates a second conversation in a room has two, and the second avatar evicts the first', async () => {
  const { agent, conversation, tavus } = await scene();
  await conversation.until('ready');
  tavus.script({ create: { lost: true } });
  await assert.rejects(post(tavus, '/conversations', await bodyFor(livekit.server, agent.name)));
  const second = await tavus.created(2);
  await second.until('ready');
  await conversation.gone;
  assert.deepEqual([conversation.status, second.status], ['active', 'active']);
});
