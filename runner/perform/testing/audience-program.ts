/** Somebody in the audience, in a process of its own: records whoever may speak, each track to a file, with its times. */
import { once } from 'node:events';
import { join } from 'node:path';
import { EdgeFinder } from '../../../bench/listener/edges.ts';
import { now } from '../../../bench/listener/index.ts';
import { Recording } from '../../../bench/listener/recording.ts';
import { SAMPLE_RATE } from '../../core/units.ts';
import { AudioStream, dispose, Room, RoomEvent, TrackKind, type RemoteParticipant, type RemoteTrack, type RemoteTrackPublication } from '../../stage/livekit/rtc/index.ts';
import type { Told, Seat } from './audience.ts';

const FRAME_MS = 10;
/** Chords are ten times as loud; what the codec adds around them is not. */
const THRESHOLD = 1_000;
/** Words of the chord voices stand 60 ms apart. */
const HOLD = SAMPLE_RATE * 0.03;

const tell = (told: Told): void => void process.send?.(told);
const fail = (error: unknown): void => { tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }); };

// The parent sends this first, and nothing else before it.
const [seat] = (await once(process, 'message')) as [Seat];
const room = new Room();
const hearing: Promise<void>[] = [];

async function hear(track: RemoteTrack, sid: string, who: string): Promise<void> {
  const file = join(seat.folder, `${sid}.wav`);
  const recording = await Recording.open(file);
  const edges = new EdgeFinder(THRESHOLD, HOLD);
  const arrivals: number[] = [];
  try {
    for await (const { data } of new AudioStream(track, { sampleRate: SAMPLE_RATE, numChannels: 1, frameSizeMs: FRAME_MS })) {
      const at = now();
      if (arrivals.push(at) === 1) tell({ type: 'track', who, at });
      recording.add(data);
      for (const { type } of edges.frame(data, at)) if (type === 'onset') tell({ type: 'onset', who, at });
    }
  } finally {
    await recording.close();
  }
  tell({ type: 'recorded', who, file, arrivals });
}

const isWanted = (kind: TrackKind | undefined, { identity }: RemoteParticipant): boolean => kind === TrackKind.KIND_AUDIO && seat.targets.includes(identity);

/** Pictures cost CPU that whoever is tested may lack. */
function subscribe(publication: RemoteTrackPublication, participant: RemoteParticipant): void {
  if (isWanted(publication.kind, participant)) publication.setSubscribed(true);
}

room.on(RoomEvent.TrackPublished, subscribe);
room.on(RoomEvent.TrackSubscribed, (track, publication, participant) => {
  if (isWanted(track.kind, participant)) hearing.push(hear(track, publication.sid ?? '', participant.identity).catch(fail));
});

async function leave(): Promise<void> {
  await room.disconnect();
  await Promise.all(hearing);
  tell({ type: 'left' });
  process.disconnect();
}

process.on('message', () => void leave().catch(fail));
process.on('disconnect', () => void dispose());

try {
  await room.connect(seat.url, seat.token, { autoSubscribe: false, dynacast: false });
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) subscribe(publication, participant);
  }
  tell({ type: 'joined' });
} catch (error) {
  fail(error);
}
