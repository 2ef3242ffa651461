/** How long the server is given, ms. Loading a show brings an agent first, which takes a while. */
const WITHIN_MS = 10_000;

/** The server said no: RFC 9457 problem details. `status` 0: it was not reached. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(message: string, code: string, status: number, body: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.body = body;
  }
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly within?: number;
}

/** Our own server over HTTP. Answers are its documented ones (schemas/openapi.yaml); what is not 2xx is thrown as an ApiError. */
export type Api = (path: string, asking?: Asking) => Promise<Response>;

export function openApi(who: () => { readonly key: string | undefined; readonly operator: string }): Api {
  return async (path, { method = 'GET', json, text, headers = {}, signal, within = WITHIN_MS } = {}) => {
    const { key, operator } = who();
    const timeout = AbortSignal.timeout(within);
    const answer = await reach(path, {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(operator === '' ? {} : { 'x-operator': encodeURIComponent(operator) }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(text === undefined ? {} : { 'content-type': 'application/yaml' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(text === undefined ? {} : { body: text }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: 'no-store',
      credentials: 'omit',
    });
    if (answer.ok) return answer;
    throw await refusal(answer);
  };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ApiError(late ? 'The server did not answer in time.' : 'The server cannot be reached.', late ? 'no-answer' : 'unreachable', 0);
  }
}

async function refusal(answer: Response): Promise<ApiError> {
  const body = record(await answer.json().catch(() => undefined));
  const message = text(body.detail) ?? text(body.title) ?? `The server answered ${answer.status}.`;
  return new ApiError(message, text(body.code) ?? `http-${answer.status}`, answer.status, body);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Any error as one sentence for people. */
export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
