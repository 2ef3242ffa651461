import { AudioSource, LocalAudioTrack, LocalVideoTrack, TrackPublishOptions, TrackSource, VideoSource, type LocalParticipant } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../../core/units.ts';
import { FACE_HEIGHT, FACE_WIDTH } from '../../face/index.ts';

/** What LiveKit's own avatar worker queues. */
const QUEUE_MS = 100;
const FPS = 25;
const BITRATE = 900_000n;

export const createAudio = (): AudioSource => new AudioSource(SAMPLE_RATE, 1, QUEUE_MS);
export const createVideo = (): VideoSource => new VideoSource(FACE_WIDTH, FACE_HEIGHT);

/** Resolves when somebody has subscribed to it: LiveKit's worker waits for that before it publishes video. */
export async function publishAudio(participant: LocalParticipant, source: AudioSource): Promise<void> {
  const track = LocalAudioTrack.createAudioTrack('avatar_audio', source);
  const publication = await participant.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }));
  await publication.waitForSubscription();
}

export async function publishVideo(participant: LocalParticipant, source: VideoSource): Promise<void> {
  const track = LocalVideoTrack.createVideoTrack('avatar_video', source);
  const options = new TrackPublishOptions({
    source: TrackSource.SOURCE_CAMERA,
    // One size is enough for a drawing, and costs a third.
    simulcast: false,
    videoEncoding: { maxBitrate: BITRATE, maxFramerate: FPS },
  });
  await participant.publishTrack(track, options);
}
