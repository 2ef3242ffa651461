import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Log } from '../../core/log.ts';
import { jsonOf, Problem, toProblem } from '../api/problem.ts';

/** What no route took. */
export const notFound: RequestHandler = (request) => {
  throw new Problem(404, 'not-found', `There is nothing at ${request.path.slice(0, 200)}. /openapi.json lists what there is.`);
};

/** Every error as problem+json; what nobody foresaw goes to the log with its stack. */
export function problems(log: Log): ErrorRequestHandler {
  // Express knows an error's handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const problem = toProblem(error);
    if (problem.status === 500) log.error({ err: error, request: String(response.locals.requestId) }, 'A request met an error');
    send(response, problem);
  };
}

export function send(response: Response, problem: Problem): void {
  if (response.headersSent) {
    response.destroy(); // half an answer is worse than none
    return;
  }
  for (const [name, value] of Object.entries(problem.headers)) response.set(name, value);
  const id = response.locals.requestId as string | undefined; // set before all else
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(jsonOf(problem, id)));
}
