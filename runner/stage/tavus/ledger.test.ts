import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openLedger, type LedgerEntry } from './ledger.ts';
import { thisProcess } from './process.ts';

const entry: LedgerEntry = { name: 'showrunner/main/a/b/00000000-0000-4000-8000-000000000000', room: 'a/b', livekit: 'ws://x', owner: thisProcess, at: '2026-01-01T00:00:00.000Z' };

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'showrunner-ledger-'));
  t.after(() => rmSync(made, { recursive: true }));
  return made;
}

test('an entry is on disk when it is written, changes when it is written anew, and is gone when removed', (t) => {
  const path = join(folder(t), 'not/there/yet');
  const ledger = openLedger(path);
  assert.deepEqual(ledger.read(), []);
  ledger.write(entry);
  assert.deepEqual(openLedger(path).read(), [entry]);
  ledger.write({ ...entry, id: 'c1' });
  assert.deepEqual(openLedger(path).read(), [{ ...entry, id: 'c1' }]);
  assert.deepEqual(ledger.own(), [{ ...entry, id: 'c1' }]);
  assert.equal(statSync(join(path, readdirSync(path)[0]!)).mode & 0o077, 0, 'It is nobody else\'s business.');
  openLedger(path).remove(entry.name);
  assert.deepEqual(ledger.read(), []);
});

test('files that are no entries are passed over', (t) => {
  const path = folder(t);
  const good = JSON.stringify(entry);
  const others = ['', 'x', 'null', '[]', '"x"', good.slice(0, 40), JSON.stringify({ ...entry, owner: undefined }), JSON.stringify({ ...entry, id: 7 }), JSON.stringify({ ...entry, owner: { host: 'h' } })];
  others.forEach((text, index) => writeFileSync(join(path, `${index}.json`), text));
  writeFileSync(join(path, 'notes.txt'), good);
  assert.deepEqual(openLedger(path).read(), []);
  writeFileSync(join(path, 'good.json'), good);
  assert.deepEqual(openLedger(path).read(), [entry]);
});

test('an entry that cannot be written is still known to who wrote it', (t) => {
  const path = join(folder(t), 'file');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
  const ledger = openLedger(join(path, 'ledger'));
  assert.throws(() => ledger.write(entry), /ENOTDIR|EEXIST/);
  assert.deepEqual(ledger.own(), [entry]);
});
