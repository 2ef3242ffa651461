import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Log } from '../../core/log.ts';
import { operatorName } from '../api/call.ts';
import { jsonOf, Problem, toProblem } from '../api/problem.ts';
import type { Keys } from '../auth/keys.ts';
import type { OriginRules } from '../auth/origin.ts';
import type { Acknowledged, ClientEvents, Credentials, Role, ScriptChange, ServerEvents } from '../../wire/index.ts';
import type { By } from '../../show/index.ts';
import { Bucket } from './bucket.ts';

/** Of one socket. */
export interface SocketData { readonly role: Role; readonly by: By; readonly bucket: Bucket; leave: (() => void) | undefined }
export type StudioServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
export type StudioSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export interface SocketsOptions {
  readonly server: HttpServer;
  readonly keys: Keys;
  readonly origins: OriginRules;
  readonly corsOrigin: readonly string[];
  readonly log: Log;
  readonly now: () => number;
  readonly isClosing: () => boolean;
  readonly limits: SocketLimits;
  /** Puts the events of a socket that was let in to their places. */
  readonly onSocket: (socket: StudioSocket) => void;
}

export interface SocketLimits {
  readonly all: number;
  readonly perAddress: number;
  /** Messages a second, and how many at once. */
  readonly rate: number;
  readonly burst: number;
}

export const SOCKET_LIMITS: SocketLimits = { all: 5_000, perAddress: 500, rate: 25, burst: 100 };

/** A script of 1 MiB, as `check` sends it. */
const MOST_BYTES = 2 * 1_048_576;

/** Both ends know of a dead connection soon, ms: an operator must not trust a page that hears nothing any more. */
const PING_MS = 2_000;

/** Everybody who operates; `scripts` goes to them. */
export const OPERATORS = 'operators';

/** The studio's sockets: who may connect, how many, and how often they may ask. */
export function openSockets(options: SocketsOptions): StudioServer {
  const { server, keys, origins, corsOrigin, log, now, isClosing, limits, onSocket } = options;
  const io: StudioServer = new Server(server, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: PING_MS,
    pingTimeout: PING_MS,
    cors: corsOrigin.length === 0 ? {} : { origin: [...corsOrigin] },
    // Before anything is read of it: a foreign page gets no connection at all.
    allowRequest: (request, answer) => {
      const refusal = origins.refuse(request.headers);
      if (refusal) answer(refusal.message, false);
      else answer(isClosing() ? 'shutting down' : null, !isClosing());
    },
  });
  const perAddress = new Map<string, number>();

  io.use((socket, next) => {
    try {
      const credentials = socket.handshake.auth as Credentials; // judged in the next lines
      const key: unknown = credentials.key;
      const role = keys.roleOf(typeof key === 'string' && key !== '' ? key : undefined);
      if (role === 'none' || role === 'unknown') throw new Problem(401, 'unauthorized', 'This key is not known here.');
      const address = socket.handshake.address;
      const here = perAddress.get(address) ?? 0;
      if (io.engine.clientsCount > limits.all || here >= limits.perAddress) throw new Problem(429, 'too-many-sockets', 'There are too many connections. Close some.');
      perAddress.set(address, here + 1);
      socket.once('disconnect', () => {
        const left = (perAddress.get(address) ?? 1) - 1;
        if (left > 0) perAddress.set(address, left);
        else perAddress.delete(address);
      });
      const named: unknown = credentials.operator;
      const name = operatorName(typeof named === 'string' ? named : undefined);
      Object.assign(socket.data, { role, by: `operator:${name ?? 'studio'}`, bucket: new Bucket(limits.rate, limits.burst, now), leave: undefined } satisfies SocketData);
      next();
    } catch (error) {
      const problem = toProblem(error);
      next(Object.assign(new Error(problem.message), { data: jsonOf(problem) }));
    }
  });
  io.on('connection', (socket) => {
    const { role, by } = socket.data;
    log.debug({ socket: socket.id, role, by }, 'A studio connected');
    if (role === 'operator') void socket.join(OPERATORS);
    socket.once('disconnect', () => { socket.data.leave?.(); });
    onSocket(socket);
  });
  return io;
}

export function tellScripts(io: StudioServer, changes: readonly ScriptChange[]): void {
  io.to(OPERATORS).emit('scripts', changes);
}

/** Does what a message asks, and acknowledges it. A client that wants no answer, or that sends something else, gets none. */
export async function answer<T extends object>(socket: StudioSocket, log: Log, acknowledge: unknown, work: () => Promise<T> | T): Promise<void> {
  const reply = (value: Acknowledged<T>): void => {
    if (typeof acknowledge === 'function') (acknowledge as (value: Acknowledged<T>) => void)(value); // socket.io's own, when there is one
  };
  try {
    if (!socket.data.bucket.take()) throw new Problem(429, 'rate-limited', 'That is too much at once. Slow down.');
    reply({ ok: true, ...(await work()) });
  } catch (error) {
    const problem = toProblem(error);
    if (problem.status === 500) log.error({ err: error, socket: socket.id }, 'A message met an error');
    reply({ ok: false, code: problem.code, message: problem.message });
  }
}
