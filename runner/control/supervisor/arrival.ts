import type { Clock } from '../../core/clock.ts';
import { ms, type Ms } from '../../core/units.ts';
import { AGENT } from '../../wire/index.ts';
import { Problem } from '../api/problem.ts';
import type { LiveKitApi } from './livekit.ts';
import type { Timing } from './timing.ts';

const LOOK_EVERY_MS = 100;

export interface ArrivalOptions {
  readonly api: LiveKitApi;
  readonly room: string;
  readonly clock: Clock;
  readonly timing: Timing;
  /** What the agent is started with. */
  readonly metadata: string;
  /** How long it may take, ms. */
  readonly within: number;
  /** Whether the agent that is wanted answers. */
  readonly isThere: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Brings an agent into a room from which the one before is gone: removes what is left of it, its dispatches first taken back, then makes a new one (in this
 * order: LiveKit ends a dispatch's participant by its name, and that may be the new one). Dispatches get lost without a word, so more are made until the
 * agent answers. None is taken back meanwhile: its job may be on its way, and would be ended on arrival; one that comes second sees that the room is taken, and goes.
 * Rejects with a Problem, 503 `no-agent`, the errors of `LiveKitApi`, or the signal's reason; then none is left behind.
 */
export async function bringAgent(options: ArrivalOptions): Promise<void> {
  const { api, room, clock, metadata, within } = options;
  await api.remove(room, AGENT);
  await withdrawAll(api, room);
  const deadline = ms(clock.now() + within);
  try {
    do await api.dispatch(room, metadata);
    while (!(await hasCome(options, deadline)) && clock.now() < deadline);
  } catch (error) {
    await withdrawAll(api, room).catch(() => undefined); // what went wrong is said
    throw error;
  }
  if (options.isThere()) return;
  await withdrawAll(api, room);
  throw new Problem(503, 'no-agent', `No agent came into “${room}” within ${within / 1_000} s: none runs, or each has as many shows as it takes (MAX_SHOWS). Start one (showrunner agent), end a show (DELETE /rooms/<room>), or raise MAX_SHOWS.`);
}

/** Waits for the agent of the newest dispatch; false when that is lost. */
async function hasCome({ api, room, clock, timing, isThere, signal }: ArrivalOptions, deadline: Ms): Promise<boolean> {
  const made = clock.now();
  let isSeen = false;
  while (!isThere()) {
    const now = clock.now();
    if (now >= deadline || now - made > timing.answered) return false;
    if (!isSeen && now - made > timing.taken) {
      // The server's list of a dispatch's jobs comes seconds late, or never.
      isSeen = (await api.present(room)).some(({ identity }) => identity === AGENT) || (await api.dispatches(room)).some(({ isTaken }) => isTaken);
      if (!isSeen) return false;
    }
    await clock.until(ms(clock.now() + LOOK_EVERY_MS), signal);
  }
  return true;
}

async function withdrawAll(api: LiveKitApi, room: string): Promise<void> {
  for (const { id } of await api.dispatches(room)) await api.withdraw(room, id);
}

/**
 * Which of the control servers in the room we are: the youngest acts first, for those that were killed are still listed for a while, and older.
 * Several that act at once would end each other's agents.
 */
export function precedenceOf(identity: string, present: readonly { readonly identity: string; readonly joinedAt: number }[], prefix: string): number {
  const order = present.filter((each) => each.identity.startsWith(prefix)).sort((a, b) => b.joinedAt - a.joinedAt || a.identity.localeCompare(b.identity));
  return Math.max(0, order.findIndex((each) => each.identity === identity));
}
