import { Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig, type Config } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { createLog } from '../core/log.ts';
import { machineClock } from '../core/machine-clock.ts';
import { Interrupted, interruptible } from './interrupt.ts';

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  /** Commander's form of --no-rate-limits. */
  readonly rateLimits: boolean;
  readonly quiet?: boolean;
  readonly logFormat: 'pretty' | 'json';
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('The control server and the studio: tokens, /say, shows, scripts. It needs LIVEKIT_URL and its keys, and agents beside it (showrunner agent).')
    .addOption(new Option('--port <number>', 'where it listens; 0 takes any free one (PORT, else 8080)').argParser(port))
    .option('--host <address>', 'on which address (HOST, else 127.0.0.1)')
    .option('--no-rate-limits', 'take any number of requests to /token and /say: for measuring')
    .option('--quiet', 'say nothing but problems')
    .addOption(new Option('--log-format <form>', 'how the log on stderr looks').choices(['pretty', 'json']).default('pretty'))
    .action(async (options: ServeOptions) => serve(options));
}

async function serve({ port: number, host, rateLimits, quiet, logFormat }: ServeOptions): Promise<void> {
  const read = loadConfig();
  const config: Config = { ...read, ...(number === undefined ? {} : { port: number }), ...(host === undefined ? {} : { host }) };
  const { livekit } = config;
  if (!livekit) throw new ShowrunnerError('no-livekit', 'The control server needs a LiveKit server: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET (.env.example says how), or use `showrunner local`, which brings its own.');
  const log = await createLog({ format: logFormat, level: config.logLevel, quiet: quiet ?? false, secrets: secretsOf(config, livekit) });
  const { signal, stop } = interruptible();
  const parentGone = untilParentIsGone();
  try {
    const { startControl } = await import('../control/index.ts');
    const control = await startControl({ config, livekit, log, clock: machineClock, ...(rateLimits ? {} : { rateLimits: false }) });
    try {
      announce(control.url, config, log);
      await Promise.race([parentGone, aborted(signal)]);
    } finally {
      log.info('Shutting down');
      await control.close();
    }
  } catch (error) {
    // The usual way to end it is no failure.
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await import('../stage/livekit/index.ts').then(({ disposeLiveKit }) => disposeLiveKit()); // or the process stays
    if (process.connected) process.disconnect();
    stop();
  }
}

/** The studio's address with the key behind the #, which no browser sends anywhere; a key from the environment its owner has. */
function announce(url: string, config: Config, log: Awaited<ReturnType<typeof createLog>>): void {
  log.info({ url, scripts: config.scriptsDir }, 'Control server');
  process.stdout.write(`${url}/\n`);
  if (config.operatorKey === undefined) log.info('Anybody on this machine may operate: SHOWRUNNER_OPERATOR_KEY is not set.');
  process.send?.({ type: 'ready', url });
}

/** Started by another program of ours: when that has died, nobody is left to end us. */
const untilParentIsGone = (): Promise<void> => new Promise((resolve) => { process.once('disconnect', () => { resolve(); }); });

const aborted = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true }); }); // ours

const secretsOf = ({ openai, tavus, operatorKey, viewerKey }: Config, { apiSecret }: NonNullable<Config['livekit']>): string[] =>
  [apiSecret, openai?.apiKey, tavus?.apiKey, operatorKey, viewerKey].filter((secret) => secret !== undefined);

function port(text: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(value <= 65_535)) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return value;
}
