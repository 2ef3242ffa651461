import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './api/api.ts';
import { bodyOf } from './api/errors.ts';
import type { AnswerFault } from './faults.ts';

/** The body as JSON; undefined when there is none, or it is no JSON. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  try {
    // unknown: JSON.parse says any.
    return body === '' ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return undefined;
  }
}

export function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? undefined : JSON.stringify(body));
}

/**
 * Does `work` and answers, as the fault has it. Resolves with the status that was sent; with none, the connection was
 * dropped, or stays open until the client goes or the server closes.
 */
export async function answer(response: ServerResponse, fault: AnswerFault, work: () => Promise<Answer>, closing: AbortSignal): Promise<number | undefined> {
  const { status, delay, hang = false, lost = false } = fault;
  // Done even if the client has given up meanwhile: that is what makes a slow answer a lost one.
  if (delay !== undefined) await sleep(delay, undefined, { signal: closing });
  const wrong = status !== undefined || hang;
  const done = wrong && !lost ? undefined : await work();
  if (hang) return undefined;
  if (lost && status === undefined) {
    response.destroy();
    return undefined;
  }
  const sent = status === undefined ? done : { status, body: fault.body ?? bodyOf(status) };
  if (sent) send(response, sent);
  return sent?.status;
}
