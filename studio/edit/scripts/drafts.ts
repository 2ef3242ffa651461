/** What was typed and not saved, kept in this browser: it survives a reload, and a crash. */
export interface Draft {
  readonly source: string;
  /** Of the version it began from; empty: of none. */
  readonly etag: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
}

export interface Drafts {
  get(name: string): Draft | undefined;
  keep(name: string, draft: Draft): void;
  drop(name: string): void;
}

const PREFIX = 'showrunner.draft.';

export function draftsIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Drafts {
  return {
    get: (name) => {
      try {
        const value: unknown = JSON.parse(storage.getItem(PREFIX + name) ?? 'null');
        return isDraft(value) ? value : undefined;
      } catch {
        return undefined; // not ours, or of another version
      }
    },
    keep: (name, draft) => {
      try {
        storage.setItem(PREFIX + name, JSON.stringify(draft));
      } catch {
        // The storage is full or turned off: then there is no draft, and leaving the page asks first.
      }
    },
    drop: (name) => storage.removeItem(PREFIX + name),
  };
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string' && 'etag' in value && typeof value.etag === 'string' && 'at' in value && typeof value.at === 'number';
