/** An answer that is a refusal, worded as Tavus words it (livekit/agents issues and Tavus's documentation). */
export interface ApiError {
  readonly status: number;
  readonly body: unknown;
}

export const invalidToken: ApiError = { status: 401, body: { message: 'Invalid access token' } };
export const outOfCredits: ApiError = { status: 402, body: { message: 'The user is out of conversational credits' } };
export const tooMany: ApiError = { status: 400, body: { message: 'User has reached maximum concurrent conversations' } };
export const invalidConversation: ApiError = { status: 400, body: { error: 'Invalid conversation_id' } };
export const notFound: ApiError = { status: 404, body: { message: 'Not Found' } };

export const invalidPersona = (key: 'persona_id' | 'pal_id'): ApiError => ({ status: 400, body: { error: `Invalid ${key}` } });
export const badRequest = (message: string): ApiError => ({ status: 400, body: { message } });

const BODIES: Readonly<Record<number, unknown>> = {
  400: { message: 'Bad Request' },
  401: invalidToken.body,
  402: outOfCredits.body,
  404: notFound.body,
  429: { message: 'Too Many Requests' },
  500: { message: 'Internal Server Error' },
  502: { message: 'Bad Gateway' },
  503: { message: 'Service Unavailable' },
  504: { message: 'Gateway Timeout' },
};

/** The body that comes with a status, unless somebody says otherwise. */
export const bodyOf = (status: number): unknown => BODIES[status] ?? { message: `Status ${status}` };
