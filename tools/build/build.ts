import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes what the published package runs: TypeScript becomes JavaScript in `out`, all else is copied to where it stood. */
export async function build(out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out], { cwd: root });
  await cp(join(root, 'runner'), join(out, 'runner'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('/testing'),
  });
  // So that `../../schemas` and `../../package.json` mean the same from dist/runner/x as from runner/x.
  await cp(join(root, 'schemas'), join(out, 'schemas'), { recursive: true });
  await cp(join(root, 'package.json'), join(out, 'package.json'));
}
