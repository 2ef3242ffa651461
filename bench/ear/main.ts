/** Somebody who listens, in a process of its own: 10 ms frames of the speaker's track, onsets and ends by their energy. */
import { AudioStream, RoomEvent, TrackKind } from '@livekit/rtc-node';
import { fromDbfs, FRAME, rms } from '../../runner/audio/index.ts';
import { machineClock } from '../../runner/core/machine-clock.ts';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { SPEAKER, type Place } from '../protocol.ts';
import { joinRoom } from '../room.ts';
import { Recorder } from './recorder.ts';
import type { Asked, Told } from './protocol.ts';

const LOUD = fromDbfs(-40);
const KEPT_S = 150;

// as: the conductor, which is of this folder, wrote it.
const place = JSON.parse(process.env.SHOWRUNNER_BENCH_PLACE ?? '') as Place;
const tell = (told: Told): void => void process.send?.(told);
const recorder = new Recorder(KEPT_S * SAMPLE_RATE);

process.on('message', ({ id, from, to }: Asked) => tell({ type: 'recording', id, pcm: recorder.slice(from, to) }));
process.once('disconnect', () => process.exit());

await joinRoom(place, 'listener', 'standard', (joining) => {
  joining.on(RoomEvent.TrackSubscribed, (track, _publication, participant) => {
    if (participant.identity !== SPEAKER || track.kind !== TrackKind.KIND_AUDIO) return;
    hear(new AudioStream(track, { sampleRate: SAMPLE_RATE, numChannels: 1, frameSizeMs: 10 })).catch((error: unknown) => {
      process.stderr.write(`The listener failed: ${String(error)}\n`);
      process.exit(1);
    });
  });
});
tell({ type: 'joined' });

async function hear(stream: AudioStream): Promise<void> {
  tell({ type: 'hearing' });
  let loud = false;
  for await (const { data } of stream) {
    const at = machineClock.now();
    const sample = recorder.received;
    recorder.add(data);
    if (data.length !== FRAME) throw new Error(`A frame of ${data.length} samples came`);
    if (rms(data, 0, FRAME) > LOUD === loud) continue;
    loud = !loud;
    tell({ type: loud ? 'onset' : 'end', at, sample });
  }
}
