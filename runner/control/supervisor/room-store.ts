import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Log } from '../../core/log.ts';
import { isEntry, isSource, type ShowSource } from '../../wire/index.ts';
import type { Noted } from './entry-order.ts';

/** What was loaded into a room. */
export interface KeptShow { readonly digest: string; readonly show: ShowSource; readonly by: string; readonly at: string }

/** So many logs of earlier shows are kept for each room. */
const OLD_LOGS = 50;
const LOG = 'log.jsonl';
const SHOW = 'show.json';

/**
 * What is kept on disk of one room: the show that was loaded, to bring it back, and the as-run log as it was heard. Writes are made one
 * after another; a disk that is full is told in the log, and holds up nothing.
 */
export class RoomStore {
  readonly #folder: string;
  readonly #room: string;
  readonly #log: Log;
  #writing: Promise<void> = Promise.resolve();
  /** The last line may have been cut off with the process that wrote it. */
  #isTorn = true;

  constructor(dataDir: string, room: string, log: Log) {
    this.#folder = join(dataDir, 'rooms', folderOf(room));
    this.#room = room;
    this.#log = log;
  }

  async show(): Promise<KeptShow | undefined> {
    await this.#writing;
    try {
      const value = JSON.parse(await readFile(join(this.#folder, SHOW), 'utf8')) as Partial<KeptShow> | null; // judged in the next line
      return value && isSource(value.show) && typeof value.digest === 'string' ? { digest: value.digest, show: value.show, by: String(value.by), at: String(value.at) } : undefined;
    } catch {
      return undefined;
    }
  }

  keepShow(kept: KeptShow): Promise<void> {
    return this.#write('the show', async () => {
      await writeFileAtomic(join(this.#folder, SHOW), JSON.stringify({ v: 1, room: this.#room, ...kept }), { mode: 0o600 });
    });
  }

  /** Puts entries behind those there are. One of the type `loaded` begins a new log. */
  append(noted: readonly Noted[]): Promise<void> {
    return this.#write('the as-run log', async () => {
      let lines = '';
      for (const { epoch, entry } of noted) {
        if (entry.type === 'loaded') {
          await this.#flush(lines);
          lines = '';
          await this.#putAway();
        }
        lines += `${JSON.stringify({ epoch, entry })}\n`;
      }
      await this.#flush(lines);
    });
  }

  /** All of the newest log, oldest first; undefined when there never was a show. Lines that are cut off are left out. */
  async entries(): Promise<Noted[] | undefined> {
    await this.#writing;
    let text: string;
    try {
      text = await readFile(join(this.#folder, LOG), 'utf8');
    } catch {
      return undefined;
    }
    return text.split('\n').flatMap((line) => parseLine(line) ?? []);
  }

  /** Resolves when all is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #flush(lines: string): Promise<void> {
    if (lines === '') return;
    const path = join(this.#folder, LOG);
    if (this.#isTorn) {
      this.#isTorn = false;
      if (await endsTorn(path)) await appendFile(path, '\n');
    }
    await appendFile(path, lines, { mode: 0o600 });
  }

  /** The log so far becomes an old one. */
  async #putAway(): Promise<void> {
    const now = new Date().toISOString().replaceAll(/[:.]/g, '-');
    await rename(join(this.#folder, LOG), join(this.#folder, `log-${now}.jsonl`)).catch(() => undefined); // there was none
    const old = (await readdir(this.#folder)).filter((name) => /^log-.*\.jsonl$/.test(name)).sort();
    for (const name of old.slice(0, Math.max(0, old.length - OLD_LOGS))) await rm(join(this.#folder, name), { force: true });
  }

  #write(what: string, work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        await mkdir(this.#folder, { recursive: true, mode: 0o700 });
        await work();
      } catch (error) {
        this.#log.error({ err: error, room: this.#room, folder: this.#folder }, `DATA_DIR cannot be written: ${what} is not kept`);
      }
    });
    return this.#writing;
  }
}

function parseLine(line: string): Noted | undefined {
  if (line === '') return undefined;
  try {
    const value = JSON.parse(line) as { epoch?: unknown; entry?: unknown } | null; // judged in the next line
    return value && typeof value.epoch === 'number' && isEntry(value.entry) ? { epoch: value.epoch, entry: value.entry } : undefined;
  } catch {
    return undefined;
  }
}

async function endsTorn(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}

/** A folder's name for a room's, on any system: something to read, and something that no other room has. */
function folderOf(room: string): string {
  const readable = room.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
  return `${readable}-${createHash('sha256').update(room).digest('hex').slice(0, 12)}`;
}
