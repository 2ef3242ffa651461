/** A listener in a process of its own: joins, hears one participant, and tells over IPC when sound begins and ends. */
import { once } from 'node:events';
import { AudioStream, dispose, Room, RoomEvent, TrackKind, type RemoteParticipant, type RemoteTrack, type RemoteTrackPublication } from '../../runner/stage/livekit/rtc/index.ts';
import { EdgeFinder } from './edges.ts';
import { now, type Heard, type Task } from './messages.ts';
import { Recording } from './recording.ts';

const RATE = 24_000;
const FRAME_MS = 10;

const tell = (heard: Heard): void => void process.send?.(heard);

/** The track that came last: of an older one, which nobody feeds any more, silence may go on. */
let newest: RemoteTrack | undefined;

async function hear(track: RemoteTrack, sid: string, task: Task, recording?: Recording): Promise<void> {
  const frames = new AudioStream(track, { sampleRate: RATE, numChannels: 1, frameSizeMs: FRAME_MS });
  const edges = new EdgeFinder(task.threshold, (task.hold * RATE) / 1_000);
  for await (const { data } of frames) {
    const at = now();
    if (edges.position === 0) {
      newest = track;
      tell({ type: 'track', sid, at, ...(recording && { recorded: recording.samples }) });
    }
    if (track === newest) recording?.add(data);
    for (const edge of edges.frame(data, at)) tell({ ...edge, sid });
  }
  tell({ type: 'gone', sid });
}

// The parent sends its task first and nothing else before it.
const [task] = (await once(process, 'message')) as [Task];
const room = new Room();
const recording = task.record === undefined ? undefined : await Recording.open(task.record);
const hearing: Promise<void>[] = [];

const isWanted = ({ kind }: { readonly kind?: TrackKind | undefined }, participant: RemoteParticipant): boolean =>
  participant.identity === task.target && kind === TrackKind.KIND_AUDIO;

/** Where nothing is subscribed to by itself. */
function subscribe(publication: RemoteTrackPublication, participant: RemoteParticipant): void {
  if (task.soundAlone === true && isWanted(publication, participant)) publication.setSubscribed(true);
}

room.on(RoomEvent.TrackPublished, subscribe);
room.on(RoomEvent.TrackSubscribed, (track, publication, participant) => {
  if (!isWanted(track, participant)) return;
  hearing.push(hear(track, publication.sid ?? '', task, recording).catch(fail));
});

function fail(error: unknown): void {
  tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function leave(): Promise<void> {
  await room.disconnect();
  await Promise.all(hearing);
  await recording?.close();
  tell({ type: 'left' });
  process.disconnect();
}

process.on('message', () => void leave().catch(fail));
process.on('disconnect', () => void dispose());

try {
  // By itself, also after a reconnect, when tracks come back under other ids.
  await room.connect(task.url, task.token, { autoSubscribe: task.soundAlone !== true, dynacast: false });
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) subscribe(publication, participant);
  }
  tell({ type: 'joined' });
} catch (error) {
  fail(error);
}
