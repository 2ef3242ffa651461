import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWav, toPcm } from '../../audio/index.ts';
import { readConfig } from '../../core/config.ts';
import { createLog } from '../../core/log.ts';
import { Opened } from '../../core/opened.ts';
import { startTavus, type Faults, type TavusStandIn } from '../../local/tavus/index.ts';
import { compile } from '../../script/index.ts';
import type { Rundown } from '../../script/rundown.ts';
import type { AsRunEntry, Command, State } from '../../show/index.ts';
import { SHOWRUNNER, type LiveKitAccess } from '../../stage/livekit/index.ts';
import { goLive, type Live } from '../live.ts';
import { render } from '../render.ts';
import { enterAudience, type Audience, type Recorded } from './audience.ts';
import { ChordVoices } from './chord-voices.ts';

export const AVATAR = 'tavus-avatar-agent';
export const PLAIN = SHOWRUNNER;

/** Longer than any line of the tests. */
const WITHIN_MS = 20_000;

/** A show on air in a room of its own, with the stand-in for Tavus behind it and an audience before it. */
export interface Scene {
  readonly live: Live;
  readonly tavus: TavusStandIn;
  readonly audience: Audience;
  readonly rundown: Rundown;
  /** The captions of all lines. */
  readonly texts: readonly string[];
  readonly entries: readonly AsRunEntry[];
  /** Whether a message was logged. */
  says(message: string | RegExp): boolean;
  /** Resolves when it is logged; rejects after 20 s. */
  saying(message: string | RegExp): Promise<void>;
  /** Resolves when the show is in a mode. */
  mode(wanted: State['mode']): Promise<void>;
  /** Gives a command that must be taken up. */
  give(command: Command): Promise<void>;
  /** What the same show comes to when it is rendered. */
  reference(): Promise<Int16Array>;
  /** Ends the show, if it is not over. Gives what the audience has heard of it. */
  leave(): Promise<Recorded[]>;
  /** Lets go of everything. */
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly access: LiveKitAccess;
  /** A folder for all that is written. */
  readonly folder: string;
  /** The items of the script, as YAML. */
  readonly items: string;
  /** From the start. */
  readonly faults?: Faults;
  /** Of the first conversation alone. */
  readonly first?: Faults;
  readonly hold?: boolean;
}

/** Takes everything to its place, up to the GO. */
export async function setScene(options: SceneOptions): Promise<Scene> {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open({ access, folder: base, items, faults = {}, first, hold = false }: SceneOptions, opened: Opened): Promise<Scene> {
  const { rundown, diagnostics } = compile(`title: Avatar\nrundown:\n${items}`);
  assert.ok(rundown, JSON.stringify(diagnostics));
  const room = `scene-${randomUUID().slice(0, 8)}`;
  const folder = join(base, room);
  const tavus = await startTavus({ faults });
  opened.defer(() => tavus.close());
  if (first) tavus.script(first);
  const config = readConfig({ TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p-test', TAVUS_API_URL: tavus.url, CACHE_DIR: join(folder, 'cache'), DATA_DIR: join(folder, 'data') });
  assert.ok(config.tavus);
  const audience = await enterAudience({ access, room, targets: [PLAIN, AVATAR], folder: join(folder, 'heard') });
  let left: Promise<Recorded[]> | undefined;
  opened.defer(async () => { await (left ??= audience.leave()); });

  const lines: string[] = [];
  const events = new EventEmitter();
  const says = (message: string | RegExp): boolean => lines.some((line) => (typeof message === 'string' ? line.includes(`"${message}"`) : message.test(line)));
  const entries: AsRunEntry[] = [];
  let changed: (state: State) => void = () => undefined;
  const voices = (): ChordVoices => new ChordVoices();
  const live = await goLive({
    rundown, room, hold, access, voices, avatar: { tavus: config.tavus, config },
    log: await createLog({ format: 'json', level: 'debug', destination: { write: (text) => { lines.push(text); events.emit('logged'); } } }),
    onEntry: (entry) => entries.push(entry), onState: (state) => { changed(state); },
  });
  opened.defer(() => live.close());
  return {
    live, tavus, audience, rundown, entries,
    texts: rundown.items.flatMap((item) => (item.kind === 'line' ? [item.caption] : [])),
    says,
    async saying(message) {
      const late = AbortSignal.timeout(WITHIN_MS);
      while (!says(message)) await once(events, 'logged', { signal: late });
    },
    mode: (wanted) => new Promise((resolve, reject) => {
      const late = setTimeout(() => { reject(new Error(`The show is not ${wanted} after ${WITHIN_MS / 1_000} s, but ${live.player.state.mode}. What was logged:\n${lines.join('')}`)); }, WITHIN_MS);
      changed = (state) => {
        if (state.mode !== wanted) return;
        clearTimeout(late);
        resolve();
      };
      changed(live.player.state);
    }),
    give: async (command) => { assert.deepEqual(await live.player.command(command, 'operator:test'), { ok: true }); },
    async reference() {
      const out = join(folder, 'reference');
      await render({ rundown, out, voices });
      return toPcm(parseWav(await readFile(join(out, 'show.wav'))));
    },
    async leave() {
      await live.close();
      return await (left ??= audience.leave());
    },
    close: () => opened.close(),
  };
}
