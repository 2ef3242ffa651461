import { createCanvas } from '@napi-rs/canvas';
import { createBackdrop } from './backdrop.ts';
import { drawFace, drawMouthPart, FACE_HEIGHT, FACE_WIDTH, type FaceState } from './face.ts';
import type { Mouth } from './mouth-shape.ts';

/** Pictures of a face one after another, for a video. */
export interface Face {
  /**
   * RGBA, 640 × 360; the array is the same each time and holds the picture until the next. Figures are drawn as in cartoons:
   * the mouth in every picture, the head in every other, the shoulders in every fourth, the wall once a second.
   */
  draw(state: FaceState): Uint8Array;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As far as mouth and chin ever go; as far as the hair does; as far as the figure does; everything. */
const MOUTH: Part = { x: 256, y: 166, width: 128, height: 80 };
const HEAD: Part = { x: 184, y: 0, width: 272, height: 254 };
const FIGURE: Part = { x: 96, y: 0, width: 448, height: FACE_HEIGHT };
const ALL: Part = { x: 0, y: 0, width: FACE_WIDTH, height: FACE_HEIGHT };
/** Each a multiple of the one before. */
const [HEAD_EVERY, FIGURE_EVERY, ALL_EVERY] = [2, 4, 24];
/** Mouths nearer than this look the same. */
const SAME = 0.01;

/** Draws and reads only what has moved visibly: it costs a third of drawing all of it. */
export function createFace(): Face {
  const canvas = createCanvas(FACE_WIDTH, FACE_HEIGHT);
  const ctx = canvas.getContext('2d');
  const backdrop = createBackdrop();
  const pixels = new Uint8Array(FACE_WIDTH * FACE_HEIGHT * 4);
  let count = 0;
  /** As the head was drawn last. */
  let held: FaceState | undefined;
  let shown: Mouth | undefined;

  const redraw = ({ x, y, width, height }: Part, draw: () => void): void => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(x, y, width, height);
    ctx.clip();
    draw();
    ctx.restore();
    const { data } = ctx.getImageData(x, y, width, height);
    const row = width * 4;
    for (let line = 0; line < height; line++) {
      pixels.set(data.subarray(line * row, (line + 1) * row), ((y + line) * FACE_WIDTH + x) * 4);
    }
  };
  return {
    draw(state) {
      const turn = count++;
      if (turn % ALL_EVERY === 0) backdrop.paint(state.time);
      if (held && turn % HEAD_EVERY !== 0) {
        if (shown && isSame(shown, state.mouth)) return pixels;
        const moved = { ...held, mouth: state.mouth };
        redraw(MOUTH, () => { drawMouthPart(canvas, moved, backdrop); });
      } else {
        const part = turn % ALL_EVERY === 0 ? ALL : turn % FIGURE_EVERY === 0 ? FIGURE : HEAD;
        redraw(part, () => { drawFace(canvas, state, backdrop); });
        held = state;
      }
      shown = state.mouth;
      return pixels;
    },
  };
}

const isSame = (one: Mouth, other: Mouth): boolean =>
  Math.abs(one.open - other.open) < SAME && Math.abs(one.wide - other.wide) < SAME && Math.abs(one.teeth - other.teeth) < SAME;
