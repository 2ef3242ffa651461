import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AVATAR } from '../../runner/stage/tavus/token.ts';
import { listen as startListener, type Heard as Message } from '../listener/index.ts';
import { SPEAKER, type Place } from '../protocol.ts';
import type { Ear } from './ear.ts';
import { Hearing } from './hearing.ts';

/** A dip as short as this, ms, is part of the sound around it. */
const HOLD_MS = 100;
/** A third of what the synthetic voice's edges rise to: what the codec adds around them stays below it. */
const THRESHOLD = 3_000;
/** No sound goes on from one track to the next: their samples are counted this far apart. */
const BETWEEN_TRACKS = 24_000 * 3_600;
const WAV_HEADER_BYTES = 44;

/** Puts a listener into the room, in a process of its own, and resolves when it has joined. Whoever speaks through an avatar is heard there. */
export async function listen({ room, avatar, ...access }: Place, target = avatar ? AVATAR : SPEAKER): Promise<Ear> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-bench-ear-'));
  const record = join(folder, 'heard.wav');
  const listener = await startListener({ access, room, target, threshold: THRESHOLD, hold: HOLD_MS, record, soundAlone: avatar !== undefined });
  const hearing = new Hearing();
  const tracks: string[] = [];
  const take = (message: Message): void => {
    if (message.type === 'track') tracks.push(message.sid);
    if (message.type !== 'onset' && message.type !== 'end') return;
    const { type, at, sample, sid } = message;
    hearing.tell({ type, at, sample: sample + tracks.indexOf(sid) * BETWEEN_TRACKS });
  };
  listener.on(take);
  for (const message of listener.heard) take(message);
  return {
    async hearing() {
      const on = (): boolean => listener.heard.filter(({ type }) => type === 'track').length > listener.heard.filter(({ type }) => type === 'gone').length;
      if (!on()) await listener.until(() => on());
    },
    onset: (since, within) => hearing.onset(since, within),
    silence: (since, quiet, within) => hearing.silence(since, quiet, within),
    sounds: (since) => hearing.sounds(since),
    async recording(from, to) {
      if (to > BETWEEN_TRACKS) throw new Error('Only the first track is found again in a recording');
      const file = await open(record);
      try {
        const bytes = new Uint8Array((to - from) * 2);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, WAV_HEADER_BYTES + from * 2);
        if (bytesRead < bytes.length) throw new Error('What was asked for is not recorded yet');
        return new Int16Array(bytes.buffer);
      } finally {
        await file.close();
      }
    },
    async close() {
      await listener.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
