import { isNotFound, roomApi, type LiveKitAccess } from '../livekit/access.ts';
import { aliveByPing } from '../livekit/presence.ts';
import type { Presence } from './orphans.ts';

/** Whether a room's agent answers, or is only its ghost. Rejects with the signal's reason alone. */
export const presenceIn = (access: LiveKitAccess, agent: string) => async (room: string, signal?: AbortSignal): Promise<Presence> => {
  try {
    const participants = await roomApi(access).listParticipants(room);
    if (!participants.some(({ identity }) => identity === agent)) return 'nobody';
    return (await aliveByPing(access, room)(agent, signal)) ? 'agent' : 'ghost';
  } catch (error) {
    signal?.throwIfAborted();
    // A server that cannot be asked is an answer: nobody is turned out on a guess.
    return isNotFound(error) ? 'nobody' : 'unknown';
  }
};
