import type { AgentServer } from '@livekit/agents';
import { RoomServiceClient } from 'livekit-server-sdk';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { AGENT } from '../wire/index.ts';

/** The participant's attribute that says which job it is: another agent may have come in its place. */
export const JOB = 'showrunner.job';

const LOOK_EVERY_MS = 100;

/**
 * A job whose process died (it was killed, it ran out of memory) haunts its room for 21 s, for LiveKit waits for it to come
 * back. We know at once: taken out of the room, it can be replaced. The return value ends it.
 */
export function watchDeaths(server: AgentServer, { url, apiKey, apiSecret }: NonNullable<Config['livekit']>, log: Log): () => void {
  const api = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 5 });
  let there = new Map<string, string>();

  const look = (): void => {
    const now = new Map(server.activeJobs.map(({ job }) => [job.id, job.room?.name ?? '']));
    for (const [job, room] of there) {
      if (now.has(job)) continue;
      bury(job, room).catch((error: unknown) => { log.warn({ err: error, room }, 'It could not be found out whether a job that has ended is still in its room'); });
    }
    there = now;
  };

  /** One that ended in order has left by itself. */
  async function bury(job: string, room: string): Promise<void> {
    const participants = await api.listParticipants(room).catch((error: unknown) => {
      if (error instanceof Error && 'status' in error && error.status === 404) return []; // the room is gone as well
      throw error;
    });
    if (!participants.some(({ identity, attributes }) => identity === AGENT && attributes[JOB] === job)) return;
    await api.removeParticipant(room, AGENT);
    log.error({ room, job }, 'The process of a show died: it is out of the room, so that another one can go on');
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => { clearInterval(timer); };
}
