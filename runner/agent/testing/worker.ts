import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgentDispatchClient } from 'livekit-server-sdk';
import { start, type Running } from '../../cli/testing/cli.ts';
import { AGENT, type DispatchMetadata } from '../../wire/index.ts';

type LogLine = Readonly<Record<string, unknown>>;

export interface TestWorker {
  readonly running: Running;
  /** Objects of its log, and its jobs'. */
  readonly log: readonly LogLine[];
  readonly folder: string;
  dispatch(room: string, metadata: DispatchMetadata): Promise<void>;
  /** Deletes the room's dispatches: its job ends. */
  undispatch(room: string): Promise<void>;
  /** The line of the log that says this of the room, the one after the first `after` of them. */
  logged(msg: string, room: string, after?: number): Promise<LogLine>;
  /** The process of the room's job, the one after the first `after` of them. */
  job(room: string, after?: number): Promise<number>;
  close(): Promise<void>;
}

/** For tests: `showrunner agent` as a process of its own, on a real server. */
export async function startWorker(access: { url: string; apiKey: string; apiSecret: string }, env: Readonly<Record<string, string>> = {}): Promise<TestWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-agent-'));
  const running = start(['agent', '--log-format', 'json'], {
    cwd: folder,
    env: {
      LIVEKIT_URL: access.url, LIVEKIT_API_KEY: access.apiKey, LIVEKIT_API_SECRET: access.apiSecret,
      CACHE_DIR: join(folder, 'cache'), DATA_DIR: join(folder, 'data'), ...env,
    },
  });
  const log: LogLine[] = [];
  const lookers = new Set<() => void>();
  let rest = '';
  running.process.stderr?.on('data', (text: Buffer) => {
    const lines = (rest + text.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      try {
        log.push(JSON.parse(line) as LogLine);
      } catch {
        log.push({ level: 'text', msg: line });
      }
    }
    for (const look of lookers) look();
  });
  const dispatches = new AgentDispatchClient(access.url.replace(/^ws/, 'http'), access.apiKey, access.apiSecret);
  await running.said('Ready for shows');
  const logged = (msg: string, room: string, after = 0): Promise<LogLine> => new Promise((resolve, reject) => {
    const look = (): void => {
      const line = log.filter((each) => each.msg === msg && each.room === room)[after];
      if (!line) return;
      clearTimeout(timer);
      lookers.delete(look);
      resolve(line);
    };
    const timer = setTimeout(() => {
      lookers.delete(look);
      reject(new Error(`“${msg}” was not logged for ${room}:\n${log.map((line) => JSON.stringify(line)).join('\n')}`));
    }, 20_000);
    lookers.add(look);
    look();
  });
  return {
    running, log, folder,
    async dispatch(room, metadata) {
      await dispatches.createDispatch(room, AGENT, { metadata: JSON.stringify(metadata) });
    },
    async undispatch(room) {
      for (const { id } of await dispatches.listDispatch(room)) await dispatches.deleteDispatch(id, room);
    },
    logged,
    async job(room, after) {
      return Number((await logged('The agent is in the room', room, after)).pid);
    },
    async close() {
      running.process.kill('SIGINT');
      const force = setTimeout(() => { running.process.kill('SIGKILL'); }, 20_000);
      await running.ended;
      clearTimeout(force);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
