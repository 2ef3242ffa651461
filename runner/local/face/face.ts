import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Ms } from '../../core/units.ts';
import { createBackdrop, type Backdrop } from './backdrop.ts';
import { drawBody, drawNeck } from './body.ts';
import { drawBrows, drawEyes } from './eyes.ts';
import { drawHairBack, drawHairFront } from './hair.ts';
import { drawEars, drawHead, drawNose } from './head.ts';
import { drawMouth } from './mouth.ts';
import type { Mouth } from './mouth-shape.ts';
import { poseAt, type Pose } from './pose.ts';

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
 * `backdrop` is what stands behind the figure as it was painted last, and at the moment itself when there is none.
 */
export function drawFace(canvas: Canvas, { time, mouth, energy = 0 }: FaceState, backdrop = paintedAt(time)): void {
  const pose = poseAt(time, energy);
  compose(canvas, backdrop, (ctx, head) => {
    head(pose, () => drawHairBack(ctx, pose));
    drawNeck(ctx, pose);
    drawBody(ctx, pose);
    head(pose, () => {
      drawEars(ctx, pose);
      drawHead(ctx, pose, mouth);
      drawMouth(ctx, pose, mouth);
      drawNose(ctx, pose);
      drawEyes(ctx, pose);
      drawHairFront(ctx, pose);
      drawBrows(ctx, pose);
    });
  });
}

/** Of the same picture what a mouth moves, and what is behind that: for a clip around it. */
export function drawMouthPart(canvas: Canvas, { time, mouth, energy = 0 }: FaceState, backdrop: Backdrop): void {
  const pose = poseAt(time, energy);
  compose(canvas, backdrop, (ctx, head) => {
    head(pose, () => drawHairBack(ctx, pose));
    drawNeck(ctx, pose);
    head(pose, () => {
      drawHead(ctx, pose, mouth);
      drawMouth(ctx, pose, mouth);
      drawNose(ctx, pose);
    });
  });
}

/** The backdrop, and before it, nearer to us, the figure; `head` turns what it draws with the head. */
function compose(canvas: Canvas, backdrop: Backdrop, figure: (ctx: SKRSContext2D, head: (pose: Pose, draw: () => void) => void) => void): void {
  const ctx = canvas.getContext('2d');
  ctx.save();
  ctx.scale(canvas.width / FACE_WIDTH, canvas.height / FACE_HEIGHT);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.drawImage(backdrop.canvas, 0, 0, FACE_WIDTH, FACE_HEIGHT);
  ctx.translate(FACE_WIDTH / 2, FACE_HEIGHT);
  ctx.scale(ZOOM, ZOOM);
  ctx.translate(-FACE_WIDTH / 2, -FACE_HEIGHT);
  figure(ctx, (pose, draw) => {
    ctx.save();
    ctx.translate(PIVOT.x + pose.x, PIVOT.y + pose.y);
    ctx.rotate(pose.tilt);
    ctx.translate(CENTRE.x - PIVOT.x, CENTRE.y - PIVOT.y);
    draw();
    ctx.restore();
  });
  ctx.restore();
}

function paintedAt(time: Ms): Backdrop {
  const backdrop = createBackdrop();
  backdrop.paint(time);
  return backdrop;
}
