import assert from 'node:assert/strict';
import { appendFile, chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createLog, type Log } from '../../core/log.ts';
import { entry } from '../testing/entries.ts';
import { RoomStore } from './room-store.ts';

let folder: string;
let log: Log;
const said: string[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showrunner-data-'));
  log = await createLog({ format: 'json', destination: { write: (text) => said.push(text) } });
});
after(async () => rm(folder, { recursive: true, force: true }));

const noted = (seq: number, type: Parameters<typeof entry>[1] = 'event'): { epoch: number; entry: ReturnType<typeof entry> } => ({ epoch: 7, entry: entry(seq, type) });
const folderOf = async (part: string): Promise<string> => join(folder, 'rooms', (await readdir(join(folder, 'rooms'))).find((name) => name.includes(part))!);

test('a room has its show and its log again after a restart, whatever it is called', async () => {
  for (const room of ['demo', '../../etc', 'Demo', 'a'.repeat(128), 'Bühne 1', '.', 'nul']) {
    const store = new RoomStore(folder, room, log);
    assert.equal(await store.show(), undefined);
    assert.equal(await store.entries(), undefined);
    const kept = { digest: 'd', show: { source: `title: ${room}`, vars: { a: 'b' } }, by: 'operator:Ada', at: new Date().toISOString() };
    void store.keepShow(kept);
    void store.append([noted(1, 'loaded'), noted(2)]);
    await store.append([noted(3)]);
    const again = new RoomStore(folder, room, log);
    assert.deepEqual(await again.show(), kept);
    assert.deepEqual((await again.entries())?.map((each) => each.entry.seq), [1, 2, 3]);
  }
  assert.deepEqual(await readdir(folder), ['rooms']);
  assert.equal((await readdir(join(folder, 'rooms'))).length, 7);
});

test('a line that was cut off is left out, and the next one is not glued to it', async () => {
  const store = new RoomStore(folder, 'torn', log);
  await store.append([noted(1)]);
  const path = join(await folderOf('torn'), 'log.jsonl');
  await appendFile(path, '{"epoch":7,"entry":{"se');
  const again = new RoomStore(folder, 'torn', log);
  await again.append([noted(2)]);
  assert.deepEqual((await again.entries())?.map((each) => each.entry.seq), [1, 2]);
  await writeFile(join(await folderOf('torn'), 'show.json'), '{"v":1');
  assert.equal(await again.show(), undefined);
});

test('a show that is loaded begins a new log; the old one is kept', async () => {
  const store = new RoomStore(folder, 'next', log);
  await store.append([noted(1, 'loaded'), noted(2)]);
  await store.append([noted(3), noted(4, 'loaded'), noted(5)]);
  assert.deepEqual((await store.entries())?.map((each) => each.entry.seq), [4, 5]);
  assert.equal((await readdir(await folderOf('next'))).filter((name) => name.startsWith('log-')).length, 1);
});

test('a disk that cannot be written is told, and holds up nothing', async (t) => {
  const file = join(folder, 'no-folder');
  await writeFile(file, '');
  await chmod(file, 0o400);
  t.after(() => rm(file));
  const store = new RoomStore(file, 'demo', log);
  await store.append([noted(1)]);
  assert.match(said.join(''), /DATA_DIR cannot be written: the as-run log is not kept/);
});
