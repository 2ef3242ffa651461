import type { AgentServer } from '@livekit/agents';
import { type Job, JobStatus, WorkerMessage, WorkerStatus } from '@livekit/protocol';
import { AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import type { EventEmitter } from 'node:events';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { AGENT, readCheckpoint } from '../wire/index.ts';

/** The participant's attribute that says which job it is: another agent may have come in its place. */
export const JOB = 'showrunner.job';

type Access = NonNullable<Config['livekit']>;

const LOOK_EVERY_MS = 100;
const IDLE_EVERY_MS = 2_000;

/**
 * Tells LiveKit of each job that has ended, which its library does not: a dispatch that is deleted later (and LiveKit gets to that
 * up to 5 s after it was asked) would end the job once more, and take whoever bears its name out of the room, which is its successor.
 * And of the place that is free now, by `load` (undefined while no more are taken): the library tells every 2.5 s, and LiveKit loses a dispatch for which it sees no place.
 *
 * A job whose process died (it was killed, it ran out of memory) haunts its room for 21 s, for LiveKit waits for it to come
 * back. We know at once: taken out of the room, it can be replaced. The return value ends it.
 */
export function watchEnds(server: AgentServer, access: Access, log: Log, load: () => number | undefined): () => void {
  let there = roomsOf(server);
  const look = (): void => {
    const now = roomsOf(server);
    for (const [job, room] of there) {
      if (now.has(job)) continue;
      reportEnd(server, job, load());
      turnOut(access, room, job)
        .then((isOut) => { if (isOut) log.error({ room, job }, 'The process of a show died: it is out of the room, so that another one can go on'); })
        .catch((error: unknown) => { log.warn({ err: error, room }, 'It could not be found out whether a job that has ended is still in its room'); });
    }
    there = now;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => { clearInterval(timer); };
}

/** Ends jobs that have nothing to do, until the return value is called. What their rooms' checkpoints say is believed. */
export function endIdle(server: AgentServer, access: Access, log: Log): () => void {
  const look = async (): Promise<void> => {
    const jobs = roomsOf(server);
    if (jobs.size === 0) return;
    const rooms = await apiOf(access).listRooms([...jobs.values()]);
    const idle = new Set(rooms.filter(({ metadata }) => readCheckpoint(metadata)?.idle === true).map(({ name }) => name));
    for (const [job, room] of jobs) if (idle.has(room)) await turnOut(access, room, job);
  };
  const again = (): void => {
    look().catch((error: unknown) => { log.warn({ err: error }, 'It could not be found out which shows are idle: they end by themselves within 10 minutes'); });
  };
  again();
  const timer = setInterval(again, IDLE_EVERY_MS);
  return () => { clearInterval(timer); };
}

/** Whether the job's dispatch is still there: LiveKit ends a job with it, but not one whose process is still being started. From then on it finds it. */
export async function isStillWanted({ url, apiKey, apiSecret }: Access, { dispatchId, room }: Job, log: Log): Promise<boolean> {
  if (dispatchId === '' || room === undefined) return true;
  try {
    return (await new AgentDispatchClient(url, apiKey, apiSecret, { requestTimeout: 5 }).getDispatch(dispatchId, room.name)) !== undefined;
  } catch (error) {
    if (isNotFound(error)) return false; // the room is gone
    log.warn({ err: error, room: room.name }, 'It could not be found out whether the show is still wanted: it is taken to be');
    return true;
  }
}

function reportEnd({ event }: AgentServer, jobId: string, load: number | undefined): void {
  // The emitter's type says that it has no events; this is how the library itself sends, and nothing is sent while there is no connection.
  const send = (message: ConstructorParameters<typeof WorkerMessage>[0]): void => { (event as EventEmitter).emit('worker_msg', new WorkerMessage(message)); };
  send({ message: { case: 'updateJob', value: { jobId, status: JobStatus.JS_SUCCESS } } });
  if (load !== undefined) send({ message: { case: 'updateWorker', value: { load, status: WorkerStatus.WS_AVAILABLE } } });
}

/** Job → its room. */
export const roomsOf = ({ activeJobs }: AgentServer): ReadonlyMap<string, string> => new Map(activeJobs.map(({ job }) => [job.id, job.room?.name ?? '']));

const apiOf = ({ url, apiKey, apiSecret }: Access): RoomServiceClient => new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 5 });

/** Takes the job's participant out of the room; false when it is not there. */
async function turnOut(access: Access, room: string, job: string): Promise<boolean> {
  const api = apiOf(access);
  try {
    const participants = await api.listParticipants(room);
    if (!participants.some(({ identity, attributes }) => identity === AGENT && attributes[JOB] === job)) return false;
    await api.removeParticipant(room, AGENT);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false; // gone meanwhile
    throw error;
  }
}

const isNotFound = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 404;
