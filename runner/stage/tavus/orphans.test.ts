import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { endOrphans, type Presence, type SweepOptions, type Swept } from './orphans.ts';
import { thisProcess, type Process } from './process.ts';
import { formatName, openTavus } from './rest/index.ts';
import { tinyTavus } from './testing/tiny-tavus.ts';
import { ms } from '../../core/units.ts';

const LIVEKIT = 'ws://here';
const nameIn = (room: string, deployment = 'main'): string => formatName({ deployment, room, id: randomUUID() });

/** A process that has ended. */
function dead(): Process {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  return { ...thisProcess, pid, run: randomUUID() };
}
/** Not us, and alive: whoever started this test. */
const alive: Process = { ...thisProcess, pid: process.ppid, run: randomUUID() };

function entryOf(name: string, facts: Partial<LedgerEntry> = {}): LedgerEntry {
  return { name, room: name.split('/').slice(2, -1).join('/'), livekit: LIVEKIT, owner: dead(), at: new Date().toISOString(), ...facts };
}

function inMemory(entries: readonly LedgerEntry[]): Ledger {
  const kept = new Map(entries.map((entry) => [entry.name, entry]));
  return { write: (entry) => void kept.set(entry.name, entry), remove: (name) => void kept.delete(name), read: () => [...kept.values()], own: () => [] };
}

interface Scene { readonly open: readonly string[]; readonly entries?: readonly LedgerEntry[]; readonly rooms?: Readonly<Record<string, Presence>>; readonly options?: Partial<SweepOptions> }

async function sweep({ open, entries = [], rooms = {}, options = {} }: Scene): Promise<{ readonly active: readonly string[]; readonly swept: Swept; readonly ledger: Ledger; readonly asked: readonly string[] }> {
  const tiny = await tinyTavus();
  for (const name of open) tiny.open(name);
  const ledger = inMemory(entries);
  const asked: string[] = [];
  const swept = await endOrphans({
    tavus: openTavus({ ...tiny, patience: ms(1) }), ledger, deployment: 'main', livekit: LIVEKIT,
    presence: async (room) => {
      asked.push(room);
      return rooms[room] ?? 'nobody';
    },
    ...options,
  });
  return { active: tiny.active(), swept, ledger, asked };
}

test('what this deployment left in a room without an agent, or with a ghost, is ended', async () => {
  const [empty, haunted] = [nameIn('empty'), nameIn('haunted')];
  const { active, swept, ledger } = await sweep({ open: [empty, haunted], entries: [entryOf(empty, { id: 'c1' })], rooms: { haunted: 'ghost' } });
  assert.deepEqual(active, []);
  assert.deepEqual(swept.ended.map(({ name }) => name).sort(), [empty, haunted].sort());
  assert.deepEqual(ledger.read(), []);
});

test('another deployment\'s, and what is not Showrunner\'s, are left alone, and their rooms are not asked about', async () => {
  const names = [nameIn('empty', 'other'), 'Sales call', 'showrunner/main/nonsense'];
  const { active, asked } = await sweep({ open: names });
  assert.deepEqual([...active].sort(), [...names].sort());
  assert.deepEqual(asked, []);
});

test('a room with an agent keeps its conversation, and one that cannot be asked as well, also when who opened it has died', async () => {
  const [busy, unknown] = [nameIn('busy'), nameIn('unknown')];
  const { active, swept } = await sweep({ open: [busy, unknown], entries: [entryOf(busy, { id: 'c1' }), entryOf(unknown, { id: 'c2' })], rooms: { busy: 'agent', unknown: 'unknown' } });
  assert.equal(active.length, 2);
  assert.deepEqual(swept.kept.map(({ because }) => because).sort(), ['agent-in-room', 'room-unknown']);
});

test('of a room on another LiveKit server, the death of who opened it decides', async () => {
  const [left, held] = [nameIn('demo'), nameIn('demo')];
  const { active, asked } = await sweep({
    open: [left, held],
    entries: [entryOf(left, { livekit: 'ws://127.0.0.1:1', id: 'c1' }), entryOf(held, { livekit: 'ws://127.0.0.1:1', id: 'c2', owner: alive })],
  });
  assert.deepEqual(active, [held]);
  assert.deepEqual(asked, []);
});

test('in our own room all but the current one are orphans', async () => {
  const [current, before] = [nameIn('ours'), nameIn('ours')];
  const { active } = await sweep({
    open: [current, before], entries: [entryOf(before, { owner: thisProcess, id: 'c1' })], rooms: { ours: 'agent' },
    options: { ownRoom: { room: 'ours', current: () => current } },
  });
  assert.deepEqual(active, [current]);
});

test('a room of the same name on another LiveKit server is not our own', async () => {
  const [onAir, left] = [nameIn('ours'), nameIn('ours')];
  const { active } = await sweep({
    open: [onAir, left], rooms: { ours: 'agent' },
    entries: [entryOf(onAir, { livekit: 'ws://127.0.0.1:1', id: 'c1', owner: alive }), entryOf(left, { livekit: 'ws://127.0.0.1:1', id: 'c2' })],
    options: { ownRoom: { room: 'ours', current: () => undefined } },
  });
  assert.deepEqual(active, [onAir]);
});

test('our own conversations in other rooms are not touched', async () => {
  const name = nameIn('beside');
  const { active } = await sweep({ open: [name], entries: [entryOf(name, { owner: thisProcess, id: 'c1' })] });
  assert.deepEqual(active, [name]);
});

test('other rooms wait when only our own is asked for', async () => {
  const [mine, other] = [nameIn('ours'), nameIn('empty')];
  const { active, asked } = await sweep({ open: [mine, other], options: { ownRoom: { room: 'ours', current: () => undefined }, ownRoomOnly: true } });
  assert.deepEqual(active, [other]);
  assert.deepEqual(asked, []);
});

test('what is over is struck off; what was never answered stays until it can be nowhere any more', async () => {
  const over = entryOf(nameIn('a'), { id: 'c1' });
  const unanswered = entryOf(nameIn('b'));
  const ancient = entryOf(nameIn('c'), { at: '2020-01-01T00:00:00.000Z' });
  const anothers = entryOf(nameIn('d'), { owner: alive });
  const { swept, ledger } = await sweep({ open: [], entries: [over, unanswered, ancient, anothers] });
  assert.deepEqual(swept.unsettled, [unanswered]);
  assert.deepEqual(ledger.read(), [unanswered, anothers]);
});

test('one that cannot be ended is told and stays in the ledger; the others are ended', async () => {
  const [stubborn, other] = [nameIn('a'), nameIn('b')];
  const entries = [entryOf(stubborn, { id: 'c1' })];
  const ended: string[] = [];
  const ledger = inMemory(entries);
  const refused = new Error('no');
  const swept = await endOrphans({
    tavus: {
      list: async () => [{ id: 'c1', name: stubborn, status: 'active' }, { id: 'c2', name: other, status: 'active' }],
      end: async (id) => {
        if (id === 'c1') throw refused;
        ended.push(id);
      },
    },
    ledger, deployment: 'main', livekit: LIVEKIT, presence: async () => 'nobody',
  });
  assert.deepEqual(ended, ['c2']);
  assert.deepEqual(swept.failed, [{ conversation: { id: 'c1', name: stubborn, status: 'active' }, error: refused }]);
  assert.deepEqual(ledger.read(), entries);
});
