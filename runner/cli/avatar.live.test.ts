import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { liveKit } from '../local/livekit/testing/server.ts';
import { startTavus, type TavusStandIn } from '../local/tavus/index.ts';

const livekit = liveKit();
let tavus: TavusStandIn;
const folder = mkdtempSync(join(tmpdir(), 'showrunner-avatar-cli-'));
before(async () => { tavus = await startTavus({ record: false }); });
after(async () => {
  await tavus.close();
  rmSync(folder, { recursive: true, force: true });
});

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

function showrunner(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { server } = livekit;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'avatar', ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '', HOME: folder, DATA_DIR: join(folder, 'data'), DEPLOYMENT: 'main',
      LIVEKIT_URL: server.url, LIVEKIT_API_KEY: server.apiKey, LIVEKIT_API_SECRET: server.apiSecret,
      TAVUS_API_URL: tavus.url, TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p1', ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const result = (async () => {
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
    return { out, err, code };
  })();
  return { child, result };
}

/** A conversation without an avatar. */
async function opened(name: string): Promise<string> {
  tavus.script({ neverJoins: true });
  const answer = await fetch(`${tavus.url}/conversations`, {
    method: 'POST', headers: { 'x-api-key': tavus.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ persona_id: 'p1', conversation_name: name, properties: { livekit_ws_url: livekit.server.url, livekit_room_token: 'a.b.c' } }),
  });
  const { conversation_id: id } = (await answer.json()) as { conversation_id: string };
  return id;
}
const statusOf = (id: string): string | undefined => tavus.conversations.find((each) => each.id === id)?.status;

test('the open conversations are listed, whose they are, and ended by name or all of ours at once', async () => {
  const uuid = '00000000-0000-4000-8000-00000000000';
  const [ours, also, other, foreign] = [await opened(`showrunner/main/demo/${uuid}1`), await opened(`showrunner/main/hall/${uuid}2`), await opened(`showrunner/other/demo/${uuid}3`), await opened('Sales call')];

  const pretty = await showrunner(['list']).result;
  assert.equal(pretty.code, 0, pretty.err);
  const rows = pretty.out.trimEnd().split('\n');
  assert.match(rows[0]!, /^ID +ROOM +OPENED BY +OPEN FOR$/);
  assert.deepEqual(rows.slice(1).map((row) => row.split(/ {2,}/).slice(0, 3)).sort(), [
    [ours, 'demo', 'main (this deployment)'], [also, 'hall', 'main (this deployment)'], [other, 'demo', 'other'], [foreign, '“Sales call”', 'not Showrunner'],
  ].sort());
  assert.match(rows[1]!, /\d s$/);

  const json = await showrunner(['list', '--format', 'json']).result;
  const listed = JSON.parse(json.out) as { id: string; room: string | null; deployment: string | null }[];
  assert.deepEqual(listed.map(({ id, room, deployment }) => [id, room, deployment]).sort(), [[ours, 'demo', 'main'], [also, 'hall', 'main'], [other, 'demo', 'other'], [foreign, null, null]].sort());

  const one = await showrunner(['end', foreign]).result;
  assert.deepEqual([one.code, one.out], [0, `${foreign}  ended\n`]);
  assert.equal(statusOf(foreign), 'ended');

  const neither = await showrunner(['end']).result;
  assert.deepEqual([neither.code, statusOf(ours)], [2, 'active']);
  assert.match(neither.err, /--all/);

  const all = await showrunner(['end', '--all', '--format', 'json']).result;
  assert.deepEqual((JSON.parse(all.out) as { id: string }[]).map(({ id }) => id).sort(), [ours, also].sort());
  assert.deepEqual([ours, also, other].map(statusOf), ['ended', 'ended', 'active']);
  await showrunner(['end', other]).result;
  assert.deepEqual((await showrunner(['list']).result).out, 'No conversation is open.\n');
});

test('a test brings an avatar in, tells how long each step took, and leaves nothing open', async () => {
  const { out, err, code } = await showrunner(['test', '--format', 'json']).result;
  assert.equal(code, 0, err);
  const { conversation, steps } = JSON.parse(out) as { conversation: string; steps: { step: string; took: number | null }[] };
  assert.deepEqual(steps.map(({ step }) => step).filter((step) => step !== 'avatar joined'), ['room joined', 'conversation created', 'voice and picture there', 'sentence spoken', 'conversation ended']);
  assert.equal(statusOf(conversation), 'ended');
});

test('a test that fails says why, once, and gives status 2', async () => {
  tavus.script({ create: { status: 402 } });
  const { err, code } = await showrunner(['test']).result;
  assert.equal(code, 2);
  assert.match(err, /out of credits \(402\)\. Top it up/);
  assert.equal(err.trim().split('\n').length, 1, err);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} in the middle of a test ends its conversation`, async () => {
    tavus.script({ neverJoins: true });
    const count = tavus.conversations.length;
    const { child, result } = showrunner(['test']);
    const conversation = await tavus.created(count + 1);
    child.kill(signal);
    const { code, err } = await result;
    assert.equal(code, 1, err);
    assert.match(err, /Interrupted/);
    assert.equal(conversation.status, 'ended');
  });
}

test('without a room or without Tavus, it says what to set', async () => {
  const room = await showrunner(['test'], { LIVEKIT_URL: '', LIVEKIT_API_KEY: '', LIVEKIT_API_SECRET: '' }).result;
  assert.equal(room.code, 2);
  assert.match(room.err, /LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET/);
  const key = await showrunner(['list'], { TAVUS_API_KEY: '', TAVUS_PERSONA_ID: '' }).result;
  assert.equal(key.code, 2);
  assert.match(key.err, /TAVUS_API_KEY and TAVUS_PERSONA_ID/);
});
