import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from './build.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project that has installed the package: its own files, and the packages it depends on beside it. */
let project: string;
let program: string;

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'showrunner-installed-'));
  const packages = join(project, 'node_modules');
  const installed = join(packages, 'showrunner');
  await mkdir(installed, { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) await symlink(join(root, 'node_modules', name), join(packages, name));
  await build(join(installed, 'dist'));
  await cp(join(root, 'bin'), join(installed, 'bin'), { recursive: true });
  await cp(join(root, 'package.json'), join(installed, 'package.json'));
  program = join(installed, 'bin', 'showrunner.js');
  await writeFile(join(project, 'show.yaml'), 'title: Installed\nrundown:\n  - line: Hello there.\n');
});
after(() => rm(project, { recursive: true, force: true }));

const showrunner = (...args: string[]): Promise<{ stdout: string }> =>
  run(process.execPath, [program, ...args], { cwd: project, env: { ...process.env, CACHE_DIR: join(project, 'cache') } });

test('the installed package tells what it can do', async () => {
  assert.match((await showrunner('--help')).stdout, /check[\s\S]*render[\s\S]*run/);
});

test('the installed package checks and renders a show, in its worker thread too', async () => {
  await showrunner('check', 'show.yaml');
  await showrunner('render', 'show.yaml', '--out', 'out', '--voice', 'embedded');
  assert.deepEqual((await readdir(join(project, 'out'))).sort(), ['log.jsonl', 'show.vtt', 'show.wav', 'timeline.json']);
});

test('no TypeScript and no test is published', async () => {
  const files = await readdir(join(project, 'node_modules', 'showrunner', 'dist'), { recursive: true });
  assert.deepEqual(files.filter((file) => file.endsWith('.ts') || /\.test\.|testing\//.test(file)), []);
  assert.ok(files.length > 50);
});
