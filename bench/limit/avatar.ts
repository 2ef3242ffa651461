import { setTimeout as sleep } from 'node:timers/promises';
import type { ByteStreamWriter, Room } from '@livekit/rtc-node';
import { bytesOf } from '../../runner/audio/index.ts';
import { machineClock } from '../../runner/core/machine-clock.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { AVATAR } from '../../runner/stage/tavus/token.ts';
import { bringAvatar } from '../avatar/bring.ts';
import { SPEAKER, type Place } from '../protocol.ts';
import type { Output } from './output.ts';

const CHUNK = SAMPLE_RATE / 20;
const AHEAD_MS = 600;
/** The avatar plays what it has, at most a little late. */
const PLAYED_WITHIN_MS = 5_000;

/** One byte stream to the avatar for all that is pushed, written by hand: opened with the first sound, closed when all is played. */
export async function avatarOutput(room: Room, place: Place): Promise<Output> {
  const { localParticipant } = room;
  if (!localParticipant) throw new Error('The room was not joined');
  let onFinished: () => void = () => {};
  // It stops receiving when these calls fail.
  localParticipant.registerRpcMethod('lk.playback_started', async () => 'ok');
  localParticipant.registerRpcMethod('lk.playback_finished', async () => {
    onFinished();
    return 'ok';
  });
  const end = await bringAvatar(room, place, SPEAKER);

  let stream: ByteStreamWriter | undefined;
  /** When what was written will have been played, if it began at once. */
  let over = 0;
  return {
    async push(pcm, signal) {
      stream ??= await localParticipant.streamBytes({
        topic: 'lk.audio_stream', name: `AUDIO_${crypto.randomUUID()}`, destinationIdentities: [AVATAR],
        attributes: { sample_rate: String(SAMPLE_RATE), num_channels: '1' },
      });
      for (let from = 0; from < pcm.length && signal?.aborted !== true; from += CHUNK) {
        const now = machineClock.now();
        over = Math.max(over, now);
        if (over - now > AHEAD_MS) await sleep(over - now - AHEAD_MS, undefined, { ...(signal && { signal }) }).catch(() => {}); // aborted
        if (signal?.aborted) return;
        const chunk = pcm.slice(from, from + CHUNK);
        over += (chunk.length * 1_000) / SAMPLE_RATE;
        await stream.write(bytesOf(chunk));
      }
    },
    async played() {
      const finished = new Promise<void>((resolve) => (onFinished = resolve));
      await stream?.close();
      const late = over - machineClock.now() + PLAYED_WITHIN_MS;
      if (stream && !(await Promise.race([finished.then(() => true), sleep(late, false)]))) throw new Error('The avatar did not play to the end');
      stream = undefined;
    },
    async clear() {
      if (!stream) return;
      await localParticipant.performRpc({ destinationIdentity: AVATAR, method: 'lk.clear_buffer', payload: '' });
      await stream?.close();
      stream = undefined;
      over = 0;
    },
    close: end,
  };
}
