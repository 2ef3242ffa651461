import type { Ms } from '../../core/units.ts';
import type { Fault } from './behaviour.ts';

/** An HTTP answer that says what was wrong, worded as the OpenAI API words it. */
export interface ApiError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null } };
}

function apiError(status: number, message: string, type: string, code: string | null = null, headers: Record<string, string> = {}): ApiError {
  return { status, headers, body: { error: { message, type, param: null, code } } };
}

/** The API shows the key it was given, masked but for its ends: what a client must not pass on. */
export function wrongKey(key: string): ApiError {
  const masked = key.length > 11 ? `${key.slice(0, 7)}${'*'.repeat(key.length - 11)}${key.slice(-4)}` : key;
  const message = `Incorrect API key provided: ${masked}. You can find your API key at https://platform.openai.com/account/api-keys.`;
  return apiError(401, message, 'invalid_request_error', 'invalid_api_key');
}

export const noKey = (): ApiError =>
  apiError(
    401,
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    'invalid_request_error',
  );

export function rateLimited(retryAfter: Ms, model: string, header: 'both' | 'ms' | 'seconds' | 'date', now: Date): ApiError {
  const wait = `${(retryAfter / 1_000).toFixed(3)}s`;
  const message = `Rate limit reached for ${model} in organization org-standin on requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in ${wait}. Visit https://platform.openai.com/account/rate-limits to learn more.`;
  const headers = {
    ...((header === 'both' || header === 'ms') && { 'retry-after-ms': String(retryAfter) }),
    ...((header === 'both' || header === 'seconds') && { 'retry-after': String(Math.ceil(retryAfter / 1_000)) }),
    ...(header === 'date' && { 'retry-after': new Date(now.getTime() + retryAfter).toUTCString() }),
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': wait,
  };
  return apiError(429, message, 'requests', 'rate_limit_exceeded', headers);
}

export const outOfQuota = (): ApiError =>
  apiError(
    429,
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
    'insufficient_quota',
    'insufficient_quota',
  );

const SERVER_WORDS = {
  500: 'The server had an error while processing your request. Sorry about that!',
  502: 'Bad gateway.',
  503: 'The engine is currently overloaded, please try again later.',
} as const;

export const serverError = (status: Extract<Fault, { kind: 'server' }>['status']): ApiError =>
  apiError(status, SERVER_WORDS[status], 'server_error');

export const unknownUrl = (method: string, path: string): ApiError =>
  apiError(404, `Invalid URL (${method} ${path})`, 'invalid_request_error');

export const unknownModel = (model: string): ApiError =>
  apiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, 'invalid_request_error', 'model_not_found');

export const badBody = (message: string): ApiError => apiError(400, message, 'invalid_request_error');
