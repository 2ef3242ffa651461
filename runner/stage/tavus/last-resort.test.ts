import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openLedger, type LedgerEntry } from './ledger.ts';
import { thisProcess } from './process.ts';
import { tinyTavus, type TinyTavus } from './testing/tiny-tavus.ts';

interface End { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string; readonly left: number; readonly entries: number }

const GUARD = new URL('./last-resort.ts', import.meta.url).href;
const LEDGER = new URL('./ledger.ts', import.meta.url).href;

/** A process with a conversation open, and one of which only the name is known, comes to its end. */
async function endOf(t: TestContext, how: string, { signal, tiny: given }: { readonly signal?: NodeJS.Signals; readonly tiny?: TinyTavus } = {}): Promise<End> {
  const tiny = given ?? (await tinyTavus());
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-ledger-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const ledger = openLedger(folder);
  const entry = (number: number): LedgerEntry => ({ name: `showrunner/main/room/0000000${number}-0000-4000-8000-000000000000`, room: 'room', livekit: 'ws://x', owner: thisProcess, at: new Date().toISOString() });
  const [named, known] = [entry(1), entry(2)];
  tiny.open(named.name);
  ledger.write(named);
  ledger.write({ ...known, id: tiny.open(known.name) });
  const program = `
    import { guardExit } from ${JSON.stringify(GUARD)};
    import { openLedger } from ${JSON.stringify(LEDGER)};
    const ledger = openLedger(${JSON.stringify(folder)});
    const release = guardExit({ access: ${JSON.stringify({ apiUrl: tiny.apiUrl, apiKey: tiny.apiKey })}, folder: ${JSON.stringify(folder)}, open: () => ledger.read() });
    setInterval(() => {}, 1000);
    ${how};
    console.log('there');`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => { stderr += data.toString(); });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (signal) {
    await once(child.stdout, 'data');
    child.kill(signal);
  }
  const [code, killedBy] = await ended;
  return { code, signal: killedBy, stderr, left: tiny.active().length, entries: ledger.read().length };
}

test('process.exit ends what is open', async (t) => {
  assert.deepEqual(await endOf(t, 'process.exit(3)'), { code: 3, signal: null, stderr: '', left: 0, entries: 0 });
});

test('an error that nobody caught ends what is open, and is shown as ever', async (t) => {
  const { code, stderr, left } = await endOf(t, 'setTimeout(() => { throw new Error("oh dear"); })');
  assert.deepEqual([code, left], [1, 0]);
  assert.match(stderr, /Error: oh dear/);
});

test('so does a rejection that nobody handled', async (t) => {
  const { code, stderr, left } = await endOf(t, 'void Promise.reject(new Error("oh no"))');
  assert.deepEqual([code, left], [1, 0]);
  assert.match(stderr, /Error: oh no/);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends what is open, and then the process, as if nobody had listened`, async (t) => {
    assert.deepEqual(await endOf(t, '', { signal }), { code: null, signal, stderr: '', left: 0, entries: 0 });
  });
}

test('a program that handles a signal itself is left to do so', async (t) => {
  const { code, left } = await endOf(t, 'process.on("SIGTERM", () => { release(); process.exit(7); })', { signal: 'SIGTERM' });
  assert.deepEqual([code, left], [7, 2]);
});

test('a guard that was taken away does nothing', async (t) => {
  const { code, left } = await endOf(t, 'release(); process.exit(0)');
  assert.deepEqual([code, left], [0, 2]);
});

test('a Tavus that does not answer keeps nobody from leaving, and what could not be ended stays in the ledger', async (t) => {
  const tiny = await tinyTavus();
  tiny.wrong('end', ...Array.from({ length: 9 }, () => ({ hang: true })));
  tiny.wrong('list', ...Array.from({ length: 9 }, () => ({ hang: true })));
  const { code, left, entries } = await endOf(t, 'process.exit(0)', { tiny });
  assert.deepEqual([code, left, entries], [0, 2, 2]);
});
