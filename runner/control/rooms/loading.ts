import type { Clock } from '../../core/clock.ts';
import { ms } from '../../core/units.ts';
import type { By } from '../../show/index.ts';
import type { Reply, ShowSource, Update } from '../../wire/index.ts';
import { Problem, refusal } from '../api/problem.ts';
import type { Compilation } from '../scripts/compiler.ts';
import type { Desk } from '../supervisor/desk.ts';
import type { Place } from '../supervisor/supervisor.ts';

/** An agent puts the old show down in order before it takes another up, ms. */
const LOAD_WITHIN_MS = 10_000;
/** Clips that have been sent are there a moment later, ms. */
const CLIPS_WITHIN_MS = 30_000;
const AGAIN_MS = 200;

/**
 * Loads a show into a room, with an agent where there is none; resolves when it stands by. Rejects with a Problem: what the agent refuses with,
 * `no-agent`, `no-answer`.
 */
export async function load({ desk, keeper }: Place, { show, rundown }: Compilation, by: By): Promise<void> {
  const kept = { digest: rundown.digest, show, by, at: desk.options.clock.date().toISOString() };
  const isNew = await keeper.bring({ show, by });
  if (isNew) {
    // Kept from here on: what brings a dead agent back must know it.
    await desk.keep(kept);
    if (await stands(desk, rundown.digest)) return;
  }
  await desk.keep(kept);
  accepted(await withClips(desk, () => desk.ask({ request: 'load', by, show }, { within: LOAD_WITHIN_MS }), show));
  await stands(desk, rundown.digest);
}

/** Takes an edited script up. Rejects with a Problem: `cannot-update`, what else the agent refuses with, `no-answer`. */
export async function update({ desk }: Place, { show, rundown }: Compilation, by: By, dry: boolean): Promise<Update> {
  // The clips it needs are ours to send: from the new script, not from the one that is kept.
  const reply = await withClips(desk, () => desk.ask({ request: 'update', by, show, dry }, { within: LOAD_WITHIN_MS }), show);
  const { result } = accepted(reply);
  if (!dry) await desk.keep({ digest: rundown.digest, show, by, at: desk.options.clock.date().toISOString() });
  return result as unknown as Update; // sealed by an agent: what `update` answers
}

/** A reply that says yes. Throws a Problem for one that does not. */
export function accepted(reply: Reply): Extract<Reply, { ok: true }> {
  if (reply.ok) return reply;
  const diagnostics: unknown = reply.details?.diagnostics;
  const problem = refusal(reply.code, reply.message, 409);
  if (reply.code === 'no-show') throw new Problem(409, 'no-show', reply.message);
  throw Array.isArray(diagnostics) ? new Problem(problem.status, reply.code, reply.message, { details: { diagnostics } }) : problem;
}

/** Asks, sends the clips that are missing, and asks again until they are there. */
async function withClips(desk: Desk, ask: () => Promise<Reply>, show: ShowSource): Promise<Reply> {
  const { clock } = desk.options;
  const deadline = clock.now() + CLIPS_WITHIN_MS;
  for (;;) {
    const reply = await ask();
    if (reply.ok || reply.code !== 'clips-missing' || clock.now() > deadline) return reply;
    const missing: unknown = reply.details?.missing;
    await desk.sendClips(Array.isArray(missing) ? missing.map(String) : [], show);
    await pause(clock, AGAIN_MS);
  }
}

/** Whether the agent's snapshot has come to be of this show. */
async function stands(desk: Desk, digest: string): Promise<boolean> {
  const { clock } = desk.options;
  const deadline = clock.now() + LOAD_WITHIN_MS;
  while (desk.known.snapshot?.digest !== digest) {
    if (clock.now() > deadline || !desk.isAnswering) return false;
    await pause(clock, 20);
  }
  return true;
}

const pause = (clock: Clock, time: number): Promise<void> => clock.until(ms(clock.now() + time));
