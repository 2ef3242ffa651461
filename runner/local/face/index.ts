export { createFace, drawFace, FACE_HEIGHT, FACE_WIDTH, type Face, type FaceState } from './face.ts';
export { MouthTracker } from './mouth-tracker.ts';
export { CLOSED, type Mouth } from './mouth-shape.ts';
