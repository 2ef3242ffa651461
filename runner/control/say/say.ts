import { randomUUID } from 'node:crypto';
import type { By } from '../../show/index.ts';
import { callerOf, type Handler } from '../api/call.ts';
import type { Said } from '../api/openapi.generated.ts';
import { Problem, toProblem } from '../api/problem.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Line } from './lane.ts';

export interface SayOptions {
  readonly supervisor: Supervisor;
  readonly metrics: Metrics;
  /** Aborts when the server shuts down: nobody waits for a line any longer. */
  readonly closing: AbortSignal;
}

/** `POST /say`, and the same over a socket. */
export class SayDesk {
  readonly #options: SayOptions;

  constructor(options: SayOptions) {
    this.#options = options;
  }

  readonly handle: Handler<'say'> = async (call) => {
    const { body, gone } = call;
    const id = body.id ?? randomUUID();
    const { room } = body;
    const { position, lastId } = await this.say(room, { id, text: body.text, speaker: body.speaker, mode: body.mode, by: callerOf(call, id) });
    const said: Said = { id, room, position };
    if (!body.wait) return { status: 202, json: said };
    const { lane } = await this.#options.supervisor.at(room);
    return { status: 200, json: { ...said, entry: await lane.heard(lastId, AbortSignal.any([gone, this.#options.closing])) } satisfies Said };
  };

  /** Rejects as `SayLane.say`. */
  async say(room: string, line: Line & { readonly by: By }): Promise<{ readonly position: number; readonly lastId: string }> {
    const { supervisor, metrics, closing } = this.#options;
    try {
      if (closing.aborted) throw new Problem(503, 'shutting-down', 'The server is shutting down: ask another, or this one in a moment.');
      const { lane } = await supervisor.at(room);
      const said = await lane.say(line);
      metrics.said('accepted');
      return said;
    } catch (error) {
      metrics.said(toProblem(error).code);
      throw error;
    }
  }
}
