import { TavusError } from './rest/index.ts';

/** What Tavus is told to connect to: as LiveKit's clients want it. */
export const socketUrl = (url: string): string => url.replace(/^http/, 'ws');

/**
 * Throws `tavus-unreachable-room` when Tavus could never come into the room: it is on this machine, and Tavus is not. Such a
 * conversation would cost money until it was given up.
 */
export function assertReachable(livekit: string, tavus: string): void {
  if (!isLoopback(livekit) || isLoopback(tavus)) return;
  throw new TavusError('unreachable-room', `Tavus cannot come into a room at ${livekit}: only this machine can reach it. Use a LiveKit server on the internet (LiveKit Cloud, say), or the stand-in avatar (TAVUS_API_URL).`);
}

function isLoopback(address: string): boolean {
  const { hostname = '' } = URL.parse(address) ?? {};
  return /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname) || hostname.endsWith('.localhost');
}
