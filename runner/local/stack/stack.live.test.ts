import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../../bench/listener/index.ts';
import { readConfig } from '../../core/config.ts';
import { disposeLiveKit } from '../../stage/livekit/index.ts';
import { Room, RoomEvent, TrackKind, VideoStream, type RemoteTrack } from '../../stage/livekit/rtc/index.ts';
import type { AsRunEntry } from '../../show/index.ts';
import type { Snapshot } from '../../wire/index.ts';
import { cacheDir } from '../livekit/testing/server.ts';
import { startStack, type Stack } from './index.ts';

// What the old demo was checked by: all of it started, a guest in the room, a line by HTTP; with the avatar and without.

let stack: Stack;
let folder: string;
let log = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showrunner-stack-'));
  const env = { ...process.env, PORT: '0', CACHE_DIR: cacheDir(), DATA_DIR: folder };
  stack = await startStack({ config: readConfig(env), env, avatar: true, logFormat: 'json', onProgress: () => undefined, onLog: (text) => { log += text; } });
});
after(async () => {
  await stack.close();
  await rm(folder, { recursive: true, force: true });
});
after(disposeLiveKit);

/** POST as the operator; rejects with the answer's text when it is refused. */
async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${stack.url}${path}`, {
    method: 'POST',
    headers: { 'authorization': `Bearer ${stack.operatorKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** Says a line; resolves when it was heard, with the route it came by. */
async function said(text: string): Promise<string> {
  const { entry } = await post('/say', { text, wait: true });
  return (entry as AsRunEntry).route;
}

/** Resolves when the show in the demo's room is as `wanted` says. */
async function until(wanted: (snapshot: Snapshot) => boolean): Promise<void> {
  for (;;) {
    const response = await fetch(`${stack.url}/rooms/demo`, { headers: { authorization: `Bearer ${stack.operatorKey}` } });
    const { snapshot } = (await response.json()) as { snapshot: Snapshot | null };
    if (snapshot && wanted(snapshot)) return;
    await sleep(200);
  }
}

/** Resolves with the first whole picture of the avatar that a guest with a token of the server's sees. */
async function seen(): Promise<{ width: number; height: number }> {
  const { token, url } = await post('/token', { name: 'Guest' });
  const room = new Room();
  const { promise: track, resolve } = Promise.withResolvers<RemoteTrack>();
  room.on(RoomEvent.TrackSubscribed, (it, _publication, participant) => {
    if (participant.identity === 'tavus-avatar-agent' && it.kind === TrackKind.KIND_VIDEO) resolve(it);
  });
  await room.connect(String(url), String(token), { autoSubscribe: true, dynacast: false });
  try {
    for await (const { frame } of new VideoStream(await track)) return frame;
    throw new Error('The picture ended before it began.');
  } finally {
    await room.disconnect();
  }
}

test('the demo: a line by HTTP is heard from the avatar, whose face is seen; without it, from agent_speech', async (t) => {
  const access = stack.livekit;
  const avatar = await listen({ access, room: 'demo', target: 'tavus-avatar-agent' });
  t.after(() => avatar.close());
  const plain = await listen({ access, room: 'demo' });
  t.after(() => plain.close());

  await said('Hello.');
  await until(({ avatar }) => avatar.state === 'ready');
  const { width, height } = await seen();
  assert.deepEqual({ width, height }, { width: 640, height: 360 });
  const from = avatar.heard.length;
  assert.equal(await said('Now you see me speak.'), 'tavus');
  await avatar.next('onset', { from });
  assert.match(log, /ROUTE=tavus \| Target=tavus-avatar-agent/);
  assert.match(log, /Received data packet from server: topic='say'/);

  log = '';
  await post('/rooms/demo/avatar', { action: 'end' });
  const quiet = plain.heard.length;
  assert.equal(await said('And now you hear me only.'), 'agent_speech');
  await plain.next('onset', { from: quiet });
  assert.match(log, /ROUTE=fallback \| Reason=/);
});

test('a second stack on the same port says what to do', async () => {
  const env = { ...process.env, PORT: new URL(stack.url).port, CACHE_DIR: cacheDir(), DATA_DIR: folder };
  await assert.rejects(startStack({ config: readConfig(env), env, avatar: false, logFormat: 'json', onProgress: () => undefined }), { code: 'port-taken', message: /PORT=/ });
});
