import { createCanvas } from '@napi-rs/canvas';
import { paintBackdrop } from './backdrop.ts';
import { drawFace, FACE_HEIGHT, FACE_WIDTH, type FaceState } from './face.ts';

/** Pictures of a face one after another, for a video. */
export interface Face {
  /**
   * RGBA, 640 × 360; the array is the same each time and holds the picture until the next. It is what `drawFace` draws,
   * but for what hardly moves: hair and shoulders are up to one picture old, the wall up to a second.
   */
  draw(state: FaceState): Uint8Array;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As far as eyes, brows, mouth and chin ever go; as far as the figure does; everything. */
const FEATURES: Part = { x: 240, y: 80, width: 160, height: 166 };
const FIGURE: Part = { x: 96, y: 0, width: 448, height: FACE_HEIGHT };
const ALL: Part = { x: 0, y: 0, width: FACE_WIDTH, height: FACE_HEIGHT };
const ALL_EVERY = 25;
const FIGURE_EVERY = 2;

/** Draws and reads only what has moved visibly: it halves what a picture costs. */
export function createFace(): Face {
  const canvas = createCanvas(FACE_WIDTH, FACE_HEIGHT);
  const ctx = canvas.getContext('2d');
  const backdrop = paintBackdrop();
  const pixels = new Uint8Array(FACE_WIDTH * FACE_HEIGHT * 4);
  let count = 0;
  return {
    draw(state) {
      const part = count % ALL_EVERY === 0 ? ALL : count % FIGURE_EVERY === 0 ? FIGURE : FEATURES;
      count++;
      const { x, y, width, height } = part;
      ctx.save();
      ctx.beginPath();
      ctx.rect(x, y, width, height);
      ctx.clip();
      drawFace(canvas, state, backdrop);
      ctx.restore();
      const { data } = ctx.getImageData(x, y, width, height);
      const row = width * 4;
      for (let line = 0; line < height; line++) {
        pixels.set(data.subarray(line * row, (line + 1) * row), ((y + line) * FACE_WIDTH + x) * 4);
      }
      return pixels;
    },
  };
}
