import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseWav, toPcm } from '../audio/index.ts';
import { hear, startOpenAI } from '../local/openai/index.ts';
import { compile } from '../script/index.ts';
import { run, start } from './testing/cli.ts';

const SHOW = `title: Test
rundown:
  - line: Good evening, and welcome.
  - pause: 400ms
  - cue: slide
  - id: second
    line: Every word [pause 200ms] was scripted.
`;

describe('showrunner render', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-cli-'));
    await writeFile(join(folder, 'show.yaml'), SHOW);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const files = (out: string): Promise<Buffer[]> => Promise.all(['show.wav', 'show.vtt', 'timeline.json', 'log.jsonl'].map((name) => readFile(join(folder, out, name))));

  it('gives the same bytes from an empty cache and from a full one', async () => {
    const env = { CACHE_DIR: join(folder, 'cache') };
    for (const out of ['empty', 'full']) {
      const { status, stderr, stdout } = await run(['render', 'show.yaml', '--out', out], { cwd: folder, env });
      assert.equal(status, 0, stderr);
      assert.match(stderr, /spoken by the embedded voice/);
      assert.equal(stdout.split('\n').filter(Boolean).length, 4);
    }
    assert.deepEqual(await files('full'), await files('empty'));
  });

  it('is what `run` does without LiveKit, which says so', async () => {
    const { status, stderr } = await run(['run', 'show.yaml'], { cwd: folder, env: { CACHE_DIR: join(folder, 'cache') } });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /LIVEKIT_URL is not set/);
    assert.deepEqual(await files('out/show'), await files('empty'));
  });

  it('begins with the item it is told to', async () => {
    const { status } = await run(['render', 'show.yaml', '--from', 'second', '--out', 'later'], { cwd: folder, env: { CACHE_DIR: join(folder, 'cache') } });
    assert.equal(status, 0);
    const [, vtt] = await files('later');
    assert.match(String(vtt), /Every/);
    assert.doesNotMatch(String(vtt), /Good/);
  });

  it('speaks with an OpenAI voice, and again from the cache without asking', async () => {
    const openai = await startOpenAI();
    try {
      const env = { CACHE_DIR: join(folder, 'cache-openai'), OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: openai.url };
      const first = await run(['render', 'show.yaml', '--out', 'o1'], { cwd: folder, env });
      assert.equal(first.status, 0, first.stderr);
      assert.match(first.stderr, /spoken by OpenAI/);
      const asked = openai.requests.length;
      const second = await run(['render', 'show.yaml', '--out', 'o2'], { cwd: folder, env });
      assert.equal(second.status, 0, second.stderr);
      assert.equal(openai.requests.length, asked);
      assert.deepEqual(await files('o2'), await files('o1'));
      const [wav] = await files('o1');
      assert.ok(wav);
      const words = ['good', 'evening', 'and', 'welcome', 'every', 'word', 'was', 'scripted'];
      assert.deepEqual(hear(toPcm(parseWav(wav)), words).map(({ word }) => word), words);
    } finally {
      await openai.close();
    }
  });

  it('shows a line that no voice could speak as a caption, and ends with status 1', async () => {
    const openai = await startOpenAI();
    try {
      openai.script({ fault: { kind: 'quota' } }, { fault: { kind: 'quota' } });
      const env = { CACHE_DIR: join(folder, 'cache-fails'), OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: openai.url };
      const { status, stderr } = await run(['render', 'show.yaml', '--out', 'fails'], { cwd: folder, env });
      assert.equal(status, 1, stderr);
      assert.match(stderr, /not spoken/);
      assert.match(stderr, /credit|quota/i);
      const [, vtt, , log] = await files('fails');
      assert.match(String(vtt), /Good evening, and welcome\./);
      assert.match(String(log), /"type":"captioned"/);
    } finally {
      await openai.close();
    }
  });

  it('has the fallback voice speak what the first one cannot', async () => {
    await writeFile(join(folder, 'fallback.yaml'), `title: Fallback\ncast:\n  host:\n    voice: { provider: openai }\n    fallback_voice: { provider: embedded }\nrundown:\n  - line: Good evening.\n`);
    const openai = await startOpenAI();
    try {
      openai.script({ fault: { kind: 'unauthorized' } });
      const env = { CACHE_DIR: join(folder, 'cache-fallback'), OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: openai.url };
      const { status, stderr } = await run(['render', 'fallback.yaml', '--out', 'fb'], { cwd: folder, env });
      assert.equal(status, 0, stderr);
      const [wav] = await files('fb');
      assert.ok(wav && toPcm(parseWav(wav)).some((sample) => Math.abs(sample) > 1_000), 'something is spoken');
      assert.doesNotMatch(stderr, /sk-test/);
    } finally {
      await openai.close();
    }
  });

  it('leaves nothing half done when it is interrupted', async () => {
    const openai = await startOpenAI();
    try {
      openai.script({ fault: { kind: 'stall' } }, { fault: { kind: 'stall' } }, { fault: { kind: 'stall' } });
      const env = { CACHE_DIR: join(folder, 'cache-stall'), OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: openai.url };
      const running = start(['render', 'show.yaml', '--out', 'stalled'], { cwd: folder, env });
      await openai.asked(1);
      running.process.kill('SIGINT');
      const { status, stderr } = await running.ended;
      assert.equal(status, 1, stderr);
      assert.match(stderr, /Interrupted/);
      assert.deepEqual(await readdir(join(folder, 'stalled')), []);
    } finally {
      await openai.close();
    }
  });

  it('ends with 1 for a script with errors, with 2 for usage and configuration, and says what to do', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'title: Bad\nrundown:\n  - lin: Hello\n');
    const bad = await run(['render', 'bad.yaml'], { cwd: folder });
    assert.equal(bad.status, 1);
    assert.match(bad.stderr, /bad\.yaml:3:5[\s\S]*Did you mean `line`/);
    const statuses = await Promise.all([['render', 'none.yaml'], ['render'], ['perform'], ['render', 'show.yaml', '--from', 'nowhere'], ['render', 'show.yaml', '--voice', 'openai']]
      .map(async (args) => (await run(args, { cwd: folder })).status));
    assert.deepEqual(statuses, [2, 2, 2, 2, 2]);
    assert.equal((await run(['run', 'show.yaml'], { cwd: folder, env: { LIVEKIT_URL: 'ws://localhost:7880' } })).status, 2);
  });

  it('performs each of the example shows, every item of it', async () => {
    const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
    const names = (await readdir(scripts)).filter((name) => name.endsWith('.yaml'));
    assert.ok(names.length >= 3);
    for (const name of names) {
      const { status, stderr } = await run(['render', join(scripts, name), '--out', name], { cwd: folder, env: { CACHE_DIR: join(folder, 'cache') } });
      assert.equal(status, 0, stderr);
      const { rundown } = compile(await readFile(join(scripts, name)));
      const [, , timeline] = await files(name);
      const performed = (JSON.parse(String(timeline)) as { items: { number: string }[] }).items.map(({ number }) => number); // our own file
      assert.deepEqual(performed, rundown?.items.filter(({ skip }) => !skip).map(({ number }) => number), name);
    }
  });

  it('helps', async () => {
    for (const args of [['--help'], ['help', 'render'], ['run', '--help']]) {
      const { status, stdout } = await run(args, { cwd: folder });
      assert.equal(status, 0);
      assert.match(stdout, /Usage: showrunner/);
    }
  });
});
