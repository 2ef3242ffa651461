import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Outcome } from './outcome.ts';
import { runFile } from './run-file.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'showrunner-runner-'));
});
after(() => rm(root, { recursive: true }));

let count = 0;
async function outcome(body: string, limit = 30_000): Promise<Outcome> {
  const file = `case-${count++}.test.ts`;
  await writeFile(join(root, file), `import { test, describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n${body}`);
  return await runFile(root, file, { test: limit, file: limit }, process.env);
}
const failures = ({ failures }: Outcome): string[] => failures.map(({ what }) => what);

test('tests that pass are counted, suites are not', async () => {
  const result = await outcome(`
    test('one', () => {});
    describe('a suite', () => { it('two', async () => {}); it('three', () => {}); });
    test('four', async (t) => { await t.test('five', () => {}); });`);
  assert.equal(result.passed, 5);
  assert.deepEqual(result.failures, []);
});

test('a test that fails is named once, with where it stands and what was thrown', async () => {
  const result = await outcome(`
    test('good', () => {});
    describe('arithmetic', () => { it('adds', () => assert.equal(1 + 1, 3)); });
    test('outer', async (t) => { await t.test('inner', () => { throw new Error('a reason'); }); });`);
  assert.equal(result.passed, 1);
  assert.deepEqual(failures(result), ['arithmetic › adds', 'outer › inner']);
  assert.match(result.failures[0]!.details, /2 !== 3/);
  assert.match(result.failures[1]!.details, /a reason/);
});

test('a skipped test, a todo and a skipped suite are failures', async () => {
  const result = await outcome(`
    test('good', () => {});
    test.skip('later', () => {});
    test('not here', (t) => t.skip('no server'));
    test.todo('some day');
    test('tried', { todo: true }, () => { throw new Error('no'); });
    describe.skip('all of it', () => { it('never', () => {}); });`);
  assert.equal(result.passed, 1);
  assert.deepEqual(
    failures(result).map((what) => what.replace(/:.*/, ')')),
    ['later (skipped)', 'not here (skipped)', 'some day (todo)', 'tried (todo)', 'all of it (skipped)'],
  );
  assert.equal(result.failures[1]!.details, 'no server');
});

test('a file without a test is a failure', async () => {
  assert.deepEqual(failures(await outcome('')), ['holds no test, or ended before it told of one']);
  assert.deepEqual(failures(await outcome(`describe('empty', () => {});`)), ['holds no test']);
});

test('a file that cannot be loaded is a failure, with the reason', async () => {
  const result = await outcome(`import './nowhere.ts'; test('never', () => {});`);
  assert.deepEqual(failures(result), ['ended (status 1) before its tests did']);
  assert.match(result.output, /nowhere/);
});

test('a file that ends early is a failure, even with status 0', async () => {
  const result = await outcome(`test('first', () => {}); test('leaves', async () => { process.exit(0); });`);
  assert.match(failures(result).join(), /ended before it told of one|before its tests did/);
});

test('what is thrown outside of tests is a failure', async () => {
  const result = await outcome(`test('good', () => {}); setTimeout(() => { throw new Error('afterwards'); }, 50);`);
  assert.notDeepEqual(result.failures, []);
});

test('a test that never ends is killed, and named', async () => {
  const result = await outcome(`test('good', () => {}); test('waits for ever', () => new Promise(() => setInterval(() => {}, 1e3)));`, 2_000);
  assert.match(failures(result).join(), /waits for ever/);
  // It holds the process up only when the report tells of it.
  const blocked = await outcome(`
    import { existsSync, readFileSync } from 'node:fs';
    const report = process.execArgv.find((arg) => arg.startsWith('--test-reporter-destination=')).split('=')[1];
    test('good', () => {});
    test('spins', async () => {
      while (!existsSync(report) || !readFileSync(report, 'utf8').includes('spins')) await new Promise(setImmediate);
      for (;;);
    });`, 2_000);
  assert.match(failures(blocked).join(), /still running after 2 s, killed, in: spins/);
});

const child = `
  import { spawn } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  writeFileSync('pid', String(child.pid));
  child.unref();`;

async function childIsGone(): Promise<boolean> {
  const pid = Number(await readFile(join(root, 'pid'), 'utf8'));
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Killed, but not yet waited for by whoever adopted it.
  return stat === undefined || stat.includes(') Z ');
}

test('what a hanging file has started is killed with it', async () => {
  const result = await outcome(`${child} test('hangs', async () => { await new Promise(setImmediate); for (;;); });`, 2_000);
  assert.match(failures(result).join(), /still running/);
  assert.equal(await childIsGone(), true);
});

test('a file that leaves a process running fails, and the process is ended', async () => {
  const result = await outcome(`${child} test('good', () => {});`);
  assert.deepEqual(failures(result), ['left processes running: a test stops what it starts']);
  assert.equal(await childIsGone(), true);
});
