import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../runner/core/config.ts';
import { Opened } from '../../runner/core/opened.ts';
import { ms } from '../../runner/core/units.ts';
import { freePorts } from '../../runner/local/livekit/ports.ts';
import type { LocalLiveKit } from '../../runner/local/livekit/index.ts';
import { startOpenAI, type Behaviour } from '../../runner/local/openai/index.ts';
import { startStack, type Stack } from '../../runner/local/stack/index.ts';
import type { Ear } from '../harness/ear.ts';
import { listen } from '../harness/listen.ts';
import { inFolder } from '../offline/folder.ts';
import { Lines } from './lines.ts';
import { Operator } from './operator.ts';
import { Watcher } from './watcher.ts';

/** A voice that takes as long as OpenAI's does, and whose words can be told from its sound. */
export const VOICE = { firstByte: ms(400), realTime: 5 } as const satisfies Behaviour;

/** Agent and control server on this machine, in processes of their own, and all that is needed to measure them. */
export interface Stand {
  readonly stack: Stack;
  readonly operator: Operator;
  /** What agent and control server logged. */
  readonly lines: Lines;
  readonly access: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  /** For files, as long as it stands. */
  readonly folder: string;
  /** Somebody in the room who hears the agent. */
  readonly listen: (room: string) => Promise<Ear>;
  /** Somebody at the socket who follows the room's show. */
  readonly watch: (room: string) => Promise<Watcher>;
}

/** What went wrong on a stand, with the end of what agent and control server logged. */
export class StandError extends Error {
  readonly log: string;

  constructor(cause: unknown, log: string) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.log = log;
  }
}

/**
 * A stand with empty folders and no avatar, for as long as `act` takes; whatever came of it is closed in the end. What it
 * fails with is a {@link StandError}.
 */
export async function onStand<T>(livekit: LocalLiveKit, { maxShows = 2, voice = VOICE }: { readonly maxShows?: number; readonly voice?: Behaviour }, act: (stand: Stand) => Promise<T>): Promise<T> {
  return await inFolder(async (folder) => {
    const opened = new Opened();
    const lines = new Lines();
    try {
      return await act(await open(livekit, { maxShows, voice }, folder, lines, opened));
    } catch (error) {
      throw new StandError(error, lines.last);
    } finally {
      await opened.close();
    }
  });
}

async function open(livekit: LocalLiveKit, { maxShows, voice }: { readonly maxShows: number; readonly voice: Behaviour }, folder: string, lines: Lines, opened: Opened): Promise<Stand> {
  const { url, apiKey, apiSecret } = livekit;
  const openai = await startOpenAI({ behaviour: voice });
  opened.defer(() => openai.close());
  const scripts = join(folder, 'scripts');
  await mkdir(scripts);
  // The control server comes back to the same one, as it does in earnest.
  const { port } = await freePorts();
  const env = {
    PATH: process.env.PATH, HOME: process.env.HOME,
    LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret,
    OPENAI_API_KEY: 'sk-bench', OPENAI_BASE_URL: openai.url,
    PORT: String(port), MAX_SHOWS: String(maxShows), DEPLOYMENT: 'bench-server',
    CACHE_DIR: join(folder, 'cache'), DATA_DIR: join(folder, 'data'), SCRIPTS_DIR: scripts,
  };
  const stack = await startStack({
    config: readConfig(env), env, avatar: false, logFormat: 'json', rateLimits: false,
    onProgress: (line) => { lines.note(line); }, onLog: (text) => { lines.take(text); },
  });
  opened.defer(() => stack.close());
  const operator = new Operator(stack.url, stack.operatorKey);
  return {
    stack, operator, lines, folder,
    access: { url, apiKey, apiSecret },
    async listen(room) {
      const ear = await listen({ url, apiKey, apiSecret, room });
      opened.defer(() => ear.close());
      return ear;
    },
    async watch(room) {
      const watcher = await Watcher.open(stack.url, stack.operatorKey, room);
      opened.defer(async () => { watcher.close(); });
      return watcher;
    },
  };
}
