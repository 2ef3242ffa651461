import { ConnectionState, RemoteAudioTrack, RoomEvent, TrackKind, type RemoteParticipant, type Room } from '../livekit/rtc/index.ts';
import { AVATAR, CONVERSATION } from './token.ts';

/** What is there of a conversation's avatar. */
export interface Sighting {
  readonly joined: boolean;
  readonly publishesAudio: boolean;
  readonly publishesVideo: boolean;
  /** What we hear of it; another track after a full reconnect. */
  readonly audio?: RemoteAudioTrack;
  /** Whether the room can be seen at all: while we reconnect, nobody seems to be in it. */
  readonly isConnected: boolean;
}

const CHANGES = [
  RoomEvent.ParticipantConnected, RoomEvent.ParticipantDisconnected, RoomEvent.ParticipantAttributesChanged,
  RoomEvent.TrackPublished, RoomEvent.TrackUnpublished, RoomEvent.TrackSubscribed, RoomEvent.TrackUnsubscribed, RoomEvent.TrackSubscriptionFailed,
  RoomEvent.ConnectionStateChanged, RoomEvent.Reconnecting, RoomEvent.Reconnected, RoomEvent.Disconnected,
] as const;

/**
 * Looks for the avatar of a conversation and calls back with each change. It subscribes to the avatar's audio as soon as
 * that is published, for the avatar shows its face only to those who listen. The return value stops it.
 */
export function watchAvatar(room: Room, conversation: string, onSighting: (sighting: Sighting) => void): { readonly look: () => Sighting; readonly stop: () => void } {
  const look = (): Sighting => {
    const avatar = room.remoteParticipants.get(AVATAR);
    const isConnected = room.connectionState === ConnectionState.CONN_CONNECTED && !reconnecting;
    if (!avatar || !isOf(avatar, conversation)) return { joined: false, publishesAudio: false, publishesVideo: false, isConnected };
    const publications = [...avatar.trackPublications.values()];
    const voice = publications.find(({ kind }) => kind === TrackKind.KIND_AUDIO);
    return {
      joined: true,
      publishesAudio: voice !== undefined,
      publishesVideo: publications.some(({ kind }) => kind === TrackKind.KIND_VIDEO),
      ...(voice?.track instanceof RemoteAudioTrack && { audio: voice.track }),
      isConnected,
    };
  };

  let reconnecting = false;
  let asked: string | undefined;
  const onChange = (): void => {
    subscribe();
    onSighting(look());
  };
  const subscribe = (): void => {
    const avatar = room.remoteParticipants.get(AVATAR);
    if (!avatar || !isOf(avatar, conversation)) return;
    const voice = [...avatar.trackPublications.values()].find(({ kind }) => kind === TrackKind.KIND_AUDIO);
    if (!voice || voice.sid === asked) return;
    asked = voice.sid;
    voice.setSubscribed(true);
  };
  const onReconnecting = (): void => { reconnecting = true; };
  const onReconnected = (): void => {
    reconnecting = false;
    // A full reconnect forgets what was subscribed to.
    asked = undefined;
  };

  room.on(RoomEvent.Reconnecting, onReconnecting);
  room.on(RoomEvent.Reconnected, onReconnected);
  for (const event of CHANGES) room.on(event, onChange);
  subscribe();
  return {
    look,
    stop: () => {
      room.off(RoomEvent.Reconnecting, onReconnecting);
      room.off(RoomEvent.Reconnected, onReconnected);
      for (const event of CHANGES) room.off(event, onChange);
    },
  };
}

/** A server too old for attributes in tokens leaves them out: then its identity has to do. */
const isOf = ({ attributes }: RemoteParticipant, conversation: string): boolean => (attributes[CONVERSATION] ?? conversation) === conversation;
