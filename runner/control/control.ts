import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import type { Clock } from '../core/clock.ts';
import type { Config } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { Opened } from '../core/opened.ts';
import { ms } from '../core/units.ts';
import { voicesFor } from '../voice/configured.ts';
import type { LineVoices } from '../voice/index.ts';
import { compiler as schemas, invalid } from './api/checks.ts';
import { loadDocument, type Document } from './api/document.ts';
import type { Handlers, OperationId } from './api/call.ts';
import type { SayRequest } from './api/openapi.generated.ts';
import { createApp } from './app.ts';
import { keysOf } from './auth/keys.ts';
import { isLoopback, originRules } from './auth/origin.ts';
import { health, liveKitProbe } from './health/health.ts';
import { Metrics } from './health/metrics.ts';
import { perMinute } from './http/limits.ts';
import { rooms } from './rooms/rooms.ts';
import { SayDesk } from './say/say.ts';
import { Compiler } from './scripts/compiler.ts';
import { AudioFiles } from './scripts/files.ts';
import { scripts } from './scripts/scripts.ts';
import { ScriptStore } from './scripts/store.ts';
import { watchScripts } from './scripts/watch.ts';
import { listen, tell } from './sockets/events.ts';
import { openSockets, SOCKET_LIMITS, tellScripts, type SocketLimits } from './sockets/sockets.ts';
import { LiveKitApi } from './supervisor/livekit.ts';
import { wireJoiner } from './supervisor/room-wire.ts';
import { Supervisor } from './supervisor/supervisor.ts';
import { TIMING, type Timing } from './supervisor/timing.ts';
import { createToken } from './token/token.ts';
import { renderVoice } from './voice/voice.ts';

export interface ControlOptions {
  readonly config: Config;
  readonly livekit: NonNullable<Config['livekit']>;
  readonly log: Log;
  readonly clock: Clock;
  /** Requests a minute from one address to `/token` and `/say`; false: any number, for measuring. */
  readonly rateLimits?: { readonly token: number; readonly say: number } | false;
  readonly socketLimits?: SocketLimits;
  readonly timing?: Timing;
  /** Where the studio was built. */
  readonly studio?: string;
  /** Between not being ready any more and taking no more connections, ms: whoever distributes requests has to notice. By default a second where others than this machine can connect. */
  readonly drain?: number;
}

/** A control server that listens. */
export interface Control {
  /** `http://host:port`. */
  readonly url: string;
  /**
   * Ends in order, within 10 s: not ready, no new requests, sockets told, requests finished, rooms left. Shows go on. A second call waits
   * for the first.
   */
  close(): Promise<void>;
}

const RATE_LIMITS = { token: 300, say: 120 };
/** Beside `runner/`, in the published package, too. */
const STUDIO = fileURLToPath(new URL('../../studio/dist/', import.meta.url));
/** What is not finished by then is cut off. */
const FINISH_WITHIN_MS = 7_000;
/** A connection whose request is finished is kept for another, and there will be none. */
const CLOSE_IDLE_EVERY_MS = 50;

/**
 * Starts the control server. Rejects with `port-taken`, `port-refused`, `operator-key-needed`.
 */
export async function startControl(options: ControlOptions): Promise<Control> {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open({ config, livekit, log, clock, rateLimits = RATE_LIMITS, socketLimits = SOCKET_LIMITS, timing = TIMING, studio = STUDIO, drain = isLoopback(config.host) ? 0 : 1_000 }: ControlOptions, opened: Opened): Promise<Control> {
  requireKey(config);
  const closing = new AbortController();
  const isClosing = (): boolean => closing.signal.aborted;
  const document = await loadDocument();
  const store = new ScriptStore(config.scriptsDir);
  const files = new AudioFiles(config.scriptsDir);
  const compiler = new Compiler(config, files);
  let voices: Promise<LineVoices> | undefined;
  opened.defer(async () => (await voices)?.close());

  const metrics: Metrics = new Metrics({ shows: () => supervisor.figures(), sockets: () => count() });
  const api = new LiveKitApi(livekit);
  const supervisor: Supervisor = new Supervisor({
    api, join: wireJoiner(api, log), dataDir: config.dataDir, maxShows: config.maxShows, clock, log, metrics, compiler, files, timing,
    onDesk: (place) => { tell(io, place); },
  });
  opened.defer(() => supervisor.close());
  const say = new SayDesk({ supervisor, metrics, closing: closing.signal });

  const keys = keysOf(config);
  const origins = originRules(config);
  const handlers: Handlers = {
    createToken: createToken({ livekit, now: () => clock.date() }),
    say: say.handle,
    ...rooms({ supervisor, store, compiler, voice: config.voice, isClosing }),
    ...scripts({ store, compiler }),
    renderVoice: renderVoice({ voices: () => (voices ??= voicesFor({ config }).then((make) => make(clock))), compileOptions: compiler.options, providers: compiler.providers }),
    ...health({ document, metrics, liveKitAnswers: liveKitProbe(livekit, () => clock.now()), isClosing }),
  };
  const before: Partial<Record<OperationId, RequestHandler>> = rateLimits === false ? {} : { createToken: perMinute(rateLimits.token, 'tokens'), say: perMinute(rateLimits.say, 'lines') };
  const app = createApp({
    document, handlers, keys, origins, before, studio, log, corsOrigin: config.corsOrigin, liveKitUrl: livekit.url,
    now: () => clock.now(), onDone: (done) => { metrics.request(done); },
  });
  // Express answers by itself; a promise is not what the server waits for.
  const server = createServer((request, response) => { app(request, response); });
  const judge = judges(document);
  const io = openSockets({
    server, keys, origins, log, isClosing, corsOrigin: config.corsOrigin, now: () => clock.now(), limits: socketLimits,
    onSocket: (socket) => { listen(socket, { supervisor, say, compiler, log, isClosing, ...judge }); },
  });
  const count = (): Record<'operator' | 'viewer', number> => {
    const counts = { operator: 0, viewer: 0 };
    for (const { data } of io.sockets.sockets.values()) counts[data.role]++;
    return counts;
  };
  opened.defer(async () => {
    await clock.until(ms(clock.now() + drain));
    await end(server, io);
  });
  // Shows first: one whose agent died while no server was there waits for us.
  const looked = supervisor.start();
  const watching = watchScripts({ store, log, onChanges: (changes) => { tellScripts(io, changes); } });
  opened.defer(async () => (await watching).close());
  const url = await bind(server, config);
  await Promise.all([looked, watching]);
  return {
    url,
    close() {
      closing.abort();
      return opened.close();
    },
  };
}

/** Whoever can reach the server could run the show. */
function requireKey({ host, operatorKey }: Config): void {
  if (operatorKey !== undefined || isLoopback(host)) return;
  throw new ShowrunnerError('operator-key-needed', `HOST is ${host}, where others can reach the server: set SHOWRUNNER_OPERATOR_KEY (openssl rand -hex 24 makes one), or HOST=127.0.0.1.`);
}

async function bind(server: Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((cause: unknown) => {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new ShowrunnerError(
      isTaken ? 'port-taken' : 'port-refused',
      isTaken ? `Port ${port} on ${host} is taken, perhaps by another \`showrunner serve\`. End that one, or choose another: --port ${port + 1}.` : `Port ${port} on ${host} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}). Set PORT and HOST to what this machine has.`,
      { cause },
    );
  });
  const address = server.address() as AddressInfo; // it listens on a port
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** No new connections, sockets told, requests finished; what takes too long is cut off. */
async function end(server: Server, io: ReturnType<typeof openSockets>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // Closes the HTTP server as well; those who were connected try again by themselves.
    void io.close(() => { resolve(); });
  });
  const idle = setInterval(() => { server.closeIdleConnections(); }, CLOSE_IDLE_EVERY_MS);
  const force = setTimeout(() => { server.closeAllConnections(); }, FINISH_WITHIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

/** What a socket sends, judged by the document. */
function judges(document: Document): Pick<Parameters<typeof listen>[1], 'checkSay' | 'checkRoom'> {
  const compile = schemas(document);
  const sayBody = compile({ $ref: '#/components/schemas/SayRequest' });
  const roomName = compile({ $ref: '#/components/schemas/RoomName' });
  return {
    checkSay(message) {
      const value: unknown = typeof message === 'object' && message !== null ? { ...message } : message;
      const errors = sayBody(value, '/say');
      if (errors.length > 0) throw invalid(errors);
      return value as SayRequest; // by its validator
    },
    checkRoom(room) {
      const errors = roomName(room, '/room');
      if (errors.length > 0) throw invalid(errors);
      return room as string; // by its validator
    },
  };
}
