import { AccessToken } from 'livekit-server-sdk';
import type { LiveKitAccess } from '../livekit/access.ts';

/** Identity and name of the avatar, in every room. */
export const AVATAR = 'tavus-avatar-agent';

/** Says which conversation an avatar belongs to: one that was taken out of the room must not be mistaken for its successor. */
export const CONVERSATION = 'showrunner.conversation';

/** Tells LiveKit's clients whose voice and face it is. */
const ON_BEHALF = 'lk.publish_on_behalf';

export interface AvatarTokenOptions {
  readonly room: string;
  /** The agent's identity. */
  readonly agent: string;
  /** The last part of the conversation's name. */
  readonly conversation: string;
  /** As long as the conversation may last: a worker of Tavus that starts anew comes in by it again. */
  readonly seconds: number;
}

/** What Tavus comes into the room by: this room only, to publish, to hear and to send data. */
export async function avatarToken(access: LiveKitAccess, { room, agent, conversation, seconds }: AvatarTokenOptions): Promise<string> {
  const token = new AccessToken(access.apiKey, access.apiSecret, {
    identity: AVATAR, name: AVATAR, ttl: seconds, attributes: { [ON_BEHALF]: agent, [CONVERSATION]: conversation },
  });
  token.kind = 'agent';
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true });
  return token.toJwt();
}
