import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { Room } from '@livekit/rtc-node';
import { isAlive } from '../../core/alive.ts';
import { AVATAR, bodyFor, joinAsAgent, tokenOf } from './testing/agent.ts';
import { stage } from './testing/scene.ts';

const { livekit, scene } = stage();

test('It leaves at once when the conversation is ended, and when the stand-in is closed', async () => {
  const first = await scene();
  await first.conversation.until('ready');
  await first.conversation.end('end_conversation_endpoint_hit');
  await first.agent.until(() => !first.agent.room.remoteParticipants.has(AVATAR));
  const second = await scene();
  await second.conversation.until('ready');
  await second.tavus.close();
  assert.throws(() => process.kill(second.conversation.pid!, 0));
  await second.agent.until(() => !second.agent.room.remoteParticipants.has(AVATAR));
});

test('It ends when the last person has left, and agents are no persons', async () => {
  const { agent, conversation } = await scene({ properties: { participant_left_timeout: 0 } });
  await conversation.until('ready');
  const guest = new Room();
  await guest.connect(livekit.server.url, await tokenOf(livekit.server, agent.name, 'guest', 'standard'), { autoSubscribe: false, dynacast: false });
  await conversation.until((what) => what.type === 'humans' && what.count === 1);
  assert.equal(conversation.status, 'active');
  await guest.disconnect();
  await conversation.gone;
  assert.equal(conversation.endReason, 'participant_left_timeout');
});

test('All avatars end with the process that started them, also when that is killed', async () => {
  const agent = await joinAsAgent(livekit.server);
  const program = `
    import { startTavus } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
    const tavus = await startTavus({ record: false });
    await fetch(tavus.url + '/conversations', { method: 'POST', headers: { 'x-api-key': tavus.apiKey }, body: process.env.ORDER });
    const conversation = await tavus.created();
    await conversation.until('ready');
    console.log(conversation.pid);`;
  const order = JSON.stringify(await bodyFor(livekit.server, agent.name));
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ORDER: order } });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  assert.equal(isAlive(pid), true);
  parent.kill('SIGKILL');
  await agent.until(() => !agent.room.remoteParticipants.has(AVATAR));
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  await agent.close();
});
