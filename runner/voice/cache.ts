import { createHash } from 'node:crypto';
import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';
import canonicalize from 'canonicalize';

/** Bytes by content-addressed key, on disk, shared by all processes of the machine that name the same folder. */
export interface Cache {
  readonly folder: string;
  readonly limit: number;
  /** Undefined when there is none, or when it is damaged: then it is forgotten. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Never fails: what cannot be stored is made again the next time. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  stats(): Promise<{ readonly entries: number; readonly bytes: number }>;
  clear(): Promise<void>;
}

export interface CacheOptions {
  /** Bytes of content; default 2 GiB. The least recently used go first. */
  readonly limit?: number;
  /** The calendar's time, for what was used when. */
  readonly now?: () => Date;
  readonly warn?: (message: string, error: unknown) => void;
}

// The types lack the option, without which every key ever removed leaves a file behind.
const removeEntry = cacache.rm.entry as (folder: string, key: string, options: { removeFully: boolean }) => Promise<unknown>;

export const DEFAULT_CACHE_LIMIT = 2 * 1024 ** 3;
/** When it is full, room is made for some time. */
const KEEP = 0.9;

/** The folder of the rendered lines in the program's cache folder. */
export const lineFolder = (cacheDir: string): string => join(cacheDir, 'lines');

/** SHA-256 of the canonical JSON (RFC 8785): the same on every machine. */
export function keyOf(value: unknown): string {
  return createHash('sha256').update(canonicalize(value) ?? '').digest('hex');
}

export function openCache(folder: string, options: CacheOptions = {}): Cache {
  const limit = options.limit ?? DEFAULT_CACHE_LIMIT;
  const now = options.now ?? (() => new Date());
  const warn = options.warn ?? (() => {});
  /** As far as this process knows; undefined until it has looked. */
  let size: number | undefined;
  let evicting: Promise<void> | undefined;

  async function entries(): Promise<{ key: string; integrity: string; path: string; size: number }[]> {
    return Object.values(await cacache.ls(folder));
  }

  async function forget(key: string, integrity?: string): Promise<void> {
    await removeEntry(folder, key, { removeFully: true });
    if (integrity !== undefined) await cacache.rm.content(folder, integrity);
  }

  /** Removes the least recently used until there is room. Others may do the same at once: what is gone is gone. */
  async function evict(): Promise<void> {
    const all = await Promise.all(
      (await entries()).map(async (entry) => ({ ...entry, used: await stat(entry.path).then((file) => file.mtimeMs, () => 0) })),
    );
    all.sort((a, b) => a.used - b.used);
    size = all.reduce((sum, entry) => sum + entry.size, 0);
    for (const entry of all) {
      if (size <= limit * KEEP) return;
      await forget(entry.key, entry.integrity);
      size -= entry.size;
    }
  }

  return {
    folder,
    limit,
    async get(key) {
      let integrity: string | undefined;
      try {
        const info = await cacache.get.info(folder, key);
        if (!info) return undefined;
        integrity = info.integrity;
        const bytes = await cacache.get.byDigest(folder, integrity, { memoize: false });
        await utimes(info.path, now(), now());
        return bytes;
      } catch (error) {
        // Another process may have removed it just now.
        if (codeOf(error) === 'ENOENT') return undefined;
        warn(`The cache entry ${key} is damaged, and is made again.`, error);
        await forget(key, integrity).catch((again: unknown) => warn(`The cache in ${folder} cannot be written.`, again));
        return undefined;
      }
    },
    async put(key, bytes) {
      if (bytes.byteLength > limit * KEEP) return;
      try {
        size ??= (await this.stats()).bytes;
        await cacache.put(folder, key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        size += bytes.byteLength;
        const info = await cacache.get.info(folder, key);
        if (info) await utimes(info.path, now(), now());
        if (size > limit) await (evicting ??= evict().finally(() => (evicting = undefined)));
      } catch (error) {
        // Another process may have cleared it just now.
        if (codeOf(error) === 'ENOENT') return;
        warn(`A line cannot be kept in the cache in ${folder}. Check that the folder can be written and that the disk has room.`, error);
      }
    },
    async stats() {
      const all = await entries();
      return { entries: all.length, bytes: all.reduce((sum, entry) => sum + entry.size, 0) };
    },
    async clear() {
      await cacache.rm.all(folder);
      size = 0;
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
