import { Command, Option } from 'commander';
import { loadConfig, type Config } from '../core/config.ts';
import { createLog } from '../core/log.ts';
import { keepHeapSteady } from '../core/steady-heap.ts';
import { avatarOf } from '../perform/cast.ts';
import type { Ending } from '../perform/ending.ts';
import { interruptible } from './interrupt.ts';
import { renderShow } from './render.ts';
import { readShow, showOptions, type ShowOptions } from './show.ts';

interface RunOptions extends ShowOptions {
  readonly room: string;
  readonly out?: string;
  readonly hold?: boolean;
  /** Commander's form of --no-avatar. */
  readonly avatar: boolean;
  readonly logFormat: 'pretty' | 'json';
}

export function runCommand(): Command {
  return showOptions(new Command('run'))
    .description('Performs a script: live in a LiveKit room when LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET are set, else to files.')
    .option('--room <name>', 'the LiveKit room', 'demo')
    .option('--hold', 'wait for GO at the start, at `wait: go` and at `go: manual`')
    .option('--out <folder>', 'where the files go when it is performed to files (default: out/<name of the script>)')
    .option('--no-avatar', 'only the plain voice, even when TAVUS_* is set')
    .addOption(new Option('--log-format <form>', 'how the log on stderr looks').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', '\nKeys on a terminal, live: space GO, p pause or resume, s skip, b back, q stop and leave, Ctrl-C the same.')
    .action(async (script: string, options: RunOptions) => {
      const config = loadConfig();
      process.exitCode = config.livekit ? await runLive(script, options, config, config.livekit) : await runToFiles(script, options);
    });
}

async function runToFiles(script: string, options: RunOptions): Promise<number> {
  if (!options.quiet) process.stderr.write('LIVEKIT_URL is not set, so the show is performed to files, as `render` does (.env.example says what a live show needs).\n');
  return renderShow(script, options);
}

async function runLive(script: string, options: RunOptions, config: Config, access: NonNullable<Config['livekit']>): Promise<number> {
  keepHeapSteady();
  const { signal, stop } = interruptible();
  const isOperated = process.stdin.isTTY && process.stderr.isTTY;
  try {
    const show = await readShow(script, options, config);
    const log = await createLog({
      format: options.logFormat, level: config.logLevel, quiet: (options.quiet ?? false) || isOperated,
      secrets: [access.apiSecret, ...(config.openai ? [config.openai.apiKey] : []), ...(config.tavus ? [config.tavus.apiKey] : [])],
    });
    const [{ goLive }, { voicesFor }, { seal }] = await Promise.all([import('../perform/live.ts'), import('../voice/configured.ts'), import('../wire/seal.ts')]);
    const voices = await voicesFor({
      config, voice: show.voice, folder: show.folder,
      onFailure: ({ line, provider, error }) => { log.warn({ provider, err: error }, `The voice failed: '${line.caption.trim()}'`); },
    });
    const tavus = avatarOf(show.rundown, config.tavus);
    const terminal = isOperated ? await import('./terminal.ts') : undefined;
    const hold = options.hold === true || isOperated;
    const shown: { update?: () => void } = {};
    const live = await goLive({
      rundown: show.rundown, voices, access, room: options.room, hold, log, signal,
      seal: (answer, epoch) => seal(answer, { ...access, room: options.room }, epoch),
      ...(show.from === undefined ? {} : { from: show.from }),
      ...(tavus && options.avatar ? { avatar: { tavus, config } } : config.tavus ? { leftOpen: { tavus: config.tavus, config } } : {}),
      onState: () => shown.update?.(),
      onEntry: (entry) => { if (entry.type === 'started' && entry.text !== undefined) log.info({ item: entry.item }, `On air: '${entry.text.trim()}'`); },
    });
    log.info({ room: options.room, voice: show.speaks, title: show.rundown.title }, options.hold ? 'Standing by' : 'The show begins');
    const operator = terminal?.operate({ player: live.player, rundown: show.rundown, room: options.room });
    if (operator) shown.update = operator.update;
    try {
      if (!options.hold) await live.settled;
      if (!options.hold) await live.player.command({ command: 'go' }, 'script');
      const ending = await (operator ? Promise.race([live.done, operator.quit]) : live.done);
      return statusOf(ending);
    } finally {
      operator?.close();
      await live.close();
    }
  } finally {
    await import('../stage/livekit/index.ts').then(({ disposeLiveKit }) => disposeLiveKit()); // or the process stays
    stop();
  }
}

function statusOf({ how, unspoken }: Ending): number {
  if (unspoken > 0) process.stderr.write(`${unspoken} ${unspoken === 1 ? 'line was' : 'lines were'} not spoken, only captioned.\n`);
  if (how === 'stopped') process.stderr.write('The show was stopped before its end.\n');
  return unspoken > 0 || how === 'stopped' ? 1 : 0;
}
