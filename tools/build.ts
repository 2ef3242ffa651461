/** `prepack`: dist/, what the published package runs. TypeScript becomes JavaScript, all else is copied to where it stood. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });

cpSync(`${root}/runner`, `${root}/dist/runner`, {
  recursive: true,
  filter: (path) => !path.endsWith('.ts') && !path.endsWith('/testing'),
});
// So that `../../schemas` and `../../package.json` mean the same from dist/runner/x as from runner/x.
cpSync(`${root}/schemas`, `${root}/dist/schemas`, { recursive: true });
cpSync(`${root}/package.json`, `${root}/dist/package.json`);
