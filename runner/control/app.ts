import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import type { Log } from '../core/log.ts';
import type { Ms } from '../core/units.ts';
import type { Handlers, OperationId } from './api/call.ts';
import type { Document } from './api/document.ts';
import { Problem } from './api/problem.ts';
import { routes } from './api/routes.ts';
import { authorizer } from './auth/authorize.ts';
import type { Keys } from './auth/keys.ts';
import type { OriginRules } from './auth/origin.ts';
import { notFound, problems } from './http/errors.ts';
import { requests, type RequestDone } from './http/requests.ts';
import { securityHeaders } from './http/security.ts';
import { studioFiles } from './studio/files.ts';

export interface AppOptions {
  readonly document: Document;
  readonly handlers: Handlers;
  readonly keys: Keys;
  readonly origins: OriginRules;
  readonly corsOrigin: readonly string[];
  readonly before: Partial<Readonly<Record<OperationId, RequestHandler>>>;
  readonly liveKitUrl: string;
  /** Where the studio was built. */
  readonly studio: string;
  readonly log: Log;
  readonly now: () => Ms;
  readonly onDone: (done: RequestDone) => void;
}

/** The HTTP side of the control server. */
export function createApp({ document, handlers, keys, origins, corsOrigin, before, liveKitUrl, studio, log, now, onDone }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing');
  // Only a proxy on this machine is believed when it says for whom it asks.
  app.set('trust proxy', 'loopback');
  app.use(requests({ log, now, onDone }));
  app.use(securityHeaders(liveKitUrl));
  app.use((request, _response, next) => {
    const refusal = origins.refuse(request.headers);
    if (refusal) throw new Problem(403, refusal.code, refusal.message);
    next();
  });
  if (corsOrigin.length > 0) {
    const allow = cors({ origin: [...corsOrigin], allowedHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'X-Operator', 'X-Request-Id'], exposedHeaders: ['ETag', 'X-Request-Id', 'Retry-After'], maxAge: 600 });
    app.use((request, response, next) => {
      if (request.headers.origin === undefined) next();
      else allow(request, response, next);
    });
  }
  app.use(routes({ document, handlers, authorize: authorizer(keys), before }));
  app.use(studioFiles(studio));
  app.use(notFound);
  app.use(problems(log));
  return app;
}
