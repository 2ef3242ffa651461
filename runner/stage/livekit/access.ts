import { AccessToken, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import { ShowrunnerError } from '../../core/errors.ts';

/** A LiveKit server and the keys to it. */
export interface LiveKitAccess {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

const API_TIMEOUT_S = 10;
/** Longer than any show; a reconnect needs no new one, for the server refreshes it. */
const TOKEN_TTL = '24h';

/** The server's API for rooms. `timeout` in seconds. */
export const roomApi = ({ url, apiKey, apiSecret }: LiveKitAccess, timeout = API_TIMEOUT_S): RoomServiceClient =>
  new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: timeout });

/** The performer's: it publishes a voice and data in one room, hears the avatar, and may do nothing else. */
export async function performerToken(access: LiveKitAccess, room: string, identity: string, name: string): Promise<string> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity, name, ttl: TOKEN_TTL });
  // Clients look for an agent; and the avatar publishes on behalf of one.
  token.kind = 'agent';
  token.addGrant({ roomJoin: true, room, canPublish: true, canPublishSources: [TrackSource.MICROPHONE], canSubscribe: true, canPublishData: true });
  return token.toJwt();
}

/** For a question or two, seen by nobody: it sends and gets data, no media. */
export async function hiddenToken(access: LiveKitAccess, room: string, identity: string): Promise<string> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity, ttl: '2m' });
  token.addGrant({ roomJoin: true, room, hidden: true, canPublish: false, canSubscribe: false, canPublishData: true });
  return token.toJwt();
}

/** Makes a call to the server's API; what goes wrong becomes a sentence that says what to look at. */
export async function ask<T>({ url }: LiveKitAccess, what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403) {
      throw new ShowrunnerError('livekit-unauthorized', `LiveKit at ${url} refused to ${what}: it does not know LIVEKIT_API_KEY, or LIVEKIT_API_SECRET is not its secret.`, { cause: error });
    }
    if (status !== undefined) throw new ShowrunnerError('livekit-refused', `LiveKit at ${url} refused to ${what}: ${String(error)}.`, { cause: error });
    throw new ShowrunnerError('livekit-unreachable', `LiveKit at ${url} does not answer (${reason(error)}). Check LIVEKIT_URL, and that the server runs.`, { cause: error });
  }
}

/** Whether the server answered that there is no such room or participant. */
export const isNotFound = (error: unknown): boolean => statusOf(error) === 404;

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/** fetch says only "fetch failed"; its cause says why. */
function reason(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message : String(inner);
}
