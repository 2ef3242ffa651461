import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import type { Log } from '../../core/log.ts';
import type { ScriptChange } from '../../wire/index.ts';
import { isScriptName } from './names.ts';
import type { ScriptStore } from './store.ts';

/** So long a file has to keep its size, ms: editors write in pieces, and some by way of another file. */
const STEADY_MS = 60;
/** Changes within this time, ms, are told together: a `git checkout` changes many. */
const TOGETHER_MS = 50;

export interface ScriptWatch { readonly close: () => Promise<void> }

/** Tells what changes in SCRIPTS_DIR, whoever does it. Resolves when it watches; the folder is made when there is none. */
export async function watchScripts({ store, log, onChanges }: { readonly store: ScriptStore; readonly log: Log; readonly onChanges: (changes: readonly ScriptChange[]) => void }): Promise<ScriptWatch> {
  await mkdir(store.folder, { recursive: true }).catch((error: unknown) => { log.warn({ err: error }, 'SCRIPTS_DIR could not be made'); });
  const watcher = watch(store.folder, { depth: 0, ignoreInitial: true, followSymlinks: true, awaitWriteFinish: { stabilityThreshold: STEADY_MS, pollInterval: 20 } });
  const ready = new Promise<void>((resolve) => { watcher.once('ready', resolve); });
  const etags = new Map((await store.list()).map(({ name, etag }) => [name, etag]));
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();

  /** What has really changed: a file that was touched, or replaced by the same, has not. */
  const changeOf = async (name: string): Promise<ScriptChange | undefined> => {
    const script = await store.find(name).catch(() => undefined);
    const before = etags.get(name);
    if (!script) return etags.delete(name) ? { name, change: 'removed' } : undefined;
    etags.set(name, script.etag);
    return before === script.etag ? undefined : { name, change: before === undefined ? 'added' : 'changed', etag: script.etag };
  };
  const tell = async (): Promise<void> => {
    const names = [...pending];
    pending.clear();
    const changes: ScriptChange[] = [];
    for (const name of names) {
      const change = await changeOf(name);
      if (change) changes.push(change);
    }
    if (changes.length > 0) onChanges(changes);
  };
  const noticed = (path: string): void => {
    const name = basename(path).normalize('NFC');
    if (!isScriptName(name)) return;
    pending.add(name);
    timer ??= setTimeout(() => {
      timer = undefined;
      telling = telling.then(tell).catch((error: unknown) => { log.error({ err: error }, 'A change of scripts could not be told'); });
    }, TOGETHER_MS);
  };
  watcher.on('add', noticed).on('change', noticed).on('unlink', noticed);
  watcher.on('error', (error) => { log.warn({ err: error }, 'SCRIPTS_DIR cannot be watched: changes made by other programs are not noticed'); });
  await ready;
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await telling;
    },
  };
}
