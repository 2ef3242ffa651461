import { createHash } from 'node:crypto';
import { lineFolder, openCache, type Cache } from '../voice/index.ts';

/** Clips (`audio` files) by the SHA-256 of their bytes, in hex; in the same cache as rendered lines. */
export interface ClipStore {
  /** Undefined: it is not there. */
  read(sha256: string): Promise<Uint8Array | undefined>;
  /** False: these are not the bytes of that name. */
  keep(sha256: string, bytes: Uint8Array): Promise<boolean>;
}

export function openClips(cacheDir: string): ClipStore {
  const cache: Cache = openCache(lineFolder(cacheDir));
  return {
    read: (sha256) => cache.get(keyOf(sha256)),
    async keep(sha256, bytes) {
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
      await cache.put(keyOf(sha256), bytes);
      return true;
    },
  };
}

/** Rendered lines have keys of another form. */
const keyOf = (sha256: string): string => `clip-${sha256}`;
