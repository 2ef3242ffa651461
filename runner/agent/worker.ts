import type { AgentServer, JobRequest } from '@livekit/agents';
import { RoomServiceClient } from 'livekit-server-sdk';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { AGENT } from '../wire/index.ts';
import { endIdle, JOB, roomsOf, watchEnds } from './jobs.ts';
import { Places } from './places.ts';
import { adoptLog } from './library-log.ts';
import { passLogChoice, type LogChoice } from './log-choice.ts';

export interface WorkerOptions {
  readonly config: Config;
  readonly log: Log;
  /** How the jobs write their log. */
  readonly logChoice: LogChoice;
  /** Where `GET /` answers 200 while the worker is registered; 127.0.0.1 and any free port unless said. */
  readonly host?: string;
  readonly port?: number;
}

export interface Worker {
  /** Resolves when LiveKit gives it jobs. */
  readonly registered: Promise<void>;
  /** Rejects when the worker can do nothing any more. */
  readonly failed: Promise<never>;
  readonly shows: number;
  /** Takes no more jobs, and ends those that have nothing to do; resolves when the last show has ended by itself. */
  drain(): Promise<void>;
  /** Ends all shows: silence, their avatars' conversations ended. The process is to be ended then. */
  close(): Promise<void>;
}

/** A process that is ready before a job comes: 0.2 s instead of 1.4 s. */
const IDLE_PROCESSES = 1;
const READY_WITHIN_MS = 60_000;
/** Ending a show: Tavus is given 10 s to end a conversation. */
const END_WITHIN_MS = 15_000;

/**
 * A LiveKit Agents worker of the name `showrunner`. Rejects with `livekit-not-set`, `livekit-unreachable` or
 * `livekit-unauthorized`. LiveKit's library (1.6 s, 110 MB) is loaded here.
 */
export async function startWorker({ config, log, logChoice, host = '127.0.0.1', port = 0 }: WorkerOptions): Promise<Worker> {
  const { livekit, maxShows } = config;
  if (!livekit) throw new ShowrunnerError('livekit-not-set', 'The agent needs a LiveKit server: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET (.env.example says how).');
  await reach(livekit);
  // Its native part would write to standard output, here and in the jobs, which inherit the environment.
  process.env.NODE_ENV ??= 'production';
  // It warns of each stall of 100 ms, which a busy machine has every second and nobody hears: the track has 400 ms in store.
  process.env.LIVEKIT_AGENTS_LOOP_BLOCK_WARN_MS ??= log.isLevelEnabled('debug') ? '350' : '0';
  passLogChoice(logChoice);
  const { AgentServer: Server, initializeLogger, InferenceRunner, ServerOptions, WorkerPermissions } = await import('@livekit/agents');
  adoptLog(log);
  initializeLogger({ pretty: false, level: config.logLevel });
  // A process of 350 MB for finding out when people stop talking, which a show never asks. Registered already, and not
  // enumerable: it is not started. There is no option for it.
  Object.defineProperty(InferenceRunner.registeredRunners, 'lk_eot_audio', { value: 'off', enumerable: false });

  const places = new Places(maxShows);
  const server: AgentServer = new Server(new ServerOptions({
    agent: fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './job.ts' : './job.js', import.meta.url)),
    agentName: AGENT,
    wsURL: livekit.url, apiKey: livekit.apiKey, apiSecret: livekit.apiSecret,
    host, port,
    production: false, // true would mean a fixed port and another measure of load
    numIdleProcesses: IDLE_PROCESSES,
    initializeProcessTimeout: READY_WITHIN_MS,
    sessionEndTimeout: END_WITHIN_MS,
    shutdownProcessTimeout: END_WITHIN_MS,
    maxRetry: Infinity, // a show on air outlives a LiveKit server that is away for long
    permissions: new WorkerPermissions(true, true, true, false),
    loadFunc: () => Promise.resolve(places.load(roomsWithJobs())),
    requestFunc: (job: JobRequest) => take(job),
    logLevel: config.logLevel,
  }));

  function roomsWithJobs(): readonly string[] {
    return [...roomsOf(server).values()];
  }

  async function take(job: JobRequest): Promise<void> {
    const room = job.room?.name ?? '';
    if (!places.take(room, roomsWithJobs())) {
      log.warn({ room, shows: maxShows }, 'A show was not taken: as many as MAX_SHOWS are on already');
      await job.reject();
      return;
    }
    log.info({ room, job: job.id }, 'Takes a show');
    await job.accept('Showrunner', AGENT, '', { [JOB]: job.id });
  }

  const registered = new Promise<void>((resolve) => server.event.once('worker_registered', () => { resolve(); }));
  const running = server.run();
  let isDraining = false;
  const stopWatching = watchEnds(server, livekit, log, () => (isDraining ? undefined : places.load(roomsWithJobs())));
  const failed = running.then(() => new Promise<never>(() => undefined)); // its end is our own doing
  failed.catch(() => undefined); // who cares listens
  return {
    registered, failed,
    get shows() { return server.activeJobs.length; },
    async drain() {
      isDraining = true;
      const stopEnding = endIdle(server, livekit, log);
      await server.drain(0); // for as long as it takes
      stopEnding();
    },
    async close() {
      stopWatching();
      await Promise.race([server.close(), allEnded(server)]);
    },
  };
}

/** The library also waits for a process that is only being made ready, which may take seconds. It ends with us. */
async function allEnded(server: AgentServer): Promise<void> {
  while (server.activeJobs.length > 0) await after(20);
}

/** The library would try ten times before it says that a key is wrong. */
async function reach({ url, apiKey, apiSecret }: NonNullable<Config['livekit']>): Promise<void> {
  try {
    await new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 10 }).listRooms(['showrunner-is-anybody-there']);
  } catch (cause) {
    const status = cause instanceof Error && 'status' in cause ? cause.status : undefined;
    if (status === 401 || status === 403) {
      throw new ShowrunnerError('livekit-unauthorized', `LiveKit at ${url} does not know LIVEKIT_API_KEY, or LIVEKIT_API_SECRET is not its secret.`, { cause });
    }
    throw new ShowrunnerError('livekit-unreachable', `LiveKit at ${url} does not answer (${cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause)}). Check LIVEKIT_URL, and that the server runs.`, { cause });
  }
}
