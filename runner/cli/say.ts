import { Command } from 'commander';
import { loadConfig } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';

interface SayOptions {
  readonly server?: string;
  readonly room: string;
  readonly speaker?: string;
  readonly interrupt?: boolean;
  readonly wait?: boolean;
  readonly operator?: string;
  readonly quiet?: boolean;
}

/** An agent may have to be brought first. */
const WITHIN_MS = 40_000;
const WITHIN_WHEN_WAITING_MS = 660_000;

export function sayCommand(): Command {
  return new Command('say')
    .description('One line through a running server\'s /say. The key is SHOWRUNNER_OPERATOR_KEY.')
    .argument('<text>', 'what is said; - reads it from standard input')
    .option('--server <url>', 'the control server (http://127.0.0.1:PORT unless said)')
    .option('--room <name>', 'the LiveKit room', 'demo')
    .option('--speaker <name>', 'one of the show\'s cast')
    .option('--interrupt', 'at the next word end of what is on air, instead of behind it')
    .option('--wait', 'until it has been heard')
    .option('--operator <name>', 'who says it, for the log')
    .option('--quiet', 'say nothing but problems')
    .addHelpText('after', '\nExit status: 0 said; 1 it was refused, or not heard to its end; 2 usage, or a server out of reach.')
    .action(async (text: string, options: SayOptions) => { process.exitCode = await say(text, options); });
}

async function say(given: string, options: SayOptions): Promise<number> {
  const config = loadConfig();
  const server = options.server ?? `http://127.0.0.1:${config.port}`;
  const url = URL.parse('say', server.endsWith('/') ? server : `${server}/`);
  if (!url || !/^https?:$/.test(url.protocol)) throw new ShowrunnerError('bad-server', `--server ${server} is no address. Write one like http://127.0.0.1:8080.`);
  const text = given === '-' ? await standardInput() : given;
  const { room, speaker, interrupt, wait = false, operator } = options;
  const answer = await ask(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(config.operatorKey === undefined ? {} : { authorization: `Bearer ${config.operatorKey}` }),
      ...(operator === undefined ? {} : { 'x-operator': encodeURIComponent(operator) }),
    },
    body: JSON.stringify({ text, room, wait, ...(speaker === undefined ? {} : { speaker }), ...(interrupt === true ? { mode: 'interrupt' } : {}) }),
    signal: AbortSignal.timeout(wait ? WITHIN_WHEN_WAITING_MS : WITHIN_MS),
  }, server);
  if (answer.status === 401 || answer.status === 403) throw new ShowrunnerError('unauthorized', `${server} refused: ${answer.detail}`);
  if (answer.status >= 500) throw new ShowrunnerError(answer.code, `${server} could not: ${answer.detail}`);
  if (answer.status >= 400) throw new ShowrunnerError(answer.code, `It was not said: ${answer.detail}`, { exit: 1 });
  return report(answer.body, options);
}

interface Said { readonly id: string; readonly room: string; readonly position: number; readonly entry?: { readonly type: string; readonly heard_ms?: number; readonly route: string } }
interface Answered { readonly status: number; readonly code: string; readonly detail: string; readonly body: Said }

async function ask(url: URL, request: RequestInit, server: string): Promise<Answered> {
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw new ShowrunnerError('server-unreachable', `${server} does not answer (${inner instanceof Error ? inner.message : String(inner)}). Start it with \`showrunner serve\` or \`showrunner local\`, or say where it is: --server.`, { cause });
  }
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Said & { code?: string; detail?: string }; // what /say answers
    return { status: response.status, code: body.code ?? 'refused', detail: body.detail ?? response.statusText, body };
  } catch (cause) {
    throw new ShowrunnerError('not-a-server', `${server} answered with status ${response.status} and something else than Showrunner does: is it the right address?`, { cause });
  }
}

function report({ position, room, entry }: Said, { quiet }: SayOptions): number {
  if (!entry) {
    if (!quiet) process.stdout.write(position === 0 ? `Said in ${room}.\n` : `Waits in ${room} behind ${position} ${position === 1 ? 'line' : 'lines'}.\n`);
    return 0;
  }
  if (entry.type === 'finished') {
    if (!quiet) process.stdout.write(`Heard in ${room}: ${((entry.heard_ms ?? 0) / 1_000).toFixed(1)} s on ${entry.route}.\n`);
    return 0;
  }
  process.stderr.write(`It was not heard to its end: ${entry.type}.\n`);
  return 1;
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks).toString('utf8').trim();
}
