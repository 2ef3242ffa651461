import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, realpath, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { MAX_BYTES } from '../../script/index.ts';
import { Problem } from '../api/problem.ts';
import { isScriptName, requireScriptName } from './names.ts';

export interface StoredScript {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** With its quotes. */
  readonly etag: string;
  readonly modified: Date;
}

/** What has to be so for a change to be made: the values of `If-Match` and `If-None-Match`. */
export interface Precondition { readonly ifMatch?: string | undefined; readonly ifNoneMatch?: string | undefined }

export const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

/**
 * The scripts of one folder. Names lead nowhere else: not by `..`, not by a link (one is followed only while it stays
 * inside), not by another writing of the same name. Files are replaced in one piece. Changes of one script are made one after
 * another, so that of two with the same `If-Match` one loses.
 */
export class ScriptStore {
  readonly #folder: string;
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get folder(): string {
    return this.#folder;
  }

  /** By name. What cannot be read is left out. */
  async list(): Promise<readonly StoredScript[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter(isScriptName).sort((a, b) => a.localeCompare(b, 'en'));
    const scripts = await Promise.all(names.map((name) => this.find(name).catch(() => undefined)));
    return scripts.filter((script) => script !== undefined);
  }

  /** Undefined when there is none. Throws a Problem: `bad-name`, or `cannot-read`. */
  async find(name: string): Promise<StoredScript | undefined> {
    requireScriptName(name);
    const path = await this.#inside(name);
    return path === undefined ? undefined : read(name, path);
  }

  /** Throws a Problem, 404 `no-script`, when there is none. */
  async get(name: string): Promise<StoredScript> {
    const script = await this.find(name);
    if (!script) throw new Problem(404, 'no-script', `There is no script “${name}”. GET /scripts lists them.`);
    return script;
  }

  /** Saves it. Throws a Problem: `bad-name`, `too-large`, `name-taken` (409), `changed`, `exists`, `gone` (412), `cannot-write` (507). */
  async put(name: string, bytes: Uint8Array, precondition: Precondition = {}): Promise<{ readonly script: StoredScript; readonly isNew: boolean }> {
    requireScriptName(name);
    if (bytes.byteLength > MAX_BYTES) throw new Problem(413, 'too-large', `A script may have 1 MiB; this one has ${bytes.byteLength} bytes.`);
    return this.#alone(name, async () => {
      const before = await this.find(name);
      hold(name, before, precondition);
      if (!before) await this.#requireFree(name);
      const path = (await this.#inside(name)) ?? join(this.#folder, name);
      await writing(async () => {
        await mkdir(this.#folder, { recursive: true });
        await writeFileAtomic(path, Buffer.from(bytes));
      });
      return { script: { name, bytes, etag: etagOf(bytes), modified: new Date() }, isNew: !before };
    });
  }

  /** Throws a Problem: `no-script`, `changed`, `cannot-write`. */
  async delete(name: string, precondition: Precondition = {}): Promise<void> {
    requireScriptName(name);
    await this.#alone(name, async () => {
      const before = precondition.ifMatch === undefined ? await this.get(name) : await this.find(name);
      hold(name, before, precondition);
      await writing(() => unlink(join(this.#folder, name)));
    });
  }

  /** Where the file is; undefined when there is none, or when it is somewhere else. */
  async #inside(name: string): Promise<string | undefined> {
    try {
      const [folder, path] = await Promise.all([realpath(this.#folder), realpath(join(this.#folder, name))]);
      return path.startsWith(folder + sep) ? path : undefined;
    } catch {
      return undefined;
    }
  }

  /** No file may differ from another in capitals alone: on half of all systems they are one. Nor may a link be written through that leads outside. */
  async #requireFree(name: string): Promise<void> {
    const same = name.toLowerCase();
    const taken = (await readdir(this.#folder).catch(() => [])).find((other) => other.normalize('NFC').toLowerCase() === same);
    if (taken !== undefined) throw new Problem(409, 'name-taken', taken === name ? `“${name}” is there already, and is no script that can be written to.` : `There is “${taken}” already: names that differ in capitals alone are one file on many systems.`);
  }

  async #alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const key = name.toLowerCase();
    const turn = (this.#busy.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn.catch(() => undefined);
    this.#busy.set(key, settled);
    try {
      return await turn;
    } finally {
      if (this.#busy.get(key) === settled) this.#busy.delete(key);
    }
  }
}

async function read(name: string, path: string): Promise<StoredScript | undefined> {
  // Should the last step have become a link meanwhile, it is not followed; and a named pipe must not be waited for.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => undefined);
  if (!file) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return undefined;
    if (stats.size > MAX_BYTES) throw new Problem(413, 'too-large', `“${name}” has ${stats.size} bytes; a script may have 1 MiB.`);
    const bytes = await file.readFile();
    return { name, bytes, etag: etagOf(bytes), modified: stats.mtime };
  } finally {
    await file.close();
  }
}

/** RFC 9110: the strong comparison, for a change. */
function hold(name: string, before: StoredScript | undefined, { ifMatch, ifNoneMatch }: Precondition): void {
  if (ifMatch !== undefined && !before) throw new Problem(412, 'gone', `“${name}” is not there any more: it was deleted since you read it.`);
  if (before && ifMatch !== undefined && !matches(ifMatch, before.etag)) throw new Problem(412, 'changed', `“${name}” was changed since you read it. Read it again, and put your changes into that.`);
  if (before && ifNoneMatch !== undefined && matches(ifNoneMatch, before.etag)) throw new Problem(412, 'exists', `“${name}” is there already.`);
}

/** Whether a header's list of ETags has this one. */
export const matches = (header: string, etag: string): boolean => header.trim() === '*' || header.split(',').some((each) => each.trim() === etag);

async function writing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(507, 'cannot-write', `The file could not be written: ${why.slice(0, 300)}. Look at SCRIPTS_DIR's space and rights.`, { cause });
  }
}
