import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../../core/log.ts';
import type { Ms } from '../../core/units.ts';
import type { Role } from '../../wire/index.ts';

export interface RequestDone {
  /** By the document; undefined for what is no part of it. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly ms: Ms;
}

/** Gives each request an id (its own, when it came with a good one), and writes a line when it is done. */
export function requests({ log, now, onDone }: { readonly log: Log; readonly now: () => Ms; readonly onDone: (done: RequestDone) => void }): RequestHandler {
  return (request, response, next) => {
    const begun = now();
    const given = request.get('x-request-id');
    const id = given !== undefined && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
    response.locals.requestId = id;
    response.set('X-Request-Id', id);
    response.once('close', () => {
      const ms = (now() - begun) as Ms; // a difference of two
      const operation = response.locals.operation as string | undefined; // set by the routes
      const status = response.writableEnded ? response.statusCode : 499;
      const line = { request: id, method: request.method, path: request.path, operation, status, ms: Math.round(ms * 10) / 10, role: response.locals.role as Role | undefined }; // set by the routes
      // Studios and probes ask all the time; what changes something, or goes wrong, is worth a line.
      log[request.method === 'GET' && status < 400 ? 'debug' : 'info'](line, 'Request');
      onDone({ operation, method: request.method, status, ms });
    });
    next();
  };
}
