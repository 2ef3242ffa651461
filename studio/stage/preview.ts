import { AGENT, AVATAR } from '../../runner/wire/index.ts';
import type { RemoteParticipant, RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client';
import type { Api } from '../link/api.ts';
import { sentence } from '../link/api.ts';

export type Quality = 'excellent' | 'good' | 'poor' | 'lost' | 'unknown';

export interface PreviewEvents {
  state(state: 'connecting' | 'live' | 'failed', message?: string): void;
  video(track: RemoteTrack | null): void;
  /** Whoever speaks to the audience: the avatar, or the agent itself. */
  audio(tracks: readonly RemoteTrack[]): void;
  quality(quality: Quality): void;
  /** All of the caption so far; empty: it is over. */
  caption(text: string): void;
}

/** After a failure the room is tried again, ms later. */
const AGAIN_MS = 3_000;
/** A caption stays this long after its last word, ms. */
const LINGER_MS = 1_500;

/** Enters the LiveKit room as somebody who only watches, and stays there until told to leave. */
export function openPreview(api: Api, room: string, name: string, on: PreviewEvents): { close(): void } {
  const ending = new AbortController();
  void stay(api, room, name, on, ending.signal);
  return { close: () => ending.abort() };
}

async function stay(api: Api, room: string, name: string, on: PreviewEvents, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    on.state('connecting');
    try {
      await attend(api, room, name, on, signal);
    } catch (error) {
      if (!isAborted(signal)) on.state('failed', `No preview: ${sentence(error)}`);
    }
    on.video(null);
    on.audio([]);
    on.caption('');
    if (!isAborted(signal)) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** TypeScript takes a signal that was not aborted for one that never will be. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** One stay in the room: resolves when it is over. */
async function attend(api: Api, roomName: string, name: string, on: PreviewEvents, signal: AbortSignal): Promise<void> {
  const [{ ConnectionState, Room, RoomEvent }, pass] = await Promise.all([import('livekit-client'), enter(api, roomName, name, signal)]);
  const room = new Room({ adaptiveStream: true, disconnectOnPageLeave: true });
  const tell = (): void => tellTracks(room, on);
  room
    .on(RoomEvent.TrackPublished, want)
    .on(RoomEvent.TrackSubscribed, tell)
    .on(RoomEvent.TrackUnsubscribed, tell)
    .on(RoomEvent.TrackMuted, tell)
    .on(RoomEvent.TrackUnmuted, tell)
    .on(RoomEvent.ParticipantDisconnected, tell)
    .on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
      if (participant.isLocal) on.quality(quality);
    });
  captions(room, on);
  const over = new Promise<void>((resolve) => room.once(RoomEvent.Disconnected, () => resolve()));
  const leave = (): void => void room.disconnect();
  signal.addEventListener('abort', leave, { once: true });
  try {
    await room.connect(pass.url, pass.token, { autoSubscribe: false });
    if (isAborted(signal)) return;
    for (const participant of room.remoteParticipants.values()) for (const publication of participant.trackPublications.values()) want(publication, participant);
    on.state('live');
    if (room.state !== ConnectionState.Disconnected) await over;
  } finally {
    signal.removeEventListener('abort', leave);
    await room.disconnect();
  }
}

async function enter(api: Api, room: string, name: string, signal: AbortSignal): Promise<{ token: string; url: string }> {
  const answer = await api('/token', { method: 'POST', json: { room, name, role: 'viewer' }, signal });
  const { token, url } = (await answer.json()) as { token: string; url: string }; // as: the answer of our own server, in schemas/openapi.yaml
  return { token, url };
}

/** Only those who perform: guests in the room are none of the operator's business. */
function want(publication: RemoteTrackPublication, participant: RemoteParticipant): void {
  if (participant.identity === AVATAR || participant.identity === AGENT) publication.setSubscribed(true);
}

function tellTracks(room: Room, on: PreviewEvents): void {
  const tracks = [AVATAR, AGENT].flatMap((identity) => [...(room.remoteParticipants.get(identity)?.trackPublications.values() ?? [])]);
  const heard = tracks.flatMap(({ track, isMuted }) => (track && !isMuted ? [track] : []));
  // A track's kind is an enum of the library's, which is not loaded here: its values are these words.
  const ofKind = (wanted: string): RemoteTrack[] => heard.filter(({ kind }: { kind: string }) => kind === wanted);
  on.video(ofKind('video')[0] ?? null);
  on.audio(ofKind('audio'));
}

/** Captions as every LiveKit client gets them: one text stream a line, which grows by the word. */
function captions(room: Room, on: PreviewEvents): void {
  let latest = 0;
  room.registerTextStreamHandler('lk.transcription', (reader) => {
    const mine = (latest += 1);
    void (async () => {
      let text = '';
      for await (const chunk of reader) {
        text += chunk;
        if (mine === latest) on.caption(text);
      }
      setTimeout(() => {
        if (mine === latest) on.caption('');
      }, LINGER_MS);
    })().catch(() => {
      // The room was left in mid-caption.
      if (mine === latest) on.caption('');
    });
  });
}
