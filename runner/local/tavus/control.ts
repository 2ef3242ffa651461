import type { Answer } from './api/api.ts';
import { badRequest, notFound } from './api/errors.ts';
import type { Request } from './api/api.ts';
import type { Conversation } from './conversation.ts';
import { avatarFaults, readFaults, type Faults } from './faults.ts';
import { bytesOf } from '../../audio/index.ts';

/** Under it the stand-in is directed by other processes: what Tavus does not have. */
export const CONTROL = '/_stand-in';

export interface Directed {
  readonly conversations: readonly Conversation[];
  readonly fault: (faults: Faults) => Promise<void>;
  readonly script: (...faults: readonly Faults[]) => void;
}

/**
 * `GET /conversations`, `GET /conversations/<id>/record` (PCM as base64), `POST /conversations/<id>/faults`,
 * `POST /conversations/<id>/kill`, `POST /faults`, `POST /script` (a list of faults).
 */
export async function control({ conversations, fault, script }: Directed, { method, path, body }: Request): Promise<Answer> {
  const [, first, id, act] = path.slice(CONTROL.length).split('/');
  const asked = `${method} ${[first, id === undefined ? undefined : ':id', act].filter((part) => part !== undefined).join('/')}`;
  if (asked === 'POST faults') return await direct([body], async ([faults]) => faults && (await fault(faults)));
  if (asked === 'POST script') return await direct(Array.isArray(body) ? body : [body], async (all) => script(...all));
  if (asked === 'GET conversations') return { status: 200, body: conversations.map(summary) };
  const conversation = conversations.find((one) => one.id === id);
  if (!conversation) return notFound;
  if (asked === 'POST conversations/:id/faults') return await direct([body], async ([faults]) => faults && (await conversation.fault(avatarFaults(faults))));
  if (asked === 'POST conversations/:id/kill') {
    conversation.kill();
    return { status: 204 };
  }
  if (asked === 'GET conversations/:id/record') {
    const record = await conversation.record();
    return { status: 200, body: { ...record, streams: record.streams.map(({ pcm, ...stream }) => ({ ...stream, pcm: Buffer.from(bytesOf(pcm)).toString('base64') })) } };
  }
  return notFound;
}

async function direct(values: readonly unknown[], give: (faults: readonly Faults[]) => Promise<unknown>): Promise<Answer> {
  const faults = values.map(readFaults);
  const known = faults.filter((one) => one !== undefined);
  if (known.length < faults.length) return badRequest('There is no such fault: see runner/local/tavus/faults.ts');
  await give(known);
  return { status: 204 };
}

const summary = ({ id, name, status, endReason, pid, created, happened }: Conversation): unknown => ({ id, name, status, endReason, pid, created, happened });
