import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { loadConfig } from '../core/config.ts';
import type { Stack } from '../local/stack/index.ts';
import { Interrupted, interruptible } from './interrupt.ts';

interface LocalOptions {
  readonly open: boolean;
  readonly avatar: boolean;
  readonly logFormat: 'pretty' | 'json';
}

export function localCommand(): Command {
  return new Command('local')
    .description('Everything on this machine: LiveKit server, stand-in avatar, agent, control server and studio. Real ones are used where the environment names them.')
    .option('--no-open', 'do not open the browser')
    .option('--no-avatar', 'no avatar, also no stand-in: the plain voice')
    .addOption(new Option('--log-format <form>', 'how the log on stderr looks').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', '\nPORT and HOST say where the studio is (127.0.0.1:8080). Ctrl-C ends all of it.')
    .action(runLocal);
}

async function runLocal(options: LocalOptions): Promise<void> {
  const config = loadConfig();
  const { signal, stop } = interruptible();
  const begun = performance.now();
  const say = (line: string): void => void process.stderr.write(`${styleText('dim', '·', { stream: process.stderr })} ${line}\n`);
  try {
    const { startStack } = await import('../local/stack/index.ts');
    const stack = await startStack({ config, env: process.env, avatar: options.avatar, logFormat: options.logFormat, onProgress: say, signal });
    try {
      say(`Ready after ${((performance.now() - begun) / 1_000).toFixed(1)} s. The studio, for the operator (Ctrl-C ends it):`);
      process.stdout.write(`${stack.studioUrl}\n`);
      if (options.open) await openBrowser(stack.studioUrl);
      await untilTheEnd(stack, signal);
    } finally {
      await stack.close();
    }
  } catch (error) {
    // The usual way to end it is no failure.
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    stop();
  }
}

async function untilTheEnd({ lost }: Stack, signal: AbortSignal): Promise<void> {
  const interrupted = new Promise<never>((_, reject) => { signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true }); }); // ours
  signal.throwIfAborted();
  await Promise.race([lost, interrupted]);
}

/** Only where somebody sits in front of it. */
async function openBrowser(url: string): Promise<void> {
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  if (!process.stdout.isTTY || !hasDesktop || process.env.CI !== undefined) return;
  const { default: open } = await import('open');
  await open(url).catch(() => undefined); // the address stands there to be clicked
}
