import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { liveKit } from '../../local/livekit/testing/server.ts';
import type { Conversation } from '../../local/tavus/index.ts';
import { disposeLiveKit } from '../livekit/index.ts';
import { setScene, type Scene } from './testing/scene.ts';

const livekit = liveKit();
after(disposeLiveKit);

const here = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

/** Another process of the deployment, with an avatar in a room of its own. */
async function neighbour(t: TestContext, { access, tavus, dataDir }: Scene, room: string): Promise<{ readonly child: ChildProcess; readonly conversation: Conversation }> {
  const program = `
    import { joinRoom } from ${here('../livekit/index.ts')};
    import { createLog } from ${here('../../core/log.ts')};
    import { openAvatar } from ${here('./session.ts')};
    const access = ${JSON.stringify({ url: access.url, apiKey: access.apiKey, apiSecret: access.apiSecret })};
    const { room } = await joinRoom({ access, room: ${JSON.stringify(room)} });
    const avatar = openAvatar({
      room, roomName: ${JSON.stringify(room)}, agent: 'showrunner', access, log: await createLog({ format: 'json', level: 'warn' }),
      tavus: ${JSON.stringify({ apiKey: tavus.apiKey, apiUrl: tavus.url, persona: 'p1', names: 'persona' })},
      config: { deployment: 'test', dataDir: ${JSON.stringify(dataDir)} },
    });
    await avatar.whenReady();
    console.log('ready');`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return { child, conversation: tavus.conversations.findLast(({ name }) => name.includes(`/${room}/`))! };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

test('a process that is told to end, and does not listen, leaves no conversation open', async (t) => {
  const scene = await setScene(t, livekit.server);
  const { child, conversation } = await neighbour(t, scene, `beside-${randomUUID()}`);
  await kill(child, 'SIGTERM');
  assert.equal(child.signalCode, 'SIGTERM');
  assert.equal(conversation.status, 'ended');
  assert.deepEqual(readdirSync(join(scene.dataDir, 'tavus')), []);
});

test('what a killed process left open the next start ends, whatever room it is in, and what is on air stays', async (t) => {
  const scene = await setScene(t, livekit.server);
  const [killed, onAir] = await Promise.all([neighbour(t, scene, `killed-${randomUUID()}`), neighbour(t, scene, `on-air-${randomUUID()}`)]);
  await kill(killed.child, 'SIGKILL');
  assert.equal(killed.conversation.status, 'active');
  // The next start, in another room.
  const { avatar } = scene.open();
  const ready = await avatar.whenReady();
  await killed.conversation.gone;
  assert.equal(killed.conversation.status, 'ended');
  assert.deepEqual([...scene.active()].sort(), [onAir.conversation.name, ready.conversation.name].sort());
  await avatar.close();
  await kill(onAir.child, 'SIGTERM');
  assert.deepEqual(scene.active(), []);
});

test('the next start in the same room takes the place of a killed process and of its avatar', async (t) => {
  const scene = await setScene(t, livekit.server);
  const room = `again-${randomUUID()}`;
  const first = await neighbour(t, scene, room);
  await kill(first.child, 'SIGKILL');
  const second = await neighbour(t, scene, room);
  assert.equal(first.conversation.status, 'ended');
  assert.deepEqual(scene.active(), [second.conversation.name]);
});
