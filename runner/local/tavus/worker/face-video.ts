import { VideoBufferType, VideoFrame, type VideoSource } from '@livekit/rtc-node';
import { SAMPLE_RATE, ms } from '../../../core/units.ts';
import { createFace, FACE_HEIGHT, FACE_WIDTH, MouthTracker } from '../../face/index.ts';
import type { SoundLine } from './sound-line.ts';

const FRAME_MS = 40;
const FRAME_SAMPLES = (FRAME_MS * SAMPLE_RATE) / 1_000;
/** A mouth opens a little before it is heard. */
const LEAD_MS = 40;

export interface FaceVideoOptions {
  readonly source: VideoSource;
  readonly sound: SoundLine;
  readonly now: () => number;
}

/** Draws the face 25 times a second, its mouth by the sound that leaves at that moment. The return value stops it. */
export function showFace({ source, sound, now }: FaceVideoOptions): () => void {
  const face = createFace();
  const mouth = new MouthTracker();
  const began = now();
  let shown = 0;
  let timer: NodeJS.Timeout | undefined;

  const next = (): void => {
    // Frames that are too late to be seen are left out; the mouth hears their sound all the same.
    for (const due = Math.floor((now() - began) / FRAME_MS); shown <= due; shown++) {
      mouth.push(sound.read(began + shown * FRAME_MS + LEAD_MS - FRAME_MS, FRAME_SAMPLES));
    }
    const pixels = face.draw({ time: ms((shown - 1) * FRAME_MS), mouth: mouth.shape, energy: mouth.energy });
    source.captureFrame(new VideoFrame(pixels, FACE_WIDTH, FACE_HEIGHT, VideoBufferType.RGBA));
    timer = setTimeout(next, Math.max(0, began + shown * FRAME_MS - now()));
  };
  next();
  return () => clearTimeout(timer);
}
