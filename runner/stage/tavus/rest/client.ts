import pRetry from 'p-retry';
import type { Clock } from '../../../core/clock.ts';
import { machineClock } from '../../../core/machine-clock.ts';
import { ms, seconds, type Ms } from '../../../core/units.ts';
import { readConversation, readPage, type Conversation } from './conversation.ts';
import { parseName } from './name.ts';
import { request, type Ask, type TavusAccess } from './request.ts';
import { TavusError } from './tavus-error.ts';

/** What a new conversation is to be. */
export interface Order {
  /** Unique: by it the conversation is found when the answer to its creation is lost. */
  readonly name: string;
  /** For the avatar to come in by. */
  readonly room: { readonly url: string; readonly token: string };
  /** Tavus ends it then, whatever happens. At most an hour. */
  readonly lasts: Ms;
}

/** Whom Tavus is to show, as the configuration has it. */
export interface Cast {
  readonly persona: string;
  readonly replica?: string;
  /** Old or new names for both ids: Tavus refuses a request that mixes them. */
  readonly names: 'persona' | 'pal';
}

export interface TavusOptions extends TavusAccess {
  readonly clock?: Clock;
  readonly timeouts?: { readonly ask?: Ms; readonly create?: Ms };
  /** Between a failed question and the same one again; each next one is twice as long. */
  readonly patience?: Ms;
}

/** Tavus' REST API, as far as a show needs it. Everything rejects with a TavusError, or with the signal's reason. */
export interface Tavus {
  /** All active conversations of the account, whoever's they are. */
  list(signal?: AbortSignal): Promise<readonly Conversation[]>;

  /**
   * Creates a conversation, once: never is a second request sent for one order. When the answer is lost, the
   * active conversations are searched for its name, and what is found is the answer.
   */
  create(cast: Cast, order: Order, signal?: AbortSignal): Promise<Conversation>;

  /** An active conversation by its name. */
  find(name: string, signal?: AbortSignal): Promise<Conversation | undefined>;

  /** Ends a conversation. One that is over already, or that Tavus does not know, is fine. */
  end(id: string, signal?: AbortSignal): Promise<void>;
}

const PAGE = 50;
const MOST_PAGES = 40;
const RETRIES = 2;
/** A question is not worth more waiting than this, whatever `retry-after` says. */
const LONGEST_WAIT = seconds(10);
/** How long after a lost answer the list is looked at: Tavus may still be busy creating. */
const LOOK_AFTER: readonly Ms[] = [ms(0), seconds(1), seconds(3)];

export function openTavus(options: TavusOptions): Tavus {
  const { clock = machineClock, timeouts = {}, patience = ms(250) } = options;
  const access: TavusAccess = { apiUrl: options.apiUrl, apiKey: options.apiKey };
  const timeout = timeouts.ask ?? seconds(8);

  /** For what may be asked twice: questions, and ending what is to be over. */
  async function ask(what: string, method: Ask['method'], path: string, signal?: AbortSignal): Promise<unknown> {
    let wait = ms(0);
    return pRetry(async () => {
      // On top of what lies between all attempts.
      if (wait > 0) await clock.until(ms(clock.now() + wait), signal);
      return request(access, { what, method, path, timeout, ...(signal && { signal }) });
    }, {
      retries: RETRIES,
      minTimeout: patience,
      ...(signal && { signal }),
      shouldRetry: ({ error }) => {
        if (!(error instanceof TavusError) || !error.isTransient) return false;
        wait = error.retryAfter ?? ms(0);
        return wait <= LONGEST_WAIT;
      },
    });
  }

  async function list(signal?: AbortSignal): Promise<readonly Conversation[]> {
    const found = new Map<string, Conversation>();
    for (let page = 1; page <= MOST_PAGES; page++) {
      const answer = readPage(await ask('list the conversations', 'GET', `/conversations?status=active&limit=${PAGE}&page=${page}`, signal));
      if (!answer) throw new TavusError('odd-answer', `What answered at ${access.apiUrl} is not Tavus: it has no list of conversations. Check TAVUS_API_URL.`);
      const before = found.size;
      for (const each of answer.conversations) found.set(each.id, each);
      // Nothing new: whatever the total says, there is no more to come.
      if (found.size >= answer.total || found.size === before) break;
    }
    return [...found.values()].filter(({ status }) => status !== 'ended');
  }

  async function find(name: string, signal?: AbortSignal): Promise<Conversation | undefined> {
    return (await list(signal)).find((each) => each.name === name);
  }

  async function create(cast: Cast, order: Order, signal?: AbortSignal): Promise<Conversation> {
    const what = 'create a conversation';
    try {
      const answer = await request(access, { what, method: 'POST', path: '/conversations', body: bodyOf(cast, order), timeout: timeouts.create ?? seconds(20), ...(signal && { signal }) });
      const made = readConversation(answer);
      if (!made) throw new TavusError('odd-answer', `What answered at ${access.apiUrl}, asked to ${what}, is not Tavus. Check TAVUS_API_URL.`);
      return made;
    } catch (error) {
      if (!(error instanceof TavusError)) throw error;
      if (error.failure === 'concurrent') throw await named(error, signal);
      const made = error.isUncertain ? await settle(order.name, signal) : undefined;
      if (!made) throw error;
      return made;
    }
  }

  /** Whether a creation that was never answered happened all the same. */
  async function settle(name: string, signal?: AbortSignal): Promise<Conversation | undefined> {
    const lost = clock.now();
    for (const after of LOOK_AFTER) {
      await clock.until(ms(lost + after), signal);
      try {
        const made = await find(name, signal);
        if (made) return made;
      } catch (error) {
        signal?.throwIfAborted();
        // Tavus answers nothing at all now: the lost answer is the error to report, and the ledger keeps the name.
        if (error instanceof TavusError) return undefined;
        throw error;
      }
    }
    return undefined;
  }

  async function named(error: TavusError, signal?: AbortSignal): Promise<TavusError> {
    let active: readonly Conversation[];
    try {
      active = await list(signal);
    } catch (failure) {
      signal?.throwIfAborted();
      if (failure instanceof TavusError) return error;
      throw failure;
    }
    const lines = active.map(({ id, name }) => {
      const ours = parseName(name);
      return `${id} (${ours ? `room “${ours.room}” of “${ours.deployment}”` : `“${name}”, not Showrunner's`})`;
    });
    const message = `${error.message} Open now: ${lines.join(', ') || 'none that it lists'}. End one (showrunner avatar end ID), or get more places.`;
    return new TavusError('concurrent', message, { cause: error, active, ...(error.status !== undefined && { status: error.status }) });
  }

  async function end(id: string, signal?: AbortSignal): Promise<void> {
    try {
      await ask(`end the conversation ${id}`, 'POST', `/conversations/${encodeURIComponent(id)}/end`, signal);
    } catch (error) {
      if (!(error instanceof TavusError && error.failure === 'not-found')) throw error;
    }
  }

  return { list, find, create, end };
}

function bodyOf({ persona, replica, names }: Cast, { name, room, lasts }: Order): unknown {
  const [personaId, replicaId] = names === 'pal' ? ['pal_id', 'face_id'] : ['persona_id', 'replica_id'];
  const lifetime = Math.floor(lasts / 1_000);
  return {
    [personaId]: persona,
    ...(replica !== undefined && { [replicaId]: replica }),
    conversation_name: name,
    properties: {
      livekit_ws_url: room.url,
      livekit_room_token: room.token,
      max_call_duration: lifetime,
      // It ends with the show, not with an audience that went for a coffee: neither may come before the other.
      participant_left_timeout: lifetime,
      participant_absent_timeout: lifetime,
    },
  };
}
