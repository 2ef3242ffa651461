import { randomUUID } from 'node:crypto';
import { bytesOf } from '../../audio/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { SAMPLE_RATE, type Ms, ms } from '../../core/units.ts';
import type { ByteStreamWriter, Room } from '../livekit/rtc/index.ts';
import { AVATAR } from './token.ts';

/** LiveKit answers within a few ms; nothing here may hold up a show. */
const WITHIN = ms(2_000);
/** An avatar that is there answers a clear in 20 to 40 ms. */
const CLEAR_WITHIN = ms(400);

/** One run's sound on its way to the avatar: a byte stream as LiveKit's data-stream audio has it (facts.md). */
export interface SpeechStream {
  write(pcm: Int16Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens a stream. It and its calls reject with `avatar-stream` when LiveKit does not answer. */
export async function openStream(room: Room): Promise<SpeechStream> {
  const writer = await within(WITHIN, 'opened', room.localParticipant?.streamBytes({
    topic: 'lk.audio_stream', name: `AUDIO_${randomUUID()}`, destinationIdentities: [AVATAR],
    attributes: { sample_rate: String(SAMPLE_RATE), num_channels: '1' },
  }));
  return streamOn(writer);
}

function streamOn(writer: ByteStreamWriter): SpeechStream {
  return {
    write: (pcm) => within(WITHIN, 'written to', writer.write(bytesOf(pcm).slice())),
    close: () => within(WITHIN, 'closed', writer.close()),
  };
}

/** Asks the avatar to drop what it has not played. False: it did not do so, or did not answer. */
export async function clearBuffer(room: Room): Promise<boolean> {
  try {
    const answer = await within(CLEAR_WITHIN, 'cleared', room.localParticipant?.performRpc({
      destinationIdentity: AVATAR, method: 'lk.clear_buffer', payload: '', responseTimeout: CLEAR_WITHIN,
    }));
    return answer === 'ok';
  } catch {
    return false; // whoever asked listens whether it falls silent
  }
}

async function within<T>(limit: Ms, what: string, work: Promise<T> | undefined): Promise<T> {
  if (!work) throw new ShowrunnerError('not-in-room', 'The room is not joined: nothing can be sent to the avatar.');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new ShowrunnerError('avatar-stream', `The stream to the avatar could not be ${what} within ${limit / 1_000} s.`)); }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw cause instanceof ShowrunnerError ? cause : new ShowrunnerError('avatar-stream', `The stream to the avatar could not be ${what}: ${String(cause)}.`, { cause });
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // too late to matter
  }
}
