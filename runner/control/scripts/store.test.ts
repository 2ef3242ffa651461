import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { startStand, type ControlStand } from '../testing/stand.ts';
import { isScriptName } from './names.ts';
import { ScriptStore } from './store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('The scripts of a folder', () => {
  let root: string;
  let folder: string;
  let store: ScriptStore;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'showrunner-scripts-'));
    folder = join(root, 'scripts');
    await mkdir(folder);
    await writeFile(join(root, 'secret.yaml'), 'title: Secret\n');
    store = new ScriptStore(folder);
  });
  const cleaned = (): Promise<void> => rm(root, { recursive: true, force: true });

  it('are found, saved and deleted by their names', async (t) => {
    t.after(cleaned);
    const { script, isNew } = await store.put('Große Show 1.yaml', bytes('title: One'));
    assert.equal(isNew, true);
    assert.deepEqual((await store.list()).map(({ name }) => name), ['Große Show 1.yaml']);
    assert.equal((await store.get('Große Show 1.yaml')).etag, script.etag);
    assert.equal((await store.put('Große Show 1.yaml', bytes('title: Two'))).isNew, false);
    assert.notEqual((await store.get('Große Show 1.yaml')).etag, script.etag);
    await store.delete('Große Show 1.yaml');
    await assert.rejects(store.get('Große Show 1.yaml'), { code: 'no-script', status: 404 });
    await assert.rejects(store.delete('Große Show 1.yaml'), { code: 'no-script' });
    assert.deepEqual(await readdir(folder), [], 'nothing is left behind');
  });

  it('stay in it, whatever they are called', async (t) => {
    t.after(cleaned);
    const hostile = [
      '../secret.yaml', '..\\secret.yaml', '..%2fsecret.yaml/../../secret.yaml', '/etc/passwd.yaml', 'C:\\x.yaml', 'C:x.yaml', './x.yaml', '.hidden.yaml', '~x.yaml', '-rf.yaml', 'sub/x.yaml',
      'x.yaml\0.txt', 'x\0.yaml', 'x\n.yaml', 'x\u202egpj.yaml', 'x\u200b.yaml', ' x.yaml', 'x .yaml', 'x..yaml', 'CON.yaml', 'nul.yml', 'lpt1.more.yaml', 'x.YAML', 'x.txt', 'x', '', '.yaml', '.yml',
      'e\u0301.yaml', 'x:stream.yaml', 'x|y.yaml', 'x*.yaml', `${'x'.repeat(300)}.yaml`, '\ud800.yaml',
    ];
    for (const name of hostile) {
      await assert.rejects(store.get(name), { code: 'bad-name', status: 400 }, JSON.stringify(name));
      await assert.rejects(store.put(name, bytes('title: x')), { code: 'bad-name' }, JSON.stringify(name));
      await assert.rejects(store.delete(name), { code: 'bad-name' }, JSON.stringify(name));
    }
    assert.deepEqual(await readdir(folder), []);
    assert.equal(await readFile(join(root, 'secret.yaml'), 'utf8'), 'title: Secret\n');
  });

  it('have names that stay one file in one folder, whatever somebody thinks up', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('.yaml', '.yml', ''), (stem, ending) => {
      const name = stem + ending;
      if (!isScriptName(name)) return;
      assert.ok(!/[/\\:\0\n]/.test(name) && !name.startsWith('.') && name.isWellFormed() && name === name.normalize('NFC'));
      assert.equal(decodeURIComponent(encodeURIComponent(name)), name);
    }), { numRuns: 5_000 });
  });

  it('are not followed out of it', async (t) => {
    t.after(cleaned);
    await symlink(join(root, 'secret.yaml'), join(folder, 'out.yaml'));
    await symlink(root, join(folder, 'up.yaml'));
    await symlink('nowhere.yaml', join(folder, 'dangling.yaml'));
    await mkdir(join(folder, 'folder.yaml'));
    for (const name of ['out.yaml', 'up.yaml', 'dangling.yaml', 'folder.yaml']) {
      await assert.rejects(store.get(name), { code: 'no-script' }, name);
      await assert.rejects(store.put(name, bytes('title: x')), { code: 'name-taken' }, name);
      await assert.rejects(store.delete(name), { code: 'no-script' }, name);
    }
    assert.deepEqual(await store.list(), []);
    assert.equal(await readFile(join(root, 'secret.yaml'), 'utf8'), 'title: Secret\n');
    // Kubernetes mounts a folder this way.
    await mkdir(join(folder, '..2026'));
    await writeFile(join(folder, '..2026', 'show.yaml'), 'title: Mounted');
    await symlink('..2026/show.yaml', join(folder, 'show.yaml'));
    assert.equal(Buffer.from((await store.get('show.yaml')).bytes).toString(), 'title: Mounted');
  });

  it('are replaced by whoever knows the version that is there, and by one of two', async (t) => {
    t.after(cleaned);
    const { script: first } = await store.put('a.yaml', bytes('title: 1'), { ifNoneMatch: '*' });
    await assert.rejects(store.put('a.yaml', bytes('title: 2'), { ifNoneMatch: '*' }), { code: 'exists', status: 412 });
    await assert.rejects(store.put('a.yaml', bytes('title: 2'), { ifMatch: '"other"' }), { code: 'changed' });
    await assert.rejects(store.put('b.yaml', bytes('title: 2'), { ifMatch: '*' }), { code: 'gone' });
    const race = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => store.put('a.yaml', bytes(`title: ${i}`), { ifMatch: `"x", ${first.etag}` })));
    assert.equal(race.filter(({ status }) => status === 'fulfilled').length, 1);
    const news = await Promise.allSettled(['c.yaml', 'C.yaml', 'c.yaml'].map((name) => store.put(name, bytes('title: x'), { ifNoneMatch: '*' })));
    assert.equal(news.filter(({ status }) => status === 'fulfilled').length, 1, 'names that differ in capitals alone');
    await assert.rejects(store.delete('a.yaml', { ifMatch: first.etag }), { code: 'changed' });
    await store.delete('a.yaml', { ifMatch: (await store.get('a.yaml')).etag });
    await assert.rejects(store.delete('a.yaml', { ifMatch: '*' }), { code: 'gone' });
  });

  it('are whole at every moment', async (t) => {
    t.after(cleaned);
    const versions = [0, 1].map((i) => bytes(`title: ${String(i).repeat(200_000)}`));
    await store.put('a.yaml', versions[0]!);
    let isWriting = true;
    const writing = (async () => { for (let i = 0; i < 60; i++) await store.put('a.yaml', versions[i % 2]!); })().finally(() => { isWriting = false; });
    let read = 0;
    while (isWriting) {
      const found = Buffer.from((await store.get('a.yaml')).bytes);
      assert.ok(versions.some((version) => found.equals(version)), `a torn file of ${found.length} bytes`);
      read++;
    }
    await writing;
    assert.ok(read > 10, `${read}`);
  });
});

describe('The scripts over HTTP', () => {
  let stand: ControlStand;
  before(async () => { stand = await startStand(); });
  after(async () => { await stand.close(); });
  const YAML = { 'content-type': 'application/yaml' };

  it('come with their problems, as JSON or as they are', async () => {
    const source = 'title: Hello\nrundown:\n  - line: Hello.\n  - paus: 1s\n';
    const saved = await stand.ask('PUT', '/scripts/draft.yaml', { body: source, headers: YAML });
    assert.deepEqual([saved.status, saved.body.diagnostics[0]?.code], [201, 'unknown-item']);
    const found = await stand.ask('GET', '/scripts/draft.yaml');
    assert.deepEqual([found.body.source, found.body.rundown, found.body.etag], [source, null, saved.headers.get('etag')]);
    assert.equal((await stand.ask('GET', '/scripts/draft.yaml', { headers: { accept: 'application/yaml' } })).text, source);
    assert.equal((await stand.ask('GET', '/scripts/draft.yaml', { headers: { accept: 'image/png' } })).status, 406);
    assert.equal((await stand.ask('GET', '/scripts/draft.yaml', { headers: { 'if-none-match': `W/${saved.body.etag}` } })).status, 304);
    const mended = await stand.ask('PUT', '/scripts/draft.yaml', { json: { source: source.replace('paus:', 'pause:') }, headers: { 'if-match': saved.body.etag } });
    assert.deepEqual([mended.status, mended.body.diagnostics], [200, []]);
    assert.equal((await stand.ask('PUT', '/scripts/draft.yaml', { json: { source }, headers: { 'if-match': saved.body.etag } })).status, 412);
    assert.deepEqual((await stand.ask('GET', '/scripts/draft.yaml')).body.rundown?.items.map(({ kind }) => kind), ['line', 'pause']);
    assert.deepEqual((await stand.ask('GET', '/scripts')).body.scripts.map(({ name }) => name), ['draft.yaml']);
    assert.equal((await stand.ask('DELETE', '/scripts/draft.yaml', { headers: { 'if-match': mended.body.etag } })).status, 204);
  });

  it('have names that no address leads out with', async () => {
    for (const path of ['..%2f..%2fpackage.yaml', '%2e%2e%2fpackage.yaml', '..%5cx.yaml', 'a%00.yaml', '%2fetc%2fx.yaml', '%252e%252e%252fx.yaml/..']) {
      const { status } = await stand.ask('GET', `/scripts/${path}`);
      assert.ok(status === 400 || status === 404, `${path} → ${status}`);
    }
    assert.deepEqual(await readdir(stand.scripts), []);
  });

  it('are checked without being saved, with the files beside them', async () => {
    const source = 'title: Clip\nrundown:\n  - { line: Ding, audio: ding.wav }\n';
    const { body } = await stand.ask('POST', '/scripts/check', { json: { source, name: 'clip.yaml' } });
    assert.equal(body.diagnostics[0]?.code, 'missing-file');
    assert.equal((await stand.ask('POST', '/scripts/check', { json: { source } })).body.rundown?.items.length, 1);
    const vars = 'title: V\nvars: { guest: null }\nrundown:\n  - line: Hello ${guest}.\n';
    assert.equal((await stand.ask('POST', '/scripts/check', { json: { source: vars } })).body.diagnostics[0]?.code, 'undefined-variable');
    assert.equal((await stand.ask('POST', '/scripts/check', { json: { source: vars, vars: { guest: 'Ada' } } })).body.rundown?.items[0]?.text, 'Hello Ada.');
  });

  it('give each line\'s sound, with its words', async () => {
    const line = { text: 'Good evening. [pause 300ms] Welcome.' };
    const { body } = await stand.ask('POST', '/voice', { json: line });
    assert.deepEqual(body.words.map(({ text }) => text), ['Good', 'evening.', 'Welcome.']);
    assert.ok(body.words[2]!.start_ms - body.words[1]!.end_ms >= 299 && body.phrases.length === 2 && Math.max(...body.peaks) > 0.1);
    const sound = await fetch(`${stand.url}/voice`, { method: 'POST', body: JSON.stringify(line), headers: { 'content-type': 'application/json', 'accept': 'audio/wav', 'authorization': 'Bearer operator-key-of-tests' } });
    const wav = new Uint8Array(await sound.arrayBuffer());
    assert.equal((wav.length - 44) / 48, body.duration_ms);
    const source = 'title: X\nlexicon: { SQL: sequel }\ncast:\n  ann: { voice: { provider: embedded, name: rms } }\nrundown:\n  - line: SQL.\n';
    assert.equal((await stand.ask('POST', '/voice', { json: { text: 'SQL.', speaker: 'ann', source } })).status, 200);
    assert.equal((await stand.ask('POST', '/voice', { json: { text: 'SQL.', speaker: 'bob', source } })).body.code, 'unknown-speaker');
    assert.equal((await stand.ask('POST', '/voice', { json: { text: 'Hello [what].' } })).body.diagnostics[0]?.code, 'bad-markup');
    assert.equal((await stand.ask('POST', '/voice', { json: { text: 'Hello.', voice: { provider: 'openai' } } })).body.code, 'voice-not-configured');
  });
});
