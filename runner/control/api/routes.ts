import { json, raw, Router, type Request, type RequestHandler, type Response } from 'express';
import { MAX_BYTES } from '../../script/index.ts';
import type { Role } from '../../wire/index.ts';
import type { Call, Handler, Handlers, OperationId } from './call.ts';
import { checksOf, compiler, invalid } from './checks.ts';
import { endpoints, type Document, type Endpoint } from './document.ts';
import { Problem } from './problem.ts';

/** A script of 1 MiB takes up to six times that as JSON. */
const LARGE = 6 * 1_048_576 + 65_536;
const SMALL = 256 * 1_024;
/** What takes a whole script. */
const LARGE_BODIES: ReadonlySet<string> = new Set(['loadShow', 'updateShow', 'renderVoice', 'putScript', 'checkScript'] satisfies OperationId[]);

export interface RouteOptions {
  readonly document: Document;
  readonly handlers: Handlers;
  /** Throws a Problem for a key that is not ours, or that may not. */
  readonly authorize: (request: Request, needed: 'open' | 'viewer' | 'operator') => Role;
  /** What stands before an operation: its rate limit. */
  readonly before: Partial<Readonly<Record<OperationId, RequestHandler>>>;
}

/**
 * The document's operations as routes: who may call, what they take, how other methods are refused. Throws when the document and the
 * handlers do not name the same operations.
 */
export function routes({ document, handlers, authorize, before }: RouteOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const compile = compiler(document);
  const known = new Map(Object.entries(handlers) as [OperationId, Handlers[OperationId]][]); // by its type
  const byPath = Map.groupBy(endpoints(document), ({ path }) => path);
  for (const [path, methods] of byPath) {
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const endpoint of methods) {
      const id = endpoint.operation.operationId as OperationId; // by the check below
      const handler = known.get(id);
      if (!handler) throw new Error(`openapi.yaml has the operation ${id}, and nothing carries it out`);
      known.delete(id);
      const limit = before[id];
      route[endpoint.method](
        (request, response, next) => {
          response.locals.operation = id;
          response.locals.role = authorize(request, endpoint.operation['x-role']);
          next();
        },
        ...(limit ? [limit] : []),
        ...parsers(endpoint),
        carryOut(checksOf(endpoint, compile).request, handler as Handler<OperationId>), // the call is of this handler's operation, by the document
      );
    }
    const allowed = methods.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ');
    route.all((request, response) => {
      response.set('Allow', `${allowed}, OPTIONS`);
      if (request.method === 'OPTIONS') {
        response.status(204).end();
        return;
      }
      throw new Problem(405, 'method-not-allowed', `${request.method} is not for ${request.path}: it takes ${allowed}.`);
    });
  }
  if (known.size > 0) throw new Error(`Nothing in openapi.yaml is carried out by ${[...known.keys()].join(', ')}`);
  return router;
}

/** Reads a body of one of the operation's types, and refuses any other. */
function parsers({ body, operation }: Endpoint): RequestHandler[] {
  if (!body) return [];
  const types = Object.keys(body.content);
  const limit = LARGE_BODIES.has(operation.operationId) ? LARGE : SMALL;
  return [
    (request, _response, next) => {
      const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
      if (hasBody && request.is(types) === false) throw new Problem(415, 'unsupported-type', `The body has to be ${types.join(' or ')}; set Content-Type.`);
      next();
    },
    json({ limit }),
    raw({ type: types.filter((type) => type !== 'application/json'), limit: MAX_BYTES }),
  ];
}

function carryOut(check: (request: Parameters<ReturnType<typeof checksOf>['request']>[0]) => unknown, handler: Handler<OperationId>): RequestHandler {
  return async (request, response) => {
    const { body } = request as { body?: unknown }; // Express says `any`
    const value = check({ params: request.params, headers: request.headers, query: request.query, body: body instanceof Uint8Array ? { source: utf8(body) } : body });
    const answer = await handler({
      request, response,
      role: response.locals.role as Role, // set by the first handler of every route
      requestId: String(response.locals.requestId),
      params: request.params, // checked
      headers: request.headers, // checked
      body: value as Call<OperationId>['body'], // checked
      gone: goneOf(response),
    });
    for (const [name, text] of Object.entries(answer.headers ?? {})) response.set(name, text);
    response.status(answer.status);
    if (answer.json !== undefined) response.json(answer.json);
    else if (answer.data !== undefined) response.type(answer.type ?? 'application/octet-stream').send(answer.data);
    else response.end();
  };
}

/** A script's bytes as text. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid([{ path: '/body', message: 'is not UTF-8' }]);
  }
}

/** Aborts when whoever asked has hung up: nobody waits for the answer any more. */
function goneOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort(new Problem(499, 'hung-up', 'Whoever asked has hung up.'));
  });
  return controller.signal;
}
