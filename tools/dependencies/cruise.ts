import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * What imports what below `root`, with the violations of `.dependency-cruiser.js`. `root` needs a package.json and a
 * tsconfig.json. Throws when dependency-cruiser could not do its work (a violation is no such thing).
 */
export async function cruise(root: string, folders: readonly string[]): Promise<ICruiseResult> {
  const child = spawn(
    process.execPath,
    [
      at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--output-type', 'json',
      '--config', at('.dependency-cruiser.js'),
      ...folders.filter((folder) => existsSync(`${root}/${folder}`)),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser failed:\n${complaint}${output}`);
  // as: the documented form of its json output.
  return JSON.parse(output) as ICruiseResult;
}
