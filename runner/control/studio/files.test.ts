import express from 'express';
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { studioFiles } from './files.ts';

async function serve(t: TestContext, folder: string): Promise<(path: string, accept?: string) => Promise<Response>> {
  const server = createServer(express().use(studioFiles(folder)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return (path, accept = 'text/html') => fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept } });
}

async function temporary(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'showrunner-studio-'));
  t.after(() => rm(made, { recursive: true, force: true }));
  return made;
}

test('The studio is there under every page address, wherever it was installed', async (t) => {
  const folder = join(await temporary(t), '.node', 'studio');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<title>Studio</title>');
  await writeFile(join(folder, 'assets', 'live-1a2b.js'), '1');
  const ask = await serve(t, folder);
  for (const path of ['/', '/live/demo', '/edit/my.show.yaml']) assert.equal(await (await ask(path)).text(), '<title>Studio</title>', path);
  const asset = await ask('/assets/live-1a2b.js', '*/*');
  assert.deepEqual([asset.status, asset.headers.get('cache-control')], [200, 'public, max-age=31536000, immutable']);
  for (const path of ['/assets/none.js', '/favicon.none']) assert.equal((await ask(path)).status, 404, path);
  assert.equal((await ask('/live/demo', 'application/json')).status, 404, 'a page is for who asks for one');
});

test('Where the studio is not built, the page says how to', async (t) => {
  const answer = await (await serve(t, join(await temporary(t), 'none')))('/');
  assert.match(await answer.text(), /npm run studio:build/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
});
