import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../core/alive.ts';
import { liveKit } from '../local/livekit/testing/server.ts';
import { roomApi } from '../stage/livekit/access.ts';
import { disposeLiveKit } from '../stage/livekit/index.ts';
import { AGENT } from '../wire/index.ts';
import { startWorker } from './testing/worker.ts';

const livekit = liveKit();
after(disposeLiveKit);

/** LiveKit looks for workers for 5 s; the first job's dispatch is deleted only then, and whoever is in the room in its name 3 s later at most. */
const LATE_MS = 9_000;

test('An agent that takes the place of one that died is not taken out of the room with it', async (t) => {
  const worker = await startWorker(livekit.server, { TAVUS_API_KEY: 'off' });
  t.after(() => worker.close());
  const room = 'deaths';
  const api = roomApi(livekit.server);
  const inRoom = async (): Promise<string[]> => (await api.listParticipants(room)).filter(({ identity }) => identity === AGENT).map(({ sid }) => sid);
  await api.createRoom({ name: room });
  await worker.dispatch(room, { v: 1 });
  process.kill(await worker.job(room), 'SIGKILL');
  await api.removeParticipant(room, AGENT).catch(() => undefined); // the worker may have been first
  await worker.undispatch(room);
  await worker.dispatch(room, { v: 1 });
  await worker.job(room, 1);
  const there = await inRoom();
  assert.equal(there.length, 1);
  await wait(LATE_MS); // nothing is to happen
  assert.deepEqual(await inRoom(), there);
});

test('A show that is taken off before its agent has come leaves none behind', async (t) => {
  const worker = await startWorker(livekit.server, { TAVUS_API_KEY: 'off' });
  t.after(() => worker.close());
  // One process is ready; the other room's is still to be started when its job has been taken.
  const rooms = ['ready', 'late'];
  const api = roomApi(livekit.server);
  for (const name of rooms) await api.createRoom({ name });
  for (const name of rooms) await worker.dispatch(name, { v: 1 });
  await worker.logged('Takes a show', 'late');
  await worker.undispatch('late');
  const { pid } = await worker.logged('The show was taken off before its agent came: the job ends', 'late');
  while (isAlive(Number(pid))) await wait(50);
  assert.deepEqual(await api.listParticipants('late'), []);
});
