import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freePorts } from '../../local/livekit/ports.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { roomApi } from './access.ts';
import { disposeLiveKit, joinRoom } from './index.ts';
import { aborted, guest } from './testing/guest.ts';

const lk = liveKit();
after(disposeLiveKit);

test('a room is opened for the show, and deleted when nobody else is in it', async () => {
  const session = await joinRoom({ access: lk.server, room: 'alone' });
  const [info] = await roomApi(lk.server).listParticipants('alone');
  assert.equal(info?.identity, 'showrunner');
  const [room] = await roomApi(lk.server).listRooms(['alone']);
  assert.equal(room?.departureTimeout, 43_200);
  await session.close();
  assert.deepEqual(await roomApi(lk.server).listRooms(['alone']), []);
  assert.equal(session.lost.aborted, false);
});

test('a room with somebody in it is left open', async () => {
  const session = await joinRoom({ access: lk.server, room: 'watched' });
  const viewer = await guest(lk.server, 'watched', 'viewer');
  await session.close();
  assert.deepEqual((await roomApi(lk.server).listParticipants('watched')).map((one) => one.identity), ['viewer']);
  await viewer.disconnect();
});

test('a room whose performer answers is refused', async () => {
  const first = await joinRoom({ access: lk.server, room: 'busy' });
  await assert.rejects(joinRoom({ access: lk.server, room: 'busy' }), { code: 'room-occupied', message: /"busy"/ });
  assert.equal(first.lost.aborted, false);
  await first.close();
});

test('a performer that does not answer is a ghost, and is removed', async () => {
  const ghost = await guest(lk.server, 'haunted', 'showrunner');
  const session = await joinRoom({ access: lk.server, room: 'haunted' });
  const present = await roomApi(lk.server).listParticipants('haunted');
  assert.deepEqual(present.map((one) => [one.identity, one.sid]), [['showrunner', session.room.localParticipant?.sid]]);
  assert.equal(ghost.isConnected, false);
  await session.close();
});

test('whoever is turned out of the room is told why', async () => {
  const evicted = await joinRoom({ access: lk.server, room: 'one' });
  const usurper = await guest(lk.server, 'one', 'showrunner');
  await aborted(evicted.lost);
  assert.equal((evicted.lost.reason as { code: string }).code, 'evicted');
  await evicted.close();
  assert.equal(usurper.isConnected, true, 'whoever took the place keeps it');
  await usurper.disconnect();

  const removed = await joinRoom({ access: lk.server, room: 'two' });
  await roomApi(lk.server).removeParticipant('two', 'showrunner');
  await aborted(removed.lost);
  assert.equal((removed.lost.reason as { code: string }).code, 'removed');
  await removed.close();

  const closed = await joinRoom({ access: lk.server, room: 'three' });
  await roomApi(lk.server).deleteRoom('three');
  await aborted(closed.lost);
  assert.equal((closed.lost.reason as { code: string }).code, 'room-closed');
  await closed.close();
});

test('a server that is not there, and keys it does not know, are said as what they are', async () => {
  const { url, apiKey, apiSecret } = lk.server;
  const nowhere = `ws://127.0.0.1:${(await freePorts()).port}`;
  await assert.rejects(joinRoom({ access: { url: nowhere, apiKey, apiSecret }, room: 'x' }), { code: 'livekit-unreachable', message: /127\.0\.0\.1:.*ECONNREFUSED/ });
  await assert.rejects(joinRoom({ access: { url, apiKey, apiSecret: 'not the secret, whatever else it is' }, room: 'x' }), { code: 'livekit-unauthorized' });
  await assert.rejects(joinRoom({ access: lk.server, room: 'x', signal: AbortSignal.abort(new Error('never mind')) }), /never mind/);
});
