import type { Request, Response } from 'express';
import type { By } from '../../show/index.ts';
import type { Role } from '../../wire/index.ts';
import type { Operations } from './openapi.generated.ts';

export type OperationId = keyof Operations;

/** One request, checked. */
export interface Call<Id extends OperationId> {
  readonly params: Operations[Id]['params'];
  readonly headers: Operations[Id]['headers'];
  readonly body: Operations[Id] extends { body: infer Body } ? Body : undefined;
  readonly role: Role;
  readonly requestId: string;
  /** Aborts when whoever asked has hung up. */
  readonly gone: AbortSignal;
  readonly request: Request;
  readonly response: Response;
}

/** What goes back: JSON, or `data` of a `type`, or nothing but the status. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly type?: string;
  readonly data?: string | Buffer;
}

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer> | Answer;

/** One for every operation of the document. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

/** Who asks, for the log: by name where one is given (X-Operator), else by the request's id. */
export function callerOf({ headers, requestId }: { readonly headers: { readonly 'x-operator'?: string }; readonly requestId: string }, id = requestId): By {
  const name = operatorName(headers['x-operator']);
  return name === undefined ? `api:${id}` : `operator:${name}`;
}

/** A name from outside: percent-encoding undone where it is some, control characters and ends of lines taken out. */
export function operatorName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  let name = text;
  try {
    name = decodeURIComponent(text);
  } catch {
    // A name with a % in it.
  }
  const clean = [...name.toWellFormed().replace(/\p{C}/gu, ' ').trim()].slice(0, 80).join('');
  return clean === '' ? undefined : clean;
}
