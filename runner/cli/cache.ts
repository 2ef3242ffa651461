import { Command } from 'commander';
import { loadConfig } from '../core/config.ts';
import { lineFolder, openCache } from '../voice/cache.ts';
import type { Cache } from '../voice/cache.ts';

/** Where rendered lines are kept: in `CACHE_DIR`, or the folder that the system has for caches. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string => lineFolder(loadConfig({ env }).cacheDir);

export interface CacheCommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly print?: (text: string) => void;
}

/** `showrunner cache` and `showrunner cache clear`. */
export function cacheCommand({ env = process.env, print = (text) => process.stdout.write(text) }: CacheCommandOptions = {}): Command {
  const command = new Command('cache').description('shows and clears the rendered lines');
  const open = (): Cache => openCache(cacheFolder(env));

  command
    .command('show', { isDefault: true })
    .description('where rendered lines are kept, how many, how large')
    .option('--format <form>', 'pretty or json', 'pretty')
    .action(async ({ format }: { format: string }) => {
      const cache = open();
      const stats = { folder: cache.folder, ...(await cache.stats()), limit: cache.limit };
      print(format === 'json' ? `${JSON.stringify(stats)}\n` : table(stats));
    });
  command
    .command('clear')
    .description('removes all rendered lines')
    .action(async () => {
      const cache = open();
      const { entries, bytes } = await cache.stats();
      await cache.clear();
      print(`Removed ${entries} rendered ${entries === 1 ? 'line' : 'lines'} (${size(bytes)}) from ${cache.folder}\n`);
    });
  return command;
}

function table({ folder, entries, bytes, limit }: { folder: string; entries: number; bytes: number; limit: number }): string {
  return `folder   ${folder}\nentries  ${entries}\nsize     ${size(bytes)} of ${size(limit)}\n`;
}

function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** power).toLocaleString('en', { maximumFractionDigits: 1 })} ${units[power] ?? ''}`;
}
