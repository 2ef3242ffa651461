import { STATUS_CODES } from 'node:http';
import { ShowrunnerError } from '../../core/errors.ts';
import type { Diagnostic } from '../../script/index.ts';

export interface RequestError { readonly path: string; readonly message: string }

/** What a program can use besides the code. */
export interface Details { readonly errors?: readonly RequestError[]; readonly diagnostics?: readonly Diagnostic[] }

/** An error that says itself which status it is. */
export class Problem extends ShowrunnerError {
  readonly status: number;
  readonly details: Details;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, { details = {}, headers = {}, cause }: { details?: Details; headers?: Readonly<Record<string, string>>; cause?: unknown } = {}) {
    super(code, message, { cause });
    this.name = 'Problem';
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

/** Errors that are thrown elsewhere, and codes that agents refuse with, as statuses. */
const STATUS: Readonly<Record<string, number>> = {
  'stale-go': 409, 'not-standing-by': 409, 'not-paused': 409, 'nothing-on-air': 409, 'too-late': 409, 'show-ended': 409,
  'cannot-update': 409, 'no-avatar': 409, 'busy': 409,
  'unknown-item': 422, 'unknown-speaker': 422, 'nothing-to-speak': 422, 'script-has-errors': 422, 'voice-not-configured': 422,
  'queue-full': 429,
  'livekit-unreachable': 502, 'livekit-unauthorized': 502, 'livekit-refused': 502,
  'no-agent': 503, 'no-answer': 504,
};

/** A refusal by its code; `fallback` for one that is not known here (an agent may be newer than we are). */
export const refusal = (code: string, message: string, fallback: number): Problem => new Problem(STATUS[code] ?? fallback, code, message);

/** RFC 9457, as it goes out. */
export interface ProblemJson extends Details {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly request_id?: string;
}

/** Whatever was thrown, as a problem. What nobody foresaw is a 500 that tells nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ShowrunnerError) return new Problem(STATUS[error.code] ?? 500, error.code, error.message, { cause: error });
  return fromHttp(error) ?? new Problem(500, 'internal-error', 'The server met an error it does not know; its log has it under the request\'s id. Please report it.', { cause: error });
}

export const jsonOf = ({ status, code, message, details }: Problem, requestId?: string): ProblemJson => ({
  type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail: message,
  ...(requestId === undefined ? {} : { request_id: requestId }),
  ...details,
});

/** What Express and its body parser throw. */
function fromHttp(error: unknown): Problem | undefined {
  if (error instanceof URIError || (error instanceof Error && error.message.startsWith('Failed to decode param'))) {
    return new Problem(400, 'bad-encoding', 'The address has a % that begins no UTF-8 character. Write a % itself as %25.', { cause: error });
  }
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  switch ('type' in error ? error.type : undefined) {
    case 'entity.parse.failed':
      return new Problem(400, 'malformed-json', `The body is no JSON object: ${error.message}.`, { cause: error });
    case 'entity.too.large':
      return new Problem(413, 'too-large', 'The body is larger than this call takes. A script may have 1 MiB.', { cause: error });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Problem(415, 'unsupported-type', `The body's form is not taken (${error.message}). Send UTF-8, plain or gzip.`, { cause: error });
    case 'request.size.invalid':
    case 'request.aborted':
      return new Problem(400, 'malformed-body', 'The body ended before it was whole.', { cause: error });
    default:
      // A body that says it is gzip and is not, say.
      return typeof error.status === 'number' && error.status < 500 ? new Problem(400, 'malformed-body', `The body cannot be read: ${error.message}.`, { cause: error }) : undefined;
  }
}
