import type { TavusConfig } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import type { LiveKitAccess } from '../stage/livekit/index.ts';

const WITHIN_MS = 5_000;

export interface LeftBehind {
  readonly conversation: string;
  readonly tavus: TavusConfig;
  readonly access: LiveKitAccess;
  readonly room: string;
  readonly log: Log;
}

/** The avatar of a process that died: takes it out of the room and ends its conversation. Never rejects; the log says what could not be done. */
export async function endLeftBehind({ conversation, tavus, access, room, log }: LeftBehind): Promise<void> {
  const [{ removeAvatar }, { openTavus }] = await Promise.all([import('../stage/tavus/index.ts'), import('../stage/tavus/rest/index.ts')]);
  const [removed, ended] = await Promise.allSettled([removeAvatar(access, room), openTavus(tavus).end(conversation, AbortSignal.timeout(WITHIN_MS))]);
  if (removed.status === 'rejected') log.warn({ err: removed.reason, room }, 'The avatar of the process that died could not be taken out of the room');
  if (ended.status === 'rejected') log.warn({ err: ended.reason, conversation, room }, 'The Tavus conversation of the process that died could not be ended');
  else log.info({ conversation, room }, 'Ended the Tavus conversation of the process that died');
}
