export { drawFace, FACE_HEIGHT, FACE_WIDTH, type FaceState } from './face.ts';
export { createFace, type Face } from './film.ts';
export { MouthTracker } from './mouth-tracker.ts';
export { CLOSED, type Mouth } from './mouth-shape.ts';
