import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ConstantBackoff } from 'cockatiel';
import { minutes, ms, seconds } from '../../core/units.ts';
import type { Faults } from '../../local/tavus/index.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../livekit/index.ts';
import { RoomEvent } from '../livekit/rtc/index.ts';
import { Guard } from './guard.ts';
import { LeapClock } from './testing/leap-clock.ts';
import { setScene, type Scene } from './testing/scene.ts';
import { tinyTavus } from './testing/tiny-tavus.ts';

const livekit = liveKit();
after(disposeLiveKit);

/** Our agent hears the avatar. */
const subscribed = ({ session }: Scene): Promise<void> => new Promise((resolve) => session.room.once(RoomEvent.TrackSubscribed, () => resolve()));

const incomplete: readonly { readonly what: string; readonly faults: Faults; readonly step: 'joining' | 'publishing'; readonly hears?: boolean; readonly says: RegExp }[] = [
  { what: 'never comes', faults: { neverJoins: true }, step: 'joining', says: /did not come into the room within 15 s.*LIVEKIT_URL/ },
  { what: 'comes without a voice', faults: { readyAfter: minutes(10) }, step: 'publishing', says: /published no voice within 15 s.*echo mode/ },
  { what: 'has no picture', faults: { withoutVideo: true }, step: 'publishing', hears: true, says: /published its voice, but no picture within 15 s/ },
];

for (const { what, faults, step, hears, says } of incomplete) {
  test(`an avatar that ${what} is given up, with the reason, its conversation ended, and asked for again when the breaker allows`, async (t) => {
    const scene = await setScene(t, livekit.server);
    scene.tavus.script(faults);
    const clock = new LeapClock();
    const heard = hears === true ? subscribed(scene) : Promise.resolve();
    const { avatar, states, until } = scene.open({ clock, guard: new Guard(new ConstantBackoff(minutes(5))) });
    const waiting = assert.rejects(avatar.whenReady(), { code: 'tavus-not-ready', message: says });
    for (let next = 0, at: unknown; at !== step; ) {
      const found = await until('starting', next);
      [at, next] = [found.state.step, found.next];
    }
    await heard;
    clock.leap(seconds(15));
    await waiting;
    const { state, next } = await until('failed');
    assert.equal(state.reason, 'Tavus Not Ready');
    assert.ok(Math.abs(state.retryAt!.getTime() - clock.date().getTime() - minutes(5)) < minutes(1));
    const first = await scene.tavus.created();
    await first.gone;
    assert.deepEqual([first.status, scene.tavus.conversations.length, states.length], ['ended', 1, next]);
    clock.leap(minutes(5));
    await until('ready', next);
    assert.deepEqual(scene.active().length, 1);
  });
}

test('out of credits, nothing more is tried until an operator asks', async (t) => {
  const scene = await setScene(t, livekit.server, { faults: { create: { status: 402 } } });
  const { avatar, until } = scene.open();
  const { state, next } = await until('out-of-credits');
  assert.equal(state.reason, 'Out of Credits');
  await assert.rejects(avatar.whenReady(), { code: 'tavus-out-of-credits', message: /Top it up/ });
  const creations = (): number => scene.tavus.calls.filter(({ method, path }) => method === 'POST' && path === '/v2/conversations').length;
  assert.equal(creations(), 1);
  await scene.tavus.fault({});
  avatar.retry();
  await until('ready', next);
  assert.equal(creations(), 2);
});

test('an answer that was lost makes no second conversation', async (t) => {
  const scene = await setScene(t, livekit.server);
  scene.tavus.script({ create: { lost: true } });
  const ready = await scene.open().avatar.whenReady();
  assert.deepEqual(scene.tavus.conversations.map(({ id }) => id), [ready.conversation.id]);
});

test('a server error is got over by itself', async (t) => {
  const scene = await setScene(t, livekit.server);
  scene.tavus.script({ create: { status: 503 } });
  const { until } = scene.open();
  const { state, next } = await until('failed');
  assert.equal(state.reason, 'Tavus Error 503');
  await until('ready', next);
  assert.equal(scene.active().length, 1);
});

test('closed in the middle of a creation, it waits for the answer and ends what came of it', async (t) => {
  const scene = await setScene(t, livekit.server);
  const tiny = await tinyTavus();
  let release = (): void => {};
  tiny.wrong('create', { hold: new Promise((resolve) => (release = resolve)) });
  const { avatar } = scene.open({ tavus: { ...tiny, persona: 'p1', names: 'persona' } });
  await tiny.called('create');
  const closing = avatar.close();
  release();
  await closing;
  assert.deepEqual([tiny.conversations.length, tiny.active()], [1, []]);
  assert.deepEqual(readdirSync(join(scene.dataDir, 'tavus')), []);
});

test('closed in the middle of a creation that is never answered, it finds by the name what came of it', async (t) => {
  const scene = await setScene(t, livekit.server);
  const tiny = await tinyTavus();
  tiny.wrong('create', { done: true, hang: true });
  const { avatar } = scene.open({ tavus: { ...tiny, persona: 'p1', names: 'persona' } });
  await tiny.called('create');
  await avatar.close();
  assert.deepEqual([tiny.conversations.length, tiny.active()], [1, []]);
  assert.deepEqual(readdirSync(join(scene.dataDir, 'tavus')), []);
});

test('a conversation whose creation seemed to have failed is ended when it turns up before the next', async (t) => {
  const scene = await setScene(t, livekit.server);
  const tiny = await tinyTavus();
  tiny.wrong('create', { drop: true });
  const clock = new LeapClock();
  const { avatar, until } = scene.open({ tavus: { ...tiny, persona: 'p1', names: 'persona' }, clock, guard: new Guard(new ConstantBackoff(minutes(1))) });
  await until('failed');
  const [entry] = readdirSync(join(scene.dataDir, 'tavus'));
  const lost = `showrunner/test/${scene.name}/${entry!.replace('.json', '')}`;
  tiny.open(lost);
  clock.leap(minutes(1));
  await tiny.called('create', 2);
  assert.equal(tiny.conversations.find(({ conversation_name: name }) => name === lost)!.status, 'ended');
  await avatar.close();
  assert.deepEqual(tiny.active(), []);
  assert.deepEqual(readdirSync(join(scene.dataDir, 'tavus')), []);
});

test('with a server of LiveKit that only this machine can reach, Tavus is not even asked', async (t) => {
  const scene = await setScene(t, livekit.server);
  const tiny = await tinyTavus();
  const { avatar, until } = scene.open({ tavus: { apiKey: 'k', apiUrl: 'http://tavus.invalid/v2', persona: 'p1', names: 'persona' }, client: (await import('./rest/index.ts')).openTavus({ ...tiny, patience: ms(1) }) });
  await assert.rejects(avatar.whenReady(), { code: 'tavus-unreachable-room' });
  assert.equal((await until('failed')).state.retryAt, undefined);
  assert.deepEqual(tiny.calls.filter(({ call }) => call === 'create'), []);
});
