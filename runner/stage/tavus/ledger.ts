import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { Process } from './process.ts';

/** A conversation that was ordered and is not known to have ended. */
export interface LedgerEntry {
  readonly name: string;
  /** Unknown until Tavus answered. */
  readonly id?: string;
  readonly room: string;
  /** The LiveKit server that has the room. */
  readonly livekit: string;
  /** Who ordered it. */
  readonly owner: Process;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The conversations that are open, kept on disk: what a process leaves behind that was killed, the next one ends.
 * One file each, so that processes never write the same one. All of it is synchronous: an entry is on disk before its
 * conversation is asked for, and the last act of a process can read and delete them.
 */
export interface Ledger {
  /** Writes an entry, or writes it anew. Throws what the file system says; then it is still among `own`. */
  write(entry: LedgerEntry): void;
  remove(name: string): void;
  /** What was written here and not removed. */
  own(): readonly LedgerEntry[];
  /** All of them, of whatever process. Files that are none of ours are passed over. */
  read(): readonly LedgerEntry[];
}

/** `folder` is made when it is needed. */
export function openLedger(folder: string): Ledger {
  const fileOf = (name: string): string => join(folder, `${name.slice(name.lastIndexOf('/') + 1).replace(/[^\w-]/g, '_')}.json`);
  const own = new Map<string, LedgerEntry>();
  return {
    write(entry) {
      own.set(entry.name, entry);
      mkdirSync(folder, { recursive: true });
      // It is about a process' end, not the machine's: no need to wait for the disk.
      writeFileAtomic(fileOf(entry.name), `${JSON.stringify(entry)}\n`, { fsync: false, mode: 0o600 });
    },
    remove(name) {
      own.delete(name);
      rmSync(fileOf(name), { force: true });
    },
    own: () => [...own.values()],
    read: () => filesIn(folder).map((file) => readEntry(join(folder, file))).filter((entry) => entry !== undefined),
  };
}

/** Where a deployment's ledger is. */
export const ledgerFolder = (dataDir: string): string => join(dataDir, 'tavus');

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readEntry(path: string): LedgerEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Another process has just removed it; or it is no JSON, and so none of ours.
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
  return isEntry(value) ? value : undefined;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, id, room, livekit, owner, at } = value as Partial<Record<keyof LedgerEntry, unknown>>; // each is looked at below
  if (typeof owner !== 'object' || owner === null) return false;
  const { host, pid, run } = owner as Partial<Record<keyof Process, unknown>>; // as above
  return [name, room, livekit, at, host, run].every((each) => typeof each === 'string') && typeof pid === 'number' && (id === undefined || typeof id === 'string');
}
