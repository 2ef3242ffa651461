import { randomUUID } from 'node:crypto';
import type { Log } from '../../core/log.ts';
import { seconds, type Ms } from '../../core/units.ts';
import type { LiveKitAccess } from '../livekit/access.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { thisProcess } from './process.ts';
import { socketUrl } from './reachable.ts';
import { formatName, TavusError, type Cast, type Conversation, type Tavus } from './rest/index.ts';
import { avatarToken } from './token.ts';

export interface OrderOptions {
  readonly tavus: Tavus;
  readonly cast: Cast;
  readonly access: LiveKitAccess;
  readonly room: string;
  /** The identity that the avatar speaks for. */
  readonly agent: string;
  readonly deployment: string;
  readonly ledger: Ledger;
  /** The conversation's longest life. */
  readonly lasts: Ms;
  readonly log: Log;
}

/** A conversation that is open, or may be. */
export interface Ordered {
  readonly conversation: Conversation;
  /** Ends it; never rejects: what could not be ended stays in the ledger, and the log says so. */
  end(): Promise<void>;
}

/** After an abort, a creation under way may take so long to be answered: then it is known what is to be ended. */
const GRACE = seconds(3);
/** Ending does not keep a program from ending for longer. */
const END_WITHIN = seconds(10);

/** What a conversation is called, known before it is ordered. */
export interface Naming { readonly id: string; readonly name: string }

export function nameConversation({ deployment, room }: Pick<OrderOptions, 'deployment' | 'room'>): Naming {
  const id = randomUUID();
  return { id, name: formatName({ deployment, room, id }) };
}

/**
 * Orders a conversation; it is in the ledger from before it can exist until it has ended. Rejects with a TavusError, or the
 * signal's reason; then it does not exist, or it could not be found out and is still in the ledger.
 */
export async function orderConversation(options: OrderOptions, { id, name }: Naming, signal: AbortSignal): Promise<Ordered> {
  const { tavus, cast, access, room, agent, lasts, log } = options;
  const lifetime = Math.floor(lasts / 1_000);
  const token = await avatarToken(access, { room, agent, conversation: id, seconds: lifetime });
  signal.throwIfAborted();
  const entry: LedgerEntry = { name, room, livekit: access.url, owner: thisProcess, at: new Date().toISOString() };
  write(options, entry);

  const grace = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => { timer = setTimeout(() => grace.abort(signal.reason), GRACE); };
  signal.addEventListener('abort', onAbort, { once: true });
  let conversation: Conversation;
  try {
    conversation = await tavus.create(cast, { name, room: { url: socketUrl(access.url), token }, lasts }, grace.signal);
  } catch (error) {
    if (error instanceof TavusError && !error.isUncertain) options.ledger.remove(name);
    if (!(error instanceof TavusError)) await endLost(options, name);
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    clearTimeout(timer);
  }
  write(options, { ...entry, id: conversation.id });
  log.info({ conversation: conversation.id, room }, 'Tavus conversation created');
  const end = (): Promise<void> => endConversation(options, conversation);
  if (signal.aborted) {
    await end();
    signal.throwIfAborted();
  }
  return { conversation, end };
}

async function endConversation({ tavus, ledger, log, room }: OrderOptions, { id, name }: Conversation): Promise<void> {
  try {
    await tavus.end(id, AbortSignal.timeout(END_WITHIN));
    ledger.remove(name);
    log.info({ conversation: id, room }, 'Tavus conversation ended');
  } catch (error) {
    log.warn({ err: error, conversation: id, room }, 'A Tavus conversation could not be ended: the next start tries again, or end it by hand (showrunner avatar end)');
  }
}

/** Nobody waited for the answer to its creation. */
async function endLost(options: OrderOptions, name: string): Promise<void> {
  try {
    const late = await options.tavus.find(name, AbortSignal.timeout(GRACE));
    if (late) await endConversation(options, late);
  } catch (error) {
    options.log.warn({ err: error, name }, 'It is not known whether a Tavus conversation was created: it is looked for later');
  }
}

/** A show goes on without a ledger: conversations are also found by their names. */
function write({ ledger, log }: OrderOptions, entry: LedgerEntry): void {
  try {
    ledger.write(entry);
  } catch (error) {
    log.warn({ err: error }, 'The ledger of Tavus conversations cannot be written: check DATA_DIR');
  }
}
