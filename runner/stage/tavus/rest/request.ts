import { redactor } from '../../../core/redact.ts';
import { ms, type Ms } from '../../../core/units.ts';
import { refusal } from './refusal.ts';
import { TavusError } from './tavus-error.ts';

/** Where Tavus is, and the key to it. */
export interface TavusAccess {
  /** With the version: `https://tavusapi.com/v2`. */
  readonly apiUrl: string;
  readonly apiKey: string;
}

export interface Ask {
  /** What was wanted, for an error: "create a conversation". */
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly timeout: Ms;
  readonly signal?: AbortSignal;
}

/** What failed before a request could have arrived. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/**
 * Sends one request; gives its answer's JSON (undefined for an empty one). Rejects with a TavusError that holds neither
 * the key nor a token, or with the signal's reason.
 */
export async function request({ apiUrl, apiKey }: TavusAccess, { what, method, path, body, timeout, signal }: Ask): Promise<unknown> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { 'x-api-key': apiKey, accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Whoever we would be sent on to would get the key as well.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) {
      throw new TavusError('timeout', `Tavus did not answer within ${timeout / 1_000} s when asked to ${what}. It is asked again later; check the network if that goes on.`);
    }
    throw networkError(apiUrl, what, error);
  }
  if (!response.ok) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'));
    const location = response.headers.get('location');
    throw refusal(response.status, redactor([apiKey])(text), { what, ...(retryAfter !== undefined && { retryAfter }), ...(location !== null && { location }) });
  }
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TavusError('odd-answer', `What answered at ${apiUrl}, asked to ${what}, was no JSON. Check that TAVUS_API_URL is the address of Tavus' API.`, { cause });
  }
}

function networkError(apiUrl: string, what: string, cause: unknown): TavusError {
  const code = networkCode(cause);
  if (NEVER_SENT.test(code)) {
    return new TavusError('unreachable', `Tavus at ${apiUrl} cannot be reached (${code}). Check the network, and TAVUS_API_URL if it is set.`, { cause });
  }
  return new TavusError('dropped', `The connection to Tavus at ${apiUrl} broke off when it was asked to ${what}${code === '' ? '' : ` (${code})`}. It is asked again later.`, { cause });
}

/** The first code among the causes: fetch itself says only "fetch failed". */
function networkCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = at.cause ?? (at instanceof AggregateError ? at.errors[0] : undefined);
  }
  return '';
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | null): Ms | undefined {
  if (text === null) return undefined;
  const wait = /^\d{1,6}$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : ms(Math.max(0, wait));
}
