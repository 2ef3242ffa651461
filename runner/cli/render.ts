import { basename, extname, join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../core/config.ts';
import { render } from '../perform/render.ts';
import { voicesFor } from '../voice/configured.ts';
import { interruptible } from './interrupt.ts';
import { readShow, showOptions, type ShowOptions } from './show.ts';
import { progressBar } from './progress.ts';

interface RenderCommandOptions extends ShowOptions { readonly out?: string; readonly hold?: boolean }

export function renderCommand(): Command {
  return showOptions(new Command('render'))
    .description('Performs a script to files, faster than real time: show.wav, show.vtt, timeline.json, log.jsonl.')
    .option('--out <folder>', 'where the files go (default: out/<name of the script>)')
    .option('--hold', 'stop at the first `wait: go` or `go: manual` instead of going on at once')
    .action(async (script: string, options: RenderCommandOptions) => {
      process.exitCode = await renderShow(script, options);
    });
}

/** Gives the exit status. */
export async function renderShow(script: string, options: RenderCommandOptions): Promise<number> {
  const config = loadConfig();
  const { signal, stop } = interruptible();
  const say = (text: string): void => { if (!options.quiet) process.stderr.write(`${text}\n`); };
  const bar = progressBar({ quiet: options.quiet ?? false });
  try {
    const show = await readShow(script, options, config);
    const out = options.out ?? join('out', basename(script, extname(script)));
    const began = performance.now();
    const voices = await voicesFor({
      config, voice: show.voice, folder: show.folder,
      onFailure: ({ line, provider, error }) => { say(`${provider}: ${error.message} (“${line.caption.trim()}”)`); },
    });
    const { how, unspoken, duration, files } = await render({
      rundown: show.rundown, voices, out, signal,
      ...(options.hold === undefined ? {} : { hold: options.hold }),
      ...(show.from === undefined ? {} : { from: show.from }),
      onProgress: ({ done, of, heard }) => { bar.show(done / of, `${clock(heard)} of “${show.rundown.title}”`); },
    });
    bar.end();
    const took = performance.now() - began;
    say(`“${show.rundown.title}”, ${clock(duration)}, spoken by ${show.speaks}; performed in ${(took / 1_000).toFixed(1)} s (${(duration / took).toFixed(0)} times real time).`);
    process.stdout.write(files.map((file) => `${file}\n`).join(''));
    if (unspoken > 0) say(`${unspoken} ${unspoken === 1 ? 'line was' : 'lines were'} not spoken: they stand as captions only. log.jsonl says why.`);
    if (how === 'stopped') say('The show was stopped before its end.');
    return unspoken > 0 || how === 'stopped' ? 1 : 0;
  } finally {
    bar.end();
    stop();
  }
}

/** m:ss */
const clock = (time: number): string => `${Math.floor(time / 60_000)}:${String(Math.floor(time / 1_000) % 60).padStart(2, '0')}`;
