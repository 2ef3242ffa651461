import { ms } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import { networkCode, networkFailure } from '../network-failure.ts';
import { quote } from '../quote.ts';
import { statusFailure } from '../status-failure.ts';
import { VoiceError } from '../voice-error.ts';

/** What the `openai` client throws when the API turned a request down; told by its shape, so that nobody must load the client for it. */
interface StatusError {
  readonly status: number;
  readonly headers?: Headers;
  readonly code?: string | null;
  readonly type?: string;
  readonly error?: { readonly message?: unknown };
  readonly requestID?: string | null;
}

/**
 * What went wrong, from what the client or the HTTP library threw. `server` names it in messages. No message carries a
 * key, and no answer of the server is kept as `cause`: its words are quoted, with what looks like a key taken out.
 */
export function classify(error: unknown, server: string, now: Date): VoiceError {
  if (error instanceof VoiceError) return error;
  if (isStatusError(error)) return fromStatus(error, server, now);
  const code = networkCode(error);
  const failure = networkFailure(code);
  const cause = { cause: error };
  switch (failure) {
    case 'unreachable':
      return new VoiceError(failure, `${server} cannot be reached (${code}). Check the network and OPENAI_BASE_URL.`, cause);
    case 'timeout':
      return new VoiceError(failure, `${server} did not take the connection in time (${code}). Check the network.`, cause);
    case 'dropped':
      return new VoiceError(failure, `The connection to ${server} broke off${code === '' ? '' : ` (${code})`}.`, cause);
  }
}

function fromStatus(error: StatusError, server: string, now: Date): VoiceError {
  const failure = statusFailure(error.status, error.code ?? error.type);
  const place = `${error.status}${error.requestID ? `, request ${error.requestID}` : ''}`;
  const words = wordsOf(error);
  switch (failure) {
    case 'unauthorized':
      // Without the API's words: they show the ends of the key.
      return new VoiceError(failure, error.status === 401
        ? `${server} does not accept the API key (${place}). Check OPENAI_API_KEY.`
        : `${server} does not allow this API key to speak (${place})${words} Check the key's project and permissions.`);
    case 'quota':
      return new VoiceError(failure, `${server} says that the account is out of credit (${place}). Add credit under Billing, or use another voice.`);
    case 'rate': {
      const retryAfter = readRetryAfter(error.headers, now);
      return new VoiceError(failure, `${server} asks for fewer requests (${place})${words}`, retryAfter === undefined ? {} : { retryAfter });
    }
    case 'server':
      return new VoiceError(failure, `${server} failed (${place})${words}`);
    case 'refused':
      return new VoiceError(failure, `${server} refused the request (${place})${words}`);
  }
}

/** The API's own words, or a full stop. */
function wordsOf({ error }: StatusError): string {
  const message = error?.message;
  return typeof message === 'string' && message.trim() !== '' ? `: “${quote(message)}”` : '.';
}

/** `retry-after-ms`, else `retry-after` in seconds or as a date. */
function readRetryAfter(headers: Headers | undefined, now: Date): Ms | undefined {
  const exact = number(headers?.get('retry-after-ms'));
  if (exact !== undefined) return ms(exact);
  const told = headers?.get('retry-after');
  const inSeconds = number(told);
  if (inSeconds !== undefined) return ms(inSeconds * 1_000);
  const date = told ? Date.parse(told) : NaN;
  return Number.isNaN(date) ? undefined : ms(Math.max(0, date - now.getTime()));
}

function number(text: string | null | undefined): number | undefined {
  if (text === undefined || text === null || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

const isStatusError = (error: unknown): error is StatusError =>
  error instanceof Error && 'status' in error && typeof error.status === 'number';
