import { AudioFrame, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource, type Room } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import type { Output } from './output.ts';

const FRAME = SAMPLE_RATE / 50;
const QUEUE_MS = 400;

/** A track of its own. */
export async function trackOutput(room: Room): Promise<Output> {
  const source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS);
  const track = LocalAudioTrack.createAudioTrack('agent_speech', source);
  const { localParticipant } = room;
  if (!localParticipant) throw new Error('The room was not joined');
  await localParticipant.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }));
  return {
    async push(pcm, signal) {
      for (let from = 0; from < pcm.length && signal?.aborted !== true; from += FRAME) {
        const frame = pcm.slice(from, from + FRAME);
        await source.captureFrame(new AudioFrame(frame, SAMPLE_RATE, 1, frame.length));
      }
    },
    played: () => source.waitForPlayout(),
    clear: async () => source.clearQueue(),
    close: async () => {},
  };
}
