import type { Ledger, LedgerEntry } from './ledger.ts';
import { stateOf } from './process.ts';
import { parseName, type Conversation, type Tavus } from './rest/index.ts';

/** Who is in a room. `unknown`: its LiveKit server did not say. */
export type Presence = 'agent' | 'ghost' | 'nobody' | 'unknown';

export interface SweepOptions {
  readonly tavus: Pick<Tavus, 'list' | 'end'>;
  readonly ledger: Ledger;
  readonly deployment: string;
  /** The LiveKit server whose rooms `presence` can tell of. */
  readonly livekit: string;
  readonly presence: (room: string, signal?: AbortSignal) => Promise<Presence>;
  /** We are this room's agent: a conversation in it is an orphan unless it is `current`. */
  readonly ownRoom?: { readonly room: string; readonly current: () => string | undefined };
  /** Of no other room than our own, for now: that of others takes some seconds to find out. */
  readonly ownRoomOnly?: boolean;
  readonly signal?: AbortSignal;
}

export interface Swept {
  readonly ended: readonly Conversation[];
  /** This deployment's conversations that were left alone, and why. */
  readonly kept: readonly { readonly conversation: Conversation; readonly because: Verdict }[];
  readonly failed: readonly { readonly conversation: Conversation; readonly error: unknown }[];
  /**
   * Ordered, never answered, and not in Tavus' list: they may still turn up there. (Those of a process that lives are
   * its own business.)
   */
  readonly unsettled: readonly LedgerEntry[];
}

export type Verdict = 'orphan' | 'in-use' | 'agent-in-room' | 'room-unknown';

/** A conversation cannot outlast its hour: after two, an entry that was never settled is of no use. */
const FORGOTTEN_AFTER_MS = 2 * 3_600_000;

/**
 * Ends what this deployment left open: conversations whose room has no agent, or only a ghost. Rejects when Tavus does not
 * give its list; a conversation that could not be ended is reported, and its entry stays.
 */
export async function endOrphans(options: SweepOptions): Promise<Swept> {
  const { tavus, ledger, deployment, ownRoom, ownRoomOnly = false, signal } = options;
  const entries = new Map(ledger.read().map((entry) => [entry.name, entry]));
  const active = await tavus.list(signal);

  const ended: Conversation[] = [];
  const kept: Swept['kept'][number][] = [];
  const failed: Swept['failed'][number][] = [];
  await Promise.all(active.map(async (conversation) => {
    const name = parseName(conversation.name);
    if (name?.deployment !== deployment || (ownRoomOnly && name.room !== ownRoom?.room)) return;
    const because = await judge(conversation.name, name.room, entries.get(conversation.name), options);
    if (because !== 'orphan') {
      kept.push({ conversation, because });
      return;
    }
    try {
      await tavus.end(conversation.id, signal);
    } catch (error) {
      signal?.throwIfAborted();
      failed.push({ conversation, error });
      return;
    }
    ledger.remove(conversation.name);
    ended.push(conversation);
  }));

  return { ended, kept, failed, unsettled: settle(ledger, entries.values(), new Set(active.map(({ name }) => name))) };
}

async function judge(name: string, room: string, entry: LedgerEntry | undefined, { ownRoom, livekit, presence, signal }: SweepOptions): Promise<Verdict> {
  const isElsewhere = entry !== undefined && entry.livekit !== livekit;
  if (room === ownRoom?.room && !isElsewhere) return name === ownRoom.current() ? 'in-use' : 'orphan';
  const owner = entry ? stateOf(entry.owner) : 'alive';
  if (owner === 'this') return 'in-use';
  // That room is on a server we cannot ask (a local one of an earlier run, say): only its owner can tell.
  if (isElsewhere) return owner === 'dead' ? 'orphan' : 'room-unknown';
  switch (await presence(room, signal)) {
    case 'nobody':
    case 'ghost':
      return 'orphan';
    case 'agent':
      return 'agent-in-room';
    case 'unknown':
      return 'room-unknown';
  }
}

/** Strikes off what is over by now. */
function settle(ledger: Ledger, entries: Iterable<LedgerEntry>, active: ReadonlySet<string>): readonly LedgerEntry[] {
  const unsettled: LedgerEntry[] = [];
  for (const entry of entries) {
    const owner = stateOf(entry.owner);
    if (active.has(entry.name) || owner === 'alive') continue;
    const age = Date.now() - Date.parse(entry.at);
    if (entry.id === undefined && !(age > FORGOTTEN_AFTER_MS)) unsettled.push(entry);
    else if (owner === 'dead') ledger.remove(entry.name);
  }
  return unsettled;
}
