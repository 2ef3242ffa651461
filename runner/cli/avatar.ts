import { Argument, Command, Option } from 'commander';
import { loadConfig } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { seconds, type Ms } from '../core/units.ts';
import type { Tavus } from '../stage/tavus/rest/index.ts';
import { table } from './avatar/table.ts';
import type { TestedStep } from './avatar/trial.ts';
import { interruptible } from './interrupt.ts';

export interface AvatarCommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly print?: (text: string) => void;
}

interface Format { readonly format: 'pretty' | 'json' }
interface TestOptions extends Format { readonly room?: string; readonly text: string; readonly patience: Ms }

const SENTENCE = 'Hello. This is a test of the avatar, and if you hear me, it works.';

/** `showrunner avatar list | end | test`. */
export function avatarCommand({ env = process.env, print = (text) => process.stdout.write(text) }: AvatarCommandOptions = {}): Command {
  const command = new Command('avatar').description('lists, ends and tests Tavus conversations');
  const format = (): Option => new Option('--format <form>', 'how the result looks').choices(['pretty', 'json']).default('pretty');
  const json = (value: unknown): void => print(`${JSON.stringify(value, undefined, 2)}\n`);

  command
    .command('list')
    .description('the conversations that are open on the account, each of which costs money')
    .addOption(format())
    .action(async ({ format: form }: Format) => {
      const { tavus, deployment } = await account(env);
      const { parseName } = await import('../stage/tavus/rest/index.ts');
      const rows = (await tavus.list()).map(({ id, name, created }) => {
        const { deployment: owner, room } = parseName(name) ?? {};
        return { id, name, deployment: owner ?? null, room: room ?? null, created: created?.toISOString() ?? null };
      });
      if (form === 'json') json(rows);
      else if (rows.length === 0) print('No conversation is open.\n');
      else {
        print(table(['ID', 'ROOM', 'OPENED BY', 'OPEN FOR'], rows.map((row) => [
          row.id, row.room ?? `“${row.name}”`,
          row.deployment === null ? 'not Showrunner' : row.deployment === deployment ? `${deployment} (this deployment)` : row.deployment,
          row.created === null ? '' : span(Date.now() - Date.parse(row.created)),
        ])));
      }
    });

  command
    .command('end')
    .description('ends conversations, also those of a show on air')
    .addArgument(new Argument('[ids...]', 'which, as `avatar list` shows them'))
    .option('--all', 'all that this deployment has opened, in any room')
    .addOption(format())
    .action(async (ids: readonly string[], { all = false, format: form }: Format & { readonly all?: boolean }) => {
      if (all === ids.length > 0) throw new ShowrunnerError('bad-usage', 'Name the conversations to end (showrunner avatar list shows them), or say --all for all of this deployment.');
      const { tavus, deployment } = await account(env);
      const wanted = all ? await opened(tavus, deployment) : [...new Set(ids)];
      const results = await Promise.all(wanted.map(async (id) => ({ id, error: await failureOf(tavus.end(id)) })));
      if (form === 'json') json(results.map(({ id, error }) => ({ id, ended: error === undefined, ...(error && { code: error.code, message: error.message }) })));
      else if (results.length === 0) print('This deployment has no conversation open.\n');
      else print(results.map(({ id, error }) => (error ? `${id}  not ended: ${error.message}\n` : `${id}  ended\n`)).join(''));
      if (results.some(({ error }) => error)) process.exitCode = 2;
    });

  command
    .command('test')
    .description('brings an avatar into a room, has it say a sentence, ends it, and tells how long each step took')
    .option('--room <name>', 'the LiveKit room (default: a new one)')
    .option('--text <sentence>', 'what it says', SENTENCE)
    .option('--patience <seconds>', 'how long to wait until it is ready', readSeconds, seconds(30))
    .addOption(format())
    .addHelpText('after', '\nIt costs what the conversation costs from its creation to its end: some seconds. Ctrl-C ends it as well.')
    .action(async ({ room, text, patience, format: form }: TestOptions) => {
      const config = loadConfig({ env });
      if (!config.tavus) throw noTavus();
      if (!config.livekit) throw new ShowrunnerError('no-livekit', 'Testing the avatar takes a room: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET (.env.example explains them).');
      const { signal, stop } = interruptible();
      const { disposeLiveKit } = await import('../stage/livekit/index.ts');
      try {
        const { tryAvatar } = await import('./avatar/trial.ts');
        const result = await tryAvatar({
          config, tavus: config.tavus, access: config.livekit, text, patience, signal,
          ...(room !== undefined && { room }),
          onStep: form === 'json' ? () => undefined : (step) => print(lineOf(step)),
        });
        if (form === 'json') json(result);
        if (result.error) throw result.error;
      } finally {
        stop();
        await disposeLiveKit();
      }
    });
  return command;
}

async function account(env: NodeJS.ProcessEnv): Promise<{ readonly tavus: Tavus; readonly deployment: string }> {
  const config = loadConfig({ env });
  if (!config.tavus) throw noTavus();
  const { openTavus } = await import('../stage/tavus/rest/index.ts');
  return { tavus: openTavus(config.tavus), deployment: config.deployment };
}

const noTavus = (): ShowrunnerError => new ShowrunnerError('no-tavus', 'Tavus is not configured: set TAVUS_API_KEY and TAVUS_PERSONA_ID (.env.example explains them).');

async function opened(tavus: Tavus, deployment: string): Promise<readonly string[]> {
  const { parseName } = await import('../stage/tavus/rest/index.ts');
  return (await tavus.list()).filter(({ name }) => parseName(name)?.deployment === deployment).map(({ id }) => id);
}

/** One that could not be ended is no reason to leave the others open. */
async function failureOf(work: Promise<void>): Promise<ShowrunnerError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ShowrunnerError) return error;
    throw error;
  }
}

function readSeconds(text: string): Ms {
  const value = Number(text);
  if (!(value > 0 && value <= 600)) throw new ShowrunnerError('bad-usage', `--patience is “${text}”. Write a number of seconds up to 600.`);
  return seconds(value);
}

const lineOf = ({ step, took }: TestedStep): string => `${step.padEnd(24)} ${(took / 1_000).toFixed(2).padStart(7)} s\n`;

function span(duration: number): string {
  const total = Math.max(0, Math.round(duration / 1_000));
  const [hours, minutes] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60];
  return hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min ${total % 60} s` : `${total} s`;
}
