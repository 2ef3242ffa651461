import { RpcError, type Room } from '../livekit/rtc/index.ts';
import { ms, type Ms } from '../../core/units.ts';
import { AVATAR } from './token.ts';

/** What the avatar says of its playing. It may say less than all of it: see facts.md. */
export type Playback =
  | { readonly kind: 'started' }
  /** A stream is over: `position` is how much of it was played. */
  | { readonly kind: 'finished'; readonly position: Ms; readonly interrupted: boolean };

const STARTED = 'lk.playback_started';
const FINISHED = 'lk.playback_finished';
/** The answers that LiveKit's receivers expect. */
const [OK, REJECT] = ['ok', 'reject'] as const;

/**
 * Hears the avatar's calls in this room. Before anything is sent to an avatar this must stand: LiveKit's receiver stops for
 * good after three calls that nobody took. The return value stops it.
 */
export function hearPlayback(room: Room, onPlayback: (playback: Playback) => void): () => void {
  const { localParticipant } = room;
  if (!localParticipant) throw new RangeError('The room must be joined first.');
  const register = (method: string, read: (payload: string) => Playback | undefined): void => {
    localParticipant.registerRpcMethod(method, async ({ callerIdentity, payload }) => {
      if (callerIdentity !== AVATAR) throw new RpcError(RpcError.ErrorCode.APPLICATION_ERROR, 'Only the avatar may say what it plays.');
      const playback = read(payload);
      if (!playback) return REJECT;
      onPlayback(playback);
      return OK;
    });
  };
  register(STARTED, () => ({ kind: 'started' }));
  register(FINISHED, readFinished);
  return () => {
    localParticipant.unregisterRpcMethod(STARTED);
    localParticipant.unregisterRpcMethod(FINISHED);
  };
}

/** `{"playback_position": seconds, "interrupted": bool, …}`; undefined for anything else. */
export function readFinished(payload: string): Playback | undefined {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('playback_position' in value)) return undefined;
  const { playback_position: position } = value;
  const interrupted = 'interrupted' in value ? value.interrupted : false;
  if (typeof position !== 'number' || !(position >= 0 && position < Infinity) || typeof interrupted !== 'boolean') return undefined;
  return { kind: 'finished', position: ms(position * 1_000), interrupted };
}
