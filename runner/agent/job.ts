import { AutoSubscribe, defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { loadConfig } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { createLog } from '../core/log.ts';
import { keepHeapSteady } from '../core/steady-heap.ts';
import { openClips } from '../perform/clip-store.ts';
import { enginesFor, makeWay, watchLoss } from '../perform/parts.ts';
import { prepareSource } from '../perform/source.ts';
import { AGENT, readDispatch, TOPIC } from '../wire/index.ts';
import { adoptLog } from './library-log.ts';
import { isStillWanted } from './jobs.ts';
import { readLogChoice, secretsOf } from './log-choice.ts';
import { openPost } from './post.ts';
import { RoomAgent } from './room-agent.ts';

/*
 * What a job's process runs: LiveKit's library starts one for each room and imports this file there. It makes its logger
 * before it calls anything of ours, so ours is put in its place as the file is loaded.
 */
const config = loadConfig();
const jobLog = await createLog({ ...readLogChoice(), level: config.logLevel, secrets: secretsOf(config) });
adoptLog(jobLog);
const engines = await enginesFor(config);
const store = openClips(config.cacheDir);
// The library says it when debugging alone.
process.on('unhandledRejection', (error) => { jobLog.error({ err: error }, 'A promise was rejected that nobody awaited: please report it'); });

// The worker is gone, and nothing is on: nobody will ask for anything. (With a show on, the library ends it after 15 s.)
let isBusy = false;
const onAlone = (): void => { if (!isBusy) process.exit(0); };
if (process.connected) process.once('disconnect', onAlone);
else onAlone();

/** `prewarm` is called before a job comes, `entry` when it has come, `onSessionEnd` when it is to end, while the room is still joined. */
export default defineAgent({
  async prewarm() {
    keepHeapSteady();
    // What the first line would wait for: the code that compiles, and the thread of the embedded voice.
    await Promise.all([prepareSource({ source: 'title: Warm\nrundown:\n  - line: Warm.\n', vars: {} }, config, store), config.voice === 'embedded' ? warm() : undefined]);
  },

  async entry(context: JobContext) {
    isBusy = true;
    try {
      await perform(context);
    } catch (error) {
      const isTaken = error instanceof ShowrunnerError && error.code === 'room-occupied';
      jobLog[isTaken ? 'info' : 'error']({ err: error, room: context.job.room?.name }, isTaken ? 'Another agent is in the room: the job ends' : 'The job could not begin');
      context.shutdown('it could not begin');
    }
  },

  async onSessionEnd(context: JobContext) {
    await agentOf(context.proc)?.close();
  },
});

async function perform(context: JobContext): Promise<void> {
  const name = context.job.room?.name;
  if (!config.livekit || name === undefined) throw new Error('A job without a LiveKit server, or without a room, cannot be performed.');
  const dispatch = readDispatch(context.job.metadata);
  if (!dispatch) {
    jobLog.error({ room: name }, 'The dispatch is not one of a control server: its metadata cannot be read. The job ends.');
    context.shutdown('unknown metadata');
    return;
  }
  const { room } = context;
  const prepared = dispatch.show && prepareSource(dispatch.show, config, store);
  prepared?.catch(() => undefined); // told when it is loaded
  const log = jobLog.child({ pid: process.pid });
  const [isWanted] = await Promise.all([isStillWanted(config.livekit, context.job, log), makeWay({ access: config.livekit, room: name, identity: AGENT })]);
  if (!isWanted) {
    log.info({ room: name }, 'The show was taken off before its agent came: the job ends');
    context.shutdown('its dispatch was deleted');
    return;
  }
  const lost = watchLoss(room, name, AGENT);
  const post = openPost(room, [TOPIC.command, TOPIC.say], log);
  await context.connect(undefined, AutoSubscribe.SUBSCRIBE_NONE);
  log.info({ room: name, job: context.job.id }, 'The agent is in the room');
  context.proc.userData.agent = await RoomAgent.open({
    session: { room, name, identity: AGENT, lost }, config, access: config.livekit, dispatch, post, engines, store, log, ...(prepared ? { prepared } : {}),
    onLeave: (reason) => {
      log.info({ room: name }, `The agent leaves: ${reason}`);
      context.shutdown(reason);
    },
  });
}

async function warm(): Promise<void> {
  const engine = engines.find(({ provider }) => provider === 'embedded');
  for await (const _ of engine?.speak({ text: 'Warm.', language: 'en', voice: {} }, AbortSignal.timeout(20_000)) ?? []) continue;
}

function agentOf({ userData }: JobProcess): RoomAgent | undefined {
  const { agent } = userData;
  return agent instanceof RoomAgent ? agent : undefined;
}
