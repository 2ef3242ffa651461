import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import type { Config } from '../../core/config.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { Opened } from '../../core/opened.ts';
import { startLiveKit } from '../livekit/index.ts';
import { startTavus, type TavusStandIn } from '../tavus/index.ts';
import { startChild, type Child } from './child.ts';

export interface StackOptions {
  readonly config: Config;
  /** What the programs inherit besides what is decided here. */
  readonly env: NodeJS.ProcessEnv;
  /** Without an avatar of any kind. */
  readonly avatar: boolean;
  readonly logFormat: 'pretty' | 'json';
  /** False: any number of requests, for measuring. */
  readonly rateLimits?: boolean;
  readonly onProgress: (line: string) => void;
  /** Takes what agent and control server log; else it goes to standard error. */
  readonly onLog?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Everything that a show needs, on this machine. */
export interface Stack {
  /** With the operator's key in its fragment: who has it, operates. */
  readonly studioUrl: string;
  /** The control server's, without the key. */
  readonly url: string;
  readonly operatorKey: string;
  readonly livekit: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  /** The stand-in, where it is one. */
  readonly tavus: TavusStandIn | undefined;
  readonly agent: Child;
  readonly control: Child;
  /** Rejects when a part of it is gone for good. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/**
 * Starts what the environment does not name: a LiveKit server, a stand-in for Tavus; then the agent and the control server.
 * Rejects with `port-taken`, `livekit-server-missing`, `local-start` and the like, or with the signal's reason; then
 * nothing is left running.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open({ config, env, avatar, logFormat, rateLimits = true, onProgress, onLog, signal }: StackOptions, opened: Opened): Promise<Stack> {
  // Chosen here, also a free one: a control server that is started again has to be where it was.
  const port = await freePort(config.host, config.port);
  const [livekit, tavus] = await Promise.all([
    config.livekit ?? started(opened, startLiveKit({ cacheDir: config.cacheDir, onProgress, ...(signal ? { signal } : {}) })),
    config.tavus || !avatar ? undefined : started(opened, startTavus({ record: false })),
  ]);
  signal?.throwIfAborted();
  onProgress(config.livekit ? `LiveKit: ${livekit.url}, as the environment says` : `LiveKit: a server of its own at ${livekit.url}`);
  onProgress(avatarLine(config, tavus));
  const operatorKey = config.operatorKey ?? randomBytes(24).toString('base64url');
  const inherited = {
    ...env,
    LIVEKIT_URL: livekit.url, LIVEKIT_API_KEY: livekit.apiKey, LIVEKIT_API_SECRET: livekit.apiSecret,
    SHOWRUNNER_OPERATOR_KEY: operatorKey, PORT: String(port),
    ...avatarEnv(avatar, tavus),
  };
  const log = ['--log-format', logFormat];
  const [agent, control] = await Promise.all([
    started(opened, startChild({ name: 'agent', ends: 'SIGINT', args: ['agent', ...log], env: inherited, onProgress, onLog })),
    started(opened, startChild({ name: 'control server', ends: 'SIGTERM', args: ['serve', ...log, ...(rateLimits ? [] : ['--no-rate-limits'])], env: inherited, onProgress, onLog })),
  ]);
  signal?.throwIfAborted();
  const url = control.url ?? `http://${config.host}:${port}`;
  return {
    url, operatorKey, tavus, agent, control,
    studioUrl: `${url}/#key=${operatorKey}`,
    livekit: { url: livekit.url, apiKey: livekit.apiKey, apiSecret: livekit.apiSecret },
    lost: Promise.race([agent.lost, control.lost]),
    close: () => opened.close(),
  };
}

/** What has started is closed at the end, also when something beside it did not start. */
async function started<T extends { close(): Promise<void> }>(opened: Opened, starting: Promise<T>): Promise<T> {
  opened.defer(async () => starting.then((it) => it.close(), () => undefined));
  return starting;
}

function avatarLine(config: Config, tavus: TavusStandIn | undefined): string {
  if (config.tavus) return `Avatar: Tavus at ${config.tavus.apiUrl}, which bills it`;
  return tavus ? 'Avatar: a drawn stand-in, for TAVUS_API_KEY is not set' : 'Avatar: none';
}

function avatarEnv(avatar: boolean, tavus: TavusStandIn | undefined): NodeJS.ProcessEnv {
  if (!avatar) return { TAVUS_API_KEY: 'off' };
  return tavus ? { TAVUS_API_URL: tavus.url, TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'stand-in', TAVUS_REPLICA_ID: 'stand-in' } : {};
}

/** Found out before anything is started: the message of a program among others would be overlooked. */
async function freePort(host: string, port: number): Promise<number> {
  const server = createServer();
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      const found = (server.address() as AddressInfo).port; // listening on TCP, where it is never a path
      server.close(() => { resolve(found); });
    });
  }).catch((cause: unknown) => {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new ShowrunnerError(
      taken ? 'port-taken' : 'port-refused',
      taken
        ? `Port ${port} on ${host} is taken, perhaps by another \`npm start\`. End that one, or choose another port: PORT=${port + 1} npm start.`
        : `Port ${port} on ${host} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}). Set PORT and HOST to what this machine has.`,
      { cause },
    );
  });
}
