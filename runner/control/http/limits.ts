import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../api/problem.ts';
import { send } from './errors.ts';

/** At most so many requests a minute from one address. A venue's whole audience may come from one. */
export function perMinute(limit: number, what: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response, _next, options) => {
      const seconds = Math.ceil(options.windowMs / 1_000);
      send(response, new Problem(429, 'rate-limited', `That is more than ${limit} ${what} a minute from one address. Come back in a minute.`, { headers: { 'Retry-After': response.getHeader('Retry-After')?.toString() ?? String(seconds) } }));
    },
  });
}
