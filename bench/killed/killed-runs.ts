import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '../../runner/local/tavus/index.ts';
import { parseName } from '../../runner/stage/tavus/rest/name.ts';
import type { Venue } from '../harness/rounds.ts';
import { inFolder } from '../offline/folder.ts';
import type { Kill } from './plan.ts';
import { Run } from './showrunner.ts';

export interface Killed extends Kill {
  /** By its own as-run log. */
  readonly inLine: boolean;
  /** Conversations it left open, and of those the ones that were still so after the next start had come to its end. */
  readonly open: number;
  readonly left: number;
}

/** Side by side, each with a room, a deployment and folders of its own. */
const LANES = 3;
const ENDS_WITHIN_MS = 15_000;
const NEXT_WITHIN_MS = 60_000;

/** Lines of some five seconds. */
const SHOW = `title: Killed
rundown:
  - line: Whoever reads this line aloud should take some five seconds for it, and not a word less than that.
  - line: Whoever reads the next line aloud should take about as long for it, and then come to the very last one.
  - line: Nobody is expected to come as far as this line, for something will have happened before it begins.
`;
const NEXT = 'title: The next one\nrundown:\n  - line: Done.\n';

/** Performs a show for each of `kills`, with a real `showrunner run` that is killed so, and then another one that is not. */
export async function killedRuns({ server, tavus }: Required<Venue>, kills: readonly Kill[], progress: (line: string) => void): Promise<Killed[]> {
  const killed: Killed[] = [];
  const waiting = [...kills.entries()];
  const lane = (number: number): Promise<void> => inFolder(async (folder) => {
    const deployment = `bench-killed-${number}`;
    const env = {
      PATH: process.env.PATH, HOME: process.env.HOME,
      LIVEKIT_URL: server.url, LIVEKIT_API_KEY: server.apiKey, LIVEKIT_API_SECRET: server.apiSecret,
      TAVUS_API_URL: tavus.url, TAVUS_API_KEY: tavus.apiKey, TAVUS_PERSONA_ID: 'p-bench',
      DEPLOYMENT: deployment, DATA_DIR: join(folder, 'data'), CACHE_DIR: join(folder, 'cache'),
    };
    const open = (): Conversation[] => tavus.conversations.filter(({ name, status }) => status === 'active' && parseName(name)?.deployment === deployment);
    const begin = async (script: string): Promise<Run> => {
      const path = join(folder, 'show.yaml');
      await writeFile(path, script);
      return new Run([path, '--room', deployment], { cwd: folder, env });
    };
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, kill] = next;
      const inLine = await killOne(await begin(SHOW), kill);
      const before = open().length;
      await endOf(await begin(NEXT));
      const left = open();
      const run = { ...kill, inLine, open: before, left: left.length };
      progress(`killed-runs ${index + 1}/${kills.length}  ${kill.signal} ${kill.after} ms after its ${kill.from}${inLine ? ', in a line' : ''}: left ${before} open, ${left.length} after the next start`);
      killed.push(run);
      // So that what is left is counted once.
      await Promise.all(left.map((conversation) => conversation.end('deleted')));
    }
  });
  const lanes = Array.from({ length: LANES }, async (_, number) => {
    try {
      await lane(number);
    } finally {
      waiting.length = 0; // where one fails, the others end as well
    }
  });
  for (const result of await Promise.allSettled(lanes)) if (result.status === 'rejected') throw result.reason;
  return killed;
}

/** Gives whether it was in a line. */
async function killOne(run: Run, { signal, from, after }: Kill): Promise<boolean> {
  if (from === 'line') await run.onAir;
  await sleep(after);
  if (run.isOver) throw new Error(`A show was over before it could be killed:\n${run.said}`);
  const at = Date.now();
  run.kill(signal);
  if (!(await within(ENDS_WITHIN_MS, run.ended))) {
    run.kill('SIGKILL');
    throw new Error(`A show did not end within ${ENDS_WITHIN_MS / 1_000} s of ${signal}:\n${run.said}`);
  }
  return run.isInLine(at);
}

async function endOf(run: Run): Promise<void> {
  const ended = await within(NEXT_WITHIN_MS, run.ended);
  if (ended && run.isDone) return;
  run.kill('SIGKILL');
  throw new Error(`The next start ${ended ? 'failed' : `did not end within ${NEXT_WITHIN_MS / 1_000} s`}:\n${run.said}`);
}

async function within(limit: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const over = await Promise.race([work.then(() => true), sleep(limit, false, { signal: late.signal }).catch(() => false)]);
  late.abort();
  return over;
}
