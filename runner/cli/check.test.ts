import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toWav } from '../audio/index.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showrunner-check-'));
});
after(() => rm(folder, { recursive: true }));

interface Ended { readonly status: number | null; readonly out: string; readonly err: string }

function check(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, 'check', ...args], { cwd: folder, env: { ...process.env, OPENAI_API_KEY: '', VOICE_PLUGINS: 'nonsense' } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
    child.stdin.on('error', () => undefined); // it need not read all of it
    child.stdin.end(input);
  });
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return name;
}

const GOOD = 'title: T\nrundown:\n  - line: Hello\n';
const BAD = 'title: T\nrundown:\n  - line: Hello ${guest}\n  - pause: 300\n';
const WARNING = 'title: T\nvars: { a: 1 }\nrundown:\n  - line: Hello\n';

test('a script without fault is said to be one, with status 0', async () => {
  const { status, out, err } = await check([await file('one/good.yaml', GOOD)]);
  assert.deepEqual({ status, out, err }, { status: 0, out: '1 script checked, no problems.\n', err: '' });
});

test('each problem is shown at its place in the source, without colours in a pipe, with status 1', async () => {
  const { status, out } = await check([await file('one/bad.yaml', BAD)]);
  assert.equal(status, 1);
  assert.equal(out, `one/bad.yaml:3:17 error undefined-variable
  There is no variable \`guest\`. Variables are declared under \`vars\`.
  3 │   - line: Hello \${guest}
    │                 ^^^^^^^^

one/bad.yaml:4:12 error bad-duration
  300 has no unit. Did you mean \`300ms\`?
  4 │   - pause: 300
    │            ^^^

2 errors in 1 of 1 script.
`);
});

test('warnings fail only when that is asked for', async () => {
  const path = await file('one/warning.yaml', WARNING);
  assert.equal((await check([path])).status, 0);
  const strict = await check(['--strict', path]);
  assert.equal(strict.status, 1);
  assert.match(strict.out, /warning unused-variable/);
});

test('folders and globs are searched, hidden folders and node_modules aside', async () => {
  await file('tree/a.yaml', GOOD);
  await file('tree/deep/b.yml', BAD);
  await file('tree/deep/c.txt', BAD);
  await file('tree/.hidden/d.yaml', BAD);
  await file('tree/node_modules/e.yaml', BAD);
  const files = async (...paths: string[]): Promise<unknown> => (JSON.parse((await check(['--format', 'json', ...paths])).out) as { file: string }[]).map((result) => result.file);
  assert.deepEqual(await files('tree'), ['tree/a.yaml', 'tree/deep/b.yml']);
  assert.deepEqual(await files('tree/**/*.yml', 'tree/a.yaml', 'tree'), ['tree/deep/b.yml', 'tree/a.yaml'], 'each once');
});

test('JSON has every file and its diagnostics', async () => {
  const { status, out } = await check(['--format', 'json', await file('json/bad.yaml', BAD), await file('json/good.yaml', GOOD)]);
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(out), [
    {
      file: 'json/bad.yaml',
      diagnostics: [
        { code: 'undefined-variable', severity: 'error', message: 'There is no variable `guest`. Variables are declared under `vars`.', path: '/rundown/0/line', range: { start: { line: 3, column: 17 }, end: { line: 3, column: 25 } } },
        { code: 'bad-duration', severity: 'error', message: '300 has no unit. Did you mean `300ms`?', path: '/rundown/1/pause', range: { start: { line: 4, column: 12 }, end: { line: 4, column: 15 } } },
      ],
    },
    { file: 'json/good.yaml', diagnostics: [] },
  ]);
});

test('GitHub gets annotations', async () => {
  const { status, out } = await check(['--format', 'github', await file('git,hub/bad.yaml', 'title: T\nrundown:\n  - line: 100% of: us\n')]);
  assert.equal(status, 1);
  assert.equal(out, '::error file=git%2Chub/bad.yaml,line=3,col=11,endLine=3,endColumn=22,title=yaml-syntax::A colon and a space make YAML see a key in this text. Put it in quotes: `line: "100%25 of: us"`\n');
});

test('standard input is checked, and only the shape of its paths is judged', async () => {
  assert.equal((await check(['-'], GOOD)).status, 0);
  assert.equal((await check(['-'], 'title: T\nrundown:\n  - { line: x, audio: nowhere.wav }\n')).status, 0);
  const { status, out } = await check(['-', '--format', 'json'], 'title: T\nrundown:\n  - { line: x, audio: ../x.wav }\n');
  assert.equal(status, 1);
  assert.match(out, /unsafe-path/);
});

test('a path that leads nowhere is status 2, and the others are checked all the same', async () => {
  const { status, out, err } = await check([await file('one/good.yaml', GOOD), 'one/god.yaml', '*.nothing']);
  assert.equal(status, 2);
  assert.match(out, /1 script checked/);
  assert.match(err, /There is no file one\/god\.yaml/);
  assert.match(err, /No file matches \*\.nothing/);
  await mkdir(join(folder, 'empty'), { recursive: true });
  const empty = await check(['empty']);
  assert.deepEqual([empty.status, empty.out], [2, '']);
  assert.match(empty.err, /no script in empty/);
});

test('wrong usage is status 2', async () => {
  assert.equal((await check(['--format', 'xml', '-'])).status, 2);
  assert.equal((await check(['--var', 'novalue', '-'])).status, 2);
  assert.equal((await check(['--frobnicate'])).status, 2);
});

test('variables are given by name, to the scripts that declare them', async () => {
  const needs = await file('vars/needs.yaml', 'title: T\nvars: { guest: }\nrundown:\n  - line: Hello ${guest}\n');
  await file('vars/plain.yaml', GOOD);
  assert.equal((await check([needs])).status, 1);
  assert.equal((await check(['--var', 'guest=Ada', needs])).status, 0);
  assert.equal((await check(['--var', 'guest=Ada', 'vars'])).status, 0);
  const unknown = await check(['--var', 'guest=Ada', '--var', 'gest=Eve', 'vars']);
  assert.equal(unknown.status, 1);
  assert.match(unknown.out, /Did you mean `guest`/);
});

test('a provider of voices that only the configuration has is named with --voice, for check reads no environment', async () => {
  const path = await file('one/plugin.yaml', 'title: T\nrundown:\n  - { line: Hello, voice: { provider: nonsense } }\n');
  assert.equal((await check([path])).status, 1);
  assert.equal((await check(['--voice', 'nonsense', path])).status, 0);
});

test('audio files are looked at: missing, broken, and behind a link that leads out', async () => {
  const wav = toWav(new Int16Array(2_400));
  await file('outside.wav', wav);
  await file('audio/good.wav', wav);
  await file('audio/bad.wav', 'no sound');
  await file('audio/cut.wav', wav.subarray(0, 100));
  await mkdir(join(folder, 'audio/folder.wav'), { recursive: true });
  await symlink('../outside.wav', join(folder, 'audio/link.wav'));
  await symlink('good.wav', join(folder, 'audio/inside.wav'));
  const items = ['good.wav', './sub/../good.wav', 'inside.wav', 'nothing.wav', 'Good.wav', 'good.wav/x', 'bad.wav', 'cut.wav', 'folder.wav', 'link.wav'];
  const path = await file('audio/show.yaml', `title: T\nrundown:\n${items.map((name) => `  - { line: x, audio: ${name} }\n`).join('')}`);
  const [result] = JSON.parse((await check(['--format', 'json', path])).out) as { diagnostics: { code: string; range: { start: { line: number } } }[] }[];
  assert.deepEqual(result!.diagnostics.map(({ code, range }) => [items[range.start.line - 3], code]), [
    ['nothing.wav', 'missing-file'], ['Good.wav', 'missing-file'], ['good.wav/x', 'missing-file'], ['bad.wav', 'bad-audio'], ['cut.wav', 'bad-audio'], ['folder.wav', 'bad-audio'], ['link.wav', 'unsafe-path'],
  ]);
});

test('what a script holds never reaches the terminal as a command to it', async () => {
  const { out } = await check([await file('one/escape.yaml', 'title: T\u001b[31m\nrundown:\n  - line: "x"\n')]);
  assert.doesNotMatch(out, /\u001b/);
  assert.match(out, /control character/);
});

test('a file that is far too large is not read to its end', async () => {
  const { status, out } = await check([await file('one/large.yaml', Buffer.alloc(8 << 20, '#'))]);
  assert.equal(status, 1);
  assert.match(out, /yaml-limit/);
});
