import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { RoomServiceClient } from 'livekit-server-sdk';
import { ShowrunnerError } from '../../core/errors.ts';
import { findServer, type BinaryOptions } from './binary.ts';
import { loopbackInterface, newKeys, serverConfig, type ServerSettings } from './config.ts';
import { endWithUs } from './guard.ts';
import { freePorts } from './ports.ts';

const ATTEMPTS = 5;
const ANSWER_WITHIN_MS = 15_000;
const ASK_EVERY_MS = 25;
// It keeps nothing on disk, and left to itself takes 5 s over its goodbyes.
const END_WITHIN_MS = 500;
const LINES_KEPT = 40;

export interface LiveKitOptions extends BinaryOptions {
  /** To start a server again where another one was: same address, same keys. Free ports and new keys otherwise. */
  readonly settings?: ServerSettings;
}

export interface LocalLiveKit extends AsyncDisposable {
  /** `ws://127.0.0.1:<port>`. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Of the server itself, for tests that kill it. */
  readonly pid: number;
  readonly settings: ServerSettings;
  /** The last lines it wrote, for the message of whatever went wrong with it. */
  readonly log: readonly string[];
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it, and with it every room: SIGTERM, then SIGKILL after half a second. */
  close(): Promise<void>;
}

/**
 * Starts a LiveKit server that only this machine can reach, and resolves when it answers to its keys. Rejects with
 * `livekit-server-missing`, `livekit-server-build` or `livekit-server-start`, or with the signal's reason.
 */
export async function startLiveKit(options: LiveKitOptions): Promise<LocalLiveKit> {
  const binary = await findServer(options);
  for (let attempt = 1; ; attempt++) {
    const settings = options.settings ?? { ...(await freePorts()), ...newKeys() };
    const server = launch(binary, settings);
    try {
      await untilItAnswers(server, options.signal);
      return server;
    } catch (error) {
      await server.close();
      options.signal?.throwIfAborted();
      // Between our looking and its binding, a port may be taken.
      if (attempt < ATTEMPTS && server.log.some((line) => line.includes('address already in use'))) continue;
      throw new ShowrunnerError(
        'livekit-server-start',
        `livekit-server did not start: ${error instanceof Error ? error.message : String(error)}. What it said:\n${server.log.join('\n')}`,
        { cause: error },
      );
    }
  }
}

function launch(binary: string, settings: ServerSettings): LocalLiveKit {
  // Detached: Ctrl-C must end the show in order (silence, leave, then the server), not all of it at once.
  const child = spawn(binary, [], {
    env: { ...process.env, LIVEKIT_CONFIG: serverConfig(settings, loopbackInterface()) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log: string[] = [];
  const keep = (line: string): unknown => log.push(line) > LINES_KEPT && log.shift();
  createInterface(child.stdout).on('line', keep);
  createInterface(child.stderr).on('line', keep);
  child.on('error', (error) => keep(error.message));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const callOff = child.pid === undefined ? () => {} : endWithUs(child.pid);
  void ended.then(callOff);
  const close = async (): Promise<void> => {
    await end(child, ended);
  };
  return {
    url: `ws://127.0.0.1:${settings.port}`,
    apiKey: settings.apiKey,
    apiSecret: settings.apiSecret,
    pid: child.pid ?? -1,
    settings,
    log,
    ended,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await ended;
  clearTimeout(force);
}

/** Asks with the keys of this run: whoever else listens on the port would turn them away. */
async function untilItAnswers(server: LocalLiveKit, signal?: AbortSignal): Promise<void> {
  const api = new RoomServiceClient(server.url.replace('ws:', 'http:'), server.apiKey, server.apiSecret, { requestTimeout: 2 });
  let ended = false;
  const over = server.ended.then(() => {
    ended = true;
  });
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  for (;;) {
    signal?.throwIfAborted();
    try {
      // A server that ended leaves its port to whoever may never answer.
      await Promise.race([api.listRooms(), over]);
      if (!ended) return;
    } catch (error) {
      if (performance.now() > deadline) throw new Error(`it did not answer within ${ANSWER_WITHIN_MS / 1_000} s`, { cause: error });
    }
    if (ended) throw new Error('it ended at once');
    await after(ASK_EVERY_MS);
  }
}
