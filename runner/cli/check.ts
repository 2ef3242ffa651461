import { Command, Option } from 'commander';
import { ShowrunnerError } from '../core/errors.ts';
import { FORMATS, type Format } from './check/format.ts';
import { collectVars } from './vars.ts';

interface Options {
  readonly format: Format;
  readonly strict?: boolean;
  readonly var?: Readonly<Record<string, string>>;
  readonly voice?: string;
}

/** `showrunner check`: exit status 0, or 1 with errors (warnings, too, with `--strict`), or 2 when a path cannot be read. */
export function checkCommand(): Command {
  return new Command('check')
    .description('validates scripts, and says what to do about each problem')
    .argument('[paths...]', 'files, folders, globs, or - for standard input', ['scripts'])
    .addOption(new Option('--format <format>', 'for people, for programs, or for GitHub annotations').choices(FORMATS).default('pretty'))
    .option('--strict', 'warnings fail, too')
    .option('--var <name=value>', 'a value for ${name} in the scripts; may be given again', collectVars)
    .option('--voice <provider>', 'who will speak where a script names no provider')
    .action(async (paths: readonly string[], options: Options) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(paths: readonly string[], options: Options): Promise<0 | 1 | 2> {
  const [{ checkAll }, { formatted }, { load }, { findScripts }, { count }] = await Promise.all([
    import('./check/check.ts'), import('./check/formats.ts'), import('./check/load.ts'), import('./check/paths.ts'), import('./check/result.ts'),
  ]);
  const { files, problems } = await findScripts(paths);
  const unreadable = [...problems];
  const inputs = [];
  for (const file of files) {
    try {
      inputs.push({ file, source: await load(file, process.stdin) });
    } catch (error) {
      if (!(error instanceof ShowrunnerError)) throw error;
      unreadable.push(error);
    }
  }
  const results = checkAll(inputs, { vars: options.var ?? {}, ...(options.voice === undefined ? {} : { voice: options.voice }) });
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  if (results.length > 0 || options.format === 'json') await print(formatted(options.format, results, { colour }));
  for (const { message } of unreadable) process.stderr.write(`${message}\n`);
  if (unreadable.length > 0) return 2;
  const { errors, warnings } = count(results);
  return errors > 0 || (options.strict === true && warnings > 0) ? 1 : 0;
}

/** Waits until it is written: a pipe takes a long text in pieces. */
const print = (text: string): Promise<void> => new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
