import { ShowrunnerError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Performance, Performer } from '../perform/performer.ts';
import type { Progress } from '../perform/progress.ts';
import { prepare, type Readiness } from '../perform/readiness.ts';
import { noShow } from '../perform/source.ts';
import type { Rundown } from '../script/rundown.ts';
import type { AsRunEntry, By, Changes, Player, Position } from '../show/index.ts';
import type { LineVoices } from '../voice/index.ts';
import type { ShowSource } from '../wire/index.ts';

/** What somebody loaded into the room. */
export interface Loaded {
  readonly source: ShowSource;
  readonly rundown: Rundown;
  readonly by: By;
  readonly hold: boolean;
  /** SHA-256 of clips that have not come yet. */
  readonly missing: readonly string[];
  /** Where another process was. */
  readonly at?: Position;
}

export interface RoomShowOptions {
  readonly performer: Performer;
  /** Closed with the show. */
  readonly voices: LineVoices;
  /** Path of a clip, as the script has it → its SHA-256: an update changes it. */
  readonly clips: Map<string, string>;
  /** Without it: nothing but ad-hoc lines. */
  readonly loaded?: Loaded;
  readonly log: Log;
  readonly onEntry: (entry: AsRunEntry) => void;
  /** `idly`: nobody waits to hear of it. */
  readonly onChange: (how: { readonly idly: boolean }) => void;
}

/** What is performed in a room: a show, or ad-hoc lines alone. */
export class RoomShow {
  readonly #options: RoomShowOptions;
  readonly #performance: Performance;
  #loaded: Loaded | undefined;
  #readiness: Readiness;
  #missing: Set<string>;
  #endedAt: string | undefined;

  constructor(options: RoomShowOptions) {
    const { performer, voices, loaded, onEntry, onChange } = options;
    this.#options = options;
    this.#loaded = loaded;
    this.#missing = new Set(loaded?.missing);
    const rundown = loaded?.rundown ?? noShow();
    let first = loaded?.at?.index ?? 0;
    this.#performance = performer.perform({
      rundown, voices: () => voices, hold: loaded?.hold ?? true,
      ...(loaded ? { by: loaded.by } : {}), ...(loaded?.at ? { at: loaded.at } : {}),
      onEntry: (entry) => {
        if (entry.type === 'ended') this.#endedAt = entry.at;
        if (loaded || entry.type !== 'loaded') onEntry(entry);
      },
      onState: ({ cursor }) => {
        // What comes after a jump is wanted before what was jumped over.
        if (cursor.index < first || cursor.index > first + 1) this.#readiness.from(cursor.index);
        first = cursor.index;
        onChange({ idly: false });
      },
      onWord: () => { onChange({ idly: false }); },
    });
    this.#readiness = this.#prepare(first);
  }

  get loaded(): Loaded | undefined {
    return this.#loaded;
  }

  get player(): Player {
    return this.#performance.player;
  }

  /** Null where no show is loaded. */
  get digest(): string | null {
    return this.loaded?.rundown.digest ?? null;
  }

  get progress(): Progress {
    return this.#performance.progress();
  }

  get readiness(): Pick<Readiness, 'ready' | 'of' | 'lengths'> {
    return this.#readiness;
  }

  get missing(): readonly string[] {
    return [...this.#missing];
  }

  get endedAt(): string | undefined {
    return this.player.state.mode === 'ended' ? this.#endedAt : undefined;
  }

  /** Nothing is on air, and nothing will be by itself or by a GO. */
  get isIdle(): boolean {
    const { mode, fed, adlibs, heldBack } = this.player.state;
    return (this.loaded === undefined || mode === 'ended') && fed.length === 0 && adlibs.length === 0 && heldBack.length === 0;
  }

  /** The edited script goes on in the place of the one that is performed. Throws `cannot-update`. */
  update({ source, rundown, missing }: Pick<Loaded, 'source' | 'rundown' | 'missing'>, by: By, dry: boolean): Changes {
    if (!this.#loaded) throw new ShowrunnerError('no-show', 'No show is loaded in this room.');
    const updated = this.player.update(rundown, by, { dry });
    if (!updated.ok) throw new ShowrunnerError(updated.code, updated.message);
    if (dry) return updated.changes;
    this.#loaded = { ...this.#loaded, source, rundown, missing };
    this.#missing = new Set(missing);
    for (const [path, sha256] of Object.entries(source.clips ?? {})) this.#options.clips.set(path, sha256);
    this.#readiness.close();
    this.#readiness = this.#prepare(this.player.state.cursor.index);
    return updated.changes;
  }

  arrived(sha256: string): void {
    this.#missing.delete(sha256);
  }

  async close(): Promise<void> {
    this.#readiness.close();
    await this.#performance.close();
  }

  /** The lines from `first` on before the others. */
  #prepare(first: number): Readiness {
    const { voices, log, onChange } = this.#options;
    const readiness = prepare({
      rundown: this.player.rundown, voices,
      onChange: () => { onChange({ idly: true }); },
      onFailure: (line, error) => { log.warn({ err: error, item: line.id ?? line.number }, `A line cannot be rendered ahead: '${line.caption.trim()}'`); },
    });
    readiness.from(first);
    return readiness;
  }
}
