import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Config } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { pluginVoices, voicesMissing } from '../perform/cast.ts';
import { compile, findItem } from '../script/index.ts';
import type { Rundown, VoiceSpec } from '../script/rundown.ts';
import { collectVars } from './vars.ts';
import { diagnosticsText } from './check/pretty.ts';
import { nodeFiles } from './check/files.ts';

/** What every command that performs a script takes. */
export interface ShowOptions {
  readonly var?: Readonly<Record<string, string>>;
  readonly voice?: 'embedded' | 'openai';
  readonly from?: string;
  readonly quiet?: boolean;
}

export const showOptions = (command: Command): Command => command
  .argument('<script>', 'the show: a YAML file')
  .option('--var <name=value>', 'a value for ${name} in the script; may be given again', collectVars)
  .addOption(new Option('--voice <provider>', 'who speaks where the script names no provider').choices(['embedded', 'openai']))
  .option('--from <item>', 'begin with this item: its id, or its cue number')
  .option('--quiet', 'say nothing but problems');

export interface Show {
  readonly rundown: Rundown;
  readonly folder: string;
  readonly voice: VoiceSpec & { readonly provider: string };
  /** Who speaks, in words. */
  readonly speaks: string;
  readonly from?: number;
}

/** Reads and compiles the script. Throws with all its diagnostics when it has errors. */
export async function readShow(script: string, options: ShowOptions, config: Config): Promise<Show> {
  const path = resolve(script);
  const folder = dirname(path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ShowrunnerError('no-script', `${script} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
  const provider = options.voice ?? config.voice;
  if (provider === 'openai' && !config.openai) {
    throw new ShowrunnerError('no-openai-key', 'The voice openai needs OPENAI_API_KEY: set it (.env.example says how), or use --voice embedded.');
  }
  const { rundown, diagnostics } = compile(bytes, { ...(options.var ? { vars: options.var } : {}), files: nodeFiles(folder), voice: provider, voices: pluginVoices(config) });
  const text = diagnosticsText([{ file: script, source: bytes, diagnostics }]);
  if (!rundown) throw new ShowrunnerError('script-has-errors', text, { exit: 1 });
  if (diagnostics.length > 0 && !options.quiet) process.stderr.write(`${text}\n`);
  requireVoices(rundown, config);
  const from = options.from === undefined ? undefined : findItem(rundown, options.from);
  if (options.from !== undefined && from === undefined) {
    throw new ShowrunnerError('unknown-item', `--from ${options.from}: there is no item with this id or number in ${script}.`);
  }
  return { rundown, folder, voice: { provider }, speaks: speakersOf(rundown, provider), ...(from === undefined ? {} : { from }) };
}

/** A voice is never silently replaced by another: what is not configured is said before the show, not in it. */
function requireVoices(rundown: Rundown, config: Config): void {
  const missing = voicesMissing(rundown, config);
  if (missing.length > 0) throw new ShowrunnerError('voice-not-configured', `The script asks for voices that are not configured: ${missing.join(', ')}.`);
}

function speakersOf(rundown: Rundown, provider: string): string {
  const names: Readonly<Record<string, string>> = { embedded: 'the embedded voice', openai: 'OpenAI' };
  const used = new Set(rundown.items.flatMap((item) => (item.kind === 'line' && item.audio === undefined ? [item.voice.provider ?? provider] : [])));
  return [...used].map((name) => names[name] ?? name).join(' and ') || 'nobody';
}
