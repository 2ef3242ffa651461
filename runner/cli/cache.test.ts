import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCache } from '../voice/cache.ts';
import { cacheCommand, cacheFolder } from './cache.ts';

test('the command shows what is kept, and clears it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-cache-command-'));
  try {
    const env = { CACHE_DIR: folder };
    const lines = cacheFolder(env);
    assert.ok(lines.startsWith(folder));
    await openCache(lines).put('a', new Uint8Array(3_000));
    const run = async (...args: string[]): Promise<string> => {
      let printed = '';
      await cacheCommand({ env, print: (text) => (printed += text) }).parseAsync(args, { from: 'user' });
      return printed;
    };
    assert.equal(await run(), `folder   ${lines}\nentries  1\nsize     2.9 KiB of 2 GiB\n`);
    assert.deepEqual(JSON.parse(await run('show', '--format', 'json')), { folder: lines, entries: 1, bytes: 3_000, limit: 2 * 1024 ** 3 });
    assert.equal(await run('clear'), `Removed 1 rendered line (2.9 KiB) from ${lines}\n`);
    assert.match(await run(), /entries {2}0\n/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
