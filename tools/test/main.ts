import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { provisionBrowser } from './browser.ts';
import { CHECKS, runCheck, STUDIO } from './checks.ts';
import { findTests } from './files.ts';
import { killGroups } from './group.ts';
import type { Outcome } from './outcome.ts';
import { sum } from './outcome.ts';
import { pool } from './pool.ts';
import { conclusion, summary } from './print.ts';
import { provision } from './provision.ts';
import { runFile } from './run-file.ts';

const USAGE = `npm test                  lint, types, dependencies, and every test
npm test -- show/ stage   the tests whose path holds one of these
npm run test:unit         without the tests that need a LiveKit server or a browser
`;

const MINUTE = 60_000;
const UNIT = { test: 1 * MINUTE, file: 5 * MINUTE };
const LIVE = { test: 3 * MINUTE, file: 10 * MINUTE };

/** Accounts a developer may have in the environment: a test uses none of them. */
const ACCOUNTS = /^(LIVEKIT_(URL|API_KEY|API_SECRET)|OPENAI_.*|TAVUS_.*)$/;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unit: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  process.stdout.write(USAGE);
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      killGroups();
      process.exit(130);
    });
  }
  const outcomes = await runAll();
  process.stdout.write(`\n${conclusion(outcomes)}\n`);
  process.exitCode = sum(outcomes).failed === 0 ? 0 : 1;
}

async function runAll(): Promise<Outcome[]> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ACCOUNTS.test(name)));
  const found = await findTests(root, positionals);
  const { unit, live, e2e } = values.unit ? { ...found, live: [], e2e: [] } : found;
  if (unit.length + live.length + e2e.length === 0) return [nothing(positionals)];

  const checks = positionals.length === 0 ? CHECKS : [];
  const outcomes = await pool(
    [
      ...checks.map((check) => () => told(runCheck(root, check, 5 * MINUTE, env))),
      ...unit.map((file) => () => told(runFile(root, file, UNIT, env))),
    ],
    Math.max(2, availableParallelism()),
  );
  if (live.length + e2e.length === 0) return outcomes;

  const needed = [await told(provision([...live, ...e2e]))];
  if (e2e.length > 0) needed.push(await told(provisionBrowser(e2e)), await told(runCheck(root, STUDIO, 5 * MINUTE, env)));
  if (sum(needed).failed > 0) return [...outcomes, ...needed];
  return [...outcomes, ...needed, ...(await pool([...live, ...e2e].map((file) => () => told(runFile(root, file, LIVE, env))), 1))];
}

/** Says how a job ended as soon as it has. */
async function told(job: Promise<Outcome>): Promise<Outcome> {
  const outcome = await job;
  process.stdout.write(`${summary(outcome)}\n`);
  return outcome;
}

function nothing(filters: readonly string[]): Outcome {
  const what = filters.length === 0 ? 'there is no test' : `no test's path holds ${filters.join(' or ')}`;
  return { name: 'npm test', passed: 0, failures: [{ what, details: '' }], output: '', took: 0 };
}
