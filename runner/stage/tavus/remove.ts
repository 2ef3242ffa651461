import { ask, isNotFound, roomApi, type LiveKitAccess } from '../livekit/access.ts';
import { AVATAR } from './token.ts';

/**
 * Takes the avatar out of the room: it falls silent at once, whatever it still had to say. None there is fine.
 * Rejects with `livekit-unreachable`, `livekit-unauthorized`, `livekit-refused`.
 */
export async function removeAvatar(access: LiveKitAccess, room: string): Promise<void> {
  await ask(access, `take the avatar out of "${room}"`, async () => {
    try {
      await roomApi(access).removeParticipant(room, AVATAR);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  });
}
