import { Command, InvalidArgumentError, Option } from 'commander';
import type { Worker } from '../agent/index.ts';
import { loadConfig } from '../core/config.ts';
import { createLog } from '../core/log.ts';

interface AgentOptions {
  readonly host?: string;
  readonly port?: number;
  readonly quiet?: boolean;
  readonly logFormat: 'pretty' | 'json';
}

export function agentCommand(): Command {
  return new Command('agent')
    .description('The LiveKit Agents worker that performs shows in rooms, as control servers (`showrunner serve`) ask for them.')
    .option('--host <address>', 'where its health can be asked for: GET / is 200 while LiveKit gives it shows', '127.0.0.1')
    .option('--port <number>', 'the port for that (default: any free one)', portOf)
    .option('--quiet', 'say nothing but problems')
    .addOption(new Option('--log-format <form>', 'how the log on stderr looks').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', `
It performs up to MAX_SHOWS shows at once (4 unless set), each in a process of its own. Start as many agents, on as many
machines, as you need: LiveKit gives a show to the one with most room. LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be
set; with TAVUS_* it brings the avatar, with OPENAI_API_KEY the voice (.env.example says how).

SIGTERM takes no more shows and lets those on air end by themselves; a second one ends them. Ctrl-C ends them at once.`)
    .action(async (options: AgentOptions) => {
      const config = loadConfig();
      const { startWorker, secretsOf } = await import('../agent/index.ts');
      const logChoice = { format: options.logFormat, quiet: options.quiet ?? false };
      const log = await createLog({ ...logChoice, level: config.logLevel, secrets: secretsOf(config) });
      const worker = await startWorker({ config, log, logChoice, ...(options.host === undefined ? {} : { host: options.host }), ...(options.port === undefined ? {} : { port: options.port }) });
      const ended = untilEnded(worker, (text) => { log.info({ shows: worker.shows }, text); });
      void worker.registered.then(() => {
        log.info({ url: config.livekit?.url, most: config.maxShows }, 'Ready for shows');
        process.send?.({ type: 'ready' }); // to `showrunner local`
      });
      await Promise.race([ended, worker.failed]);
      process.exit(0); // a process that was being made ready for the next show keeps nobody waiting
    });
}

/**
 * SIGTERM: no more shows, and those on air end by themselves; another one ends them. SIGINT, or the end of the process that
 * started us: they are ended in order. One signal more: at once.
 */
async function untilEnded(worker: Worker, say: (text: string) => void): Promise<void> {
  let asked: 'drain' | 'close' | undefined;
  await new Promise<void>((resolve, reject) => {
    const close = (): void => {
      asked = 'close';
      say('Ending');
      worker.close().then(resolve, reject);
    };
    const onSignal = (name: NodeJS.Signals | 'disconnect'): void => {
      if (asked === 'close') process.exit(name === 'SIGINT' ? 130 : 143);
      else if (asked === 'drain' || name !== 'SIGTERM') close();
      else {
        asked = 'drain';
        say('Takes no more shows; ends when those on air have ended');
        worker.drain().then(() => { if (asked === 'drain') close(); }, reject);
      }
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    process.once('disconnect', () => { onSignal('disconnect'); });
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return port;
}
