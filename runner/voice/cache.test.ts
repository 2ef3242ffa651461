import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { keyOf, openCache } from './cache.ts';
import { decodeSound, encodeSound } from './sound.ts';

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-cache-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);

async function contents(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true });
  const files = await Promise.all(all.map(async (name) => ((await stat(join(folder, name))).isFile() ? [join(folder, name)] : [])));
  return files.flat().filter((name) => name.includes('content-'));
}

test('what is put is got, by the key alone', () =>
  withFolder(async (folder) => {
    const cache = openCache(folder);
    assert.equal(await cache.get('a'), undefined);
    await cache.put('a', bytes(10, 1));
    assert.deepEqual(new Uint8Array((await openCache(folder).get('a')) ?? []), bytes(10, 1));
    assert.deepEqual(await cache.stats(), { entries: 1, bytes: 10 });
    await cache.clear();
    assert.equal(await cache.get('a'), undefined);
    assert.deepEqual(await cache.stats(), { entries: 0, bytes: 0 });
  }));

test('the key is that of the values, not of the order they are written in, and the same everywhere', () => {
  assert.equal(keyOf({ a: 1, b: { c: 'é', d: [1] } }), keyOf({ b: { d: [1], c: 'é' }, a: 1 }));
  assert.notEqual(keyOf({ a: 1 }), keyOf({ a: '1' }));
  assert.equal(keyOf({ text: 'Hello.' }), '72931acb574fb4d23afd011196efee8f835339a55ae9802254d9050c527e4cd5');
});

test('a damaged entry is a miss, and can be made again', () =>
  withFolder(async (folder) => {
    const warnings: string[] = [];
    const cache = openCache(folder, { warn: (message) => warnings.push(message) });
    for (const damage of [(file: string) => writeFile(file, bytes(10, 9)), (file: string) => truncate(file, 3), (file: string) => rm(file)]) {
      await cache.put('a', bytes(10, 1));
      for (const file of await contents(folder)) await damage(file);
      assert.equal(await cache.get('a'), undefined);
      await cache.put('a', bytes(10, 1));
      assert.deepEqual(new Uint8Array((await cache.get('a')) ?? []), bytes(10, 1));
    }
    assert.equal(warnings.length, 2);
  }));

test('over the limit the least recently used go, until there is room for some time', () =>
  withFolder(async (folder) => {
    let minute = 0;
    const cache = openCache(folder, { limit: 1_000, now: () => new Date(Date.UTC(2040, 0, 1, 0, minute++)) });
    for (let i = 0; i < 9; i++) {
      await cache.put(`k${i}`, bytes(100, i));
      await cache.get(`k${i}`);
    }
    await cache.get('k0');
    await cache.put('k9', bytes(100, 9));
    await cache.get('k9');
    await cache.put('k10', bytes(50, 10));
    assert.ok((await cache.stats()).bytes <= 900);
    const kept = await Promise.all(Array.from({ length: 10 }, async (_, i) => ((await cache.get(`k${i}`)) ? i : -1)));
    assert.deepEqual(kept, [0, -1, -1, 3, 4, 5, 6, 7, 8, 9]);
  }));

test('what is larger than the cache is not kept, and does not empty it', () =>
  withFolder(async (folder) => {
    const cache = openCache(folder, { limit: 1_000 });
    await cache.put('small', bytes(100, 1));
    await cache.put('large', bytes(2_000, 2));
    assert.equal(await cache.get('large'), undefined);
    assert.ok(await cache.get('small'));
  }));

test('a folder that cannot be written costs the cache, not the line', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const warnings: string[] = [];
    const cache = openCache(join(folder, 'file'), { warn: (message) => warnings.push(message) });
    await cache.put('a', bytes(10, 1));
    assert.equal(await cache.get('a'), undefined);
    assert.ok(warnings.some((message) => message.includes('cannot be kept')));
  }));

test('processes that write and clear out at the same time do not disturb each other', () =>
  withFolder(async (folder) => {
    const program = `
      import { openCache } from ${JSON.stringify(new URL('./cache.ts', import.meta.url).href)};
      const cache = openCache(${JSON.stringify(folder)}, { limit: 20_000, warn: (message, error) => { console.error(message, error); process.exitCode = 1; } });
      for (let i = 0; i < 60; i++) {
        const key = 'k' + (i % 20);
        const found = await cache.get(key);
        if (found && (found.length !== 1_000 || found.some((byte) => byte !== i % 20))) throw new Error('wrong bytes for ' + key);
        await cache.put(key, new Uint8Array(1_000).fill(i % 20));
      }
    `;
    await Promise.all(Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])));
    const cache = openCache(folder);
    const { entries } = await cache.stats();
    assert.ok(entries > 0);
  }));

test('a sound is read as it was written', () => {
  const sound = { pcm: Int16Array.of(1, -2, 3), voiceStart: 1, voiceEnd: 2, timing: { words: [{ at: 0, length: 5, start: 0, end: 9 }], visemes: [{ at: 3, shape: 'aa' }] } };
  assert.deepEqual(decodeSound(encodeSound(sound)), sound);
  assert.deepEqual(decodeSound(Buffer.concat([Buffer.from('xy'), encodeSound({ ...sound, timing: undefined })]).subarray(2)), { ...sound, timing: undefined });
});
