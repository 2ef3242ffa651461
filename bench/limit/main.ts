/** The limit: ready PCM pushed into an AudioSource, with nothing else going on. */
import { AudioFrame, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { SPEAKER } from '../protocol.ts';
import { joinRoom } from '../room.ts';
import { Script } from '../script.ts';
import { serve } from '../serve.ts';
import { pcmOf, soundOf } from '../synth/sound.ts';

const FRAME = SAMPLE_RATE / 50;
const QUEUE_MS = 400;

await serve(async (place) => {
  const room = await joinRoom(place, SPEAKER, 'standard');
  const source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS);
  const track = LocalAudioTrack.createAudioTrack('agent_speech', source);
  const { localParticipant } = room;
  if (!localParticipant) throw new Error('The room was not joined');
  await localParticipant.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }));

  const ready = new Map<string, Int16Array>();
  const soundFor = (text: string): Int16Array => {
    const pcm = ready.get(text) ?? pcmOf(soundOf(text));
    ready.set(text, pcm);
    return pcm;
  };
  const push = async (pcm: Int16Array, signal?: AbortSignal): Promise<void> => {
    for (let from = 0; from < pcm.length && signal?.aborted !== true; from += FRAME) {
      const frame = pcm.slice(from, from + FRAME);
      await source.captureFrame(new AudioFrame(frame, SAMPLE_RATE, 1, frame.length));
    }
  };
  const script = new Script((item, signal) =>
    push('line' in item ? soundFor(item.line) : new Int16Array((item.pause * SAMPLE_RATE) / 1_000), signal),
  );
  return {
    async load(items) {
      ready.clear();
      for (const item of items) if ('line' in item) soundFor(item.line);
      script.load(items);
    },
    go: async () => script.go(),
    async finished() {
      await script.finished();
      await source.waitForPlayout();
    },
    say: async (text) => void push(soundFor(text)),
    async stop() {
      script.stop();
      source.clearQueue();
      await script.finished();
      source.clearQueue();
    },
    async close() {
      await room.disconnect();
    },
  };
});
