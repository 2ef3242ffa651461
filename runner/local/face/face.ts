import type { Canvas } from '@napi-rs/canvas';
import type { Ms } from '../../core/units.ts';
import { drawLights, paintBackdrop } from './backdrop.ts';
import { drawBody, drawNeck } from './body.ts';
import { drawBrows, drawEyes } from './eyes.ts';
import { drawHairBack, drawHairFront } from './hair.ts';
import { drawEars, drawHead, drawNose } from './head.ts';
import { drawMouth } from './mouth.ts';
import type { Mouth } from './mouth-shape.ts';
import { poseAt } from './pose.ts';

export const FACE_WIDTH = 640;
export const FACE_HEIGHT = 360;

/** All that decides how a picture looks. */
export interface FaceState {
  /** Of an origin of the caller's own. Blinking, breathing and moving follow it. */
  readonly time: Ms;
  readonly mouth: Mouth;
  /** 0 to 1: how lively it speaks; brows and head follow. */
  readonly energy?: number;
}

/** Where the head turns about. */
const PIVOT = { x: 320, y: 236 };
/** The middle of the face at rest. */
const CENTRE = { x: 320, y: 158 };
const ZOOM = 1.12;

/**
 * Draws one picture, opaque, over the whole of `canvas`, whatever its size. The same state gives the same picture.
 * `backdrop` is what stands behind the figure, painted once for many pictures.
 */
export function drawFace(canvas: Canvas, { time, mouth, energy = 0 }: FaceState, backdrop = paintBackdrop()): void {
  const ctx = canvas.getContext('2d');
  const pose = poseAt(time, energy);
  ctx.save();
  ctx.scale(canvas.width / FACE_WIDTH, canvas.height / FACE_HEIGHT);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.drawImage(backdrop, 0, 0, FACE_WIDTH, FACE_HEIGHT);
  drawLights(ctx, time);
  // Nearer to us.
  ctx.translate(FACE_WIDTH / 2, FACE_HEIGHT);
  ctx.scale(ZOOM, ZOOM);
  ctx.translate(-FACE_WIDTH / 2, -FACE_HEIGHT);

  const head = (draw: () => void): void => {
    ctx.save();
    ctx.translate(PIVOT.x + pose.x, PIVOT.y + pose.y);
    ctx.rotate(pose.tilt);
    ctx.translate(CENTRE.x - PIVOT.x, CENTRE.y - PIVOT.y);
    draw();
    ctx.restore();
  };
  head(() => drawHairBack(ctx, pose));
  drawNeck(ctx, pose);
  drawBody(ctx, pose);
  head(() => {
    drawEars(ctx, pose);
    drawHead(ctx, pose, mouth);
    drawMouth(ctx, pose, mouth);
    drawNose(ctx, pose);
    drawEyes(ctx, pose);
    drawHairFront(ctx, pose);
    drawBrows(ctx, pose);
  });
  ctx.restore();
}
