import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from './palette.ts';
import type { Pose } from './pose.ts';

const APART = 28;
const EYE_Y = -7;
const HALF_WIDTH = 16.5;
const HALF_HEIGHT = 15;
/** Wide open eyes are startled ones: at rest the lid covers the top of the iris. */
const AT_REST = 0.84;

export function drawEyes(ctx: SKRSContext2D, pose: Pose): void {
  for (const side of [-1, 1] as const) {
    ctx.save();
    // The eye that is turned away is nearer to the other.
    ctx.translate(side * APART + 7 * pose.yaw, EYE_Y + 3.5 * pose.pitch);
    ctx.scale(1 - 0.06 * side * pose.yaw, 1);
    drawEye(ctx, pose, side);
    ctx.restore();
  }
}

function drawEye(ctx: SKRSContext2D, { lids: unshut, gazeX, gazeY, brows }: Pose, side: -1 | 1): void {
  const height = HALF_HEIGHT;
  const lids = unshut * (AT_REST + 0.1 * brows);
  const upper = -height * (2 * lids - 1) - 1;
  const lower = height * (0.72 + 0.28 * lids);
  const outline = (): void => {
    ctx.beginPath();
    ctx.moveTo(-HALF_WIDTH, 1);
    ctx.bezierCurveTo(-HALF_WIDTH * 0.75, upper * 1.3, HALF_WIDTH * 0.75, upper * 1.3, HALF_WIDTH, 1);
    ctx.bezierCurveTo(HALF_WIDTH * 0.7, lower * 1.2, -HALF_WIDTH * 0.7, lower * 1.2, -HALF_WIDTH, 1);
    ctx.closePath();
  };
  if (lids > 0.12) {
    ctx.save();
    outline();
    ctx.fillStyle = PALETTE.white;
    ctx.fill();
    ctx.clip();
    drawIris(ctx, 4.2 * gazeX, 3 * gazeY);
    // The lid's shadow on the eye.
    ctx.strokeStyle = 'rgba(75, 36, 54, 0.22)';
    ctx.lineWidth = 7;
    lash(ctx, upper);
    ctx.stroke();
    ctx.restore();
  }
  ctx.strokeStyle = PALETTE.line;
  ctx.lineWidth = 3.6;
  lash(ctx, upper);
  ctx.stroke();
  // Outer lashes.
  ctx.lineWidth = 2.4;
  ctx.beginPath();
  ctx.moveTo(side * HALF_WIDTH, 1);
  ctx.quadraticCurveTo(side * (HALF_WIDTH + 3), -1 + 3 * (1 - lids), side * (HALF_WIDTH + 5), -4.5 + 9 * (1 - lids));
  ctx.stroke();
}

function lash(ctx: SKRSContext2D, upper: number): void {
  ctx.beginPath();
  ctx.moveTo(-HALF_WIDTH, 1);
  ctx.bezierCurveTo(-HALF_WIDTH * 0.75, upper * 1.3, HALF_WIDTH * 0.75, upper * 1.3, HALF_WIDTH, 1);
}

function drawIris(ctx: SKRSContext2D, x: number, y: number): void {
  const disc = (radius: number, colour: string, dx = 0, dy = 0): void => {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x + dx, y + dy, radius, 0, 2 * Math.PI);
    ctx.fill();
  };
  disc(11.6, PALETTE.irisDark);
  disc(10, PALETTE.iris);
  disc(6, 'rgba(150, 230, 205, 0.45)', 0, 4);
  disc(6, PALETTE.pupil);
  disc(3.3, PALETTE.white, -3.6, -4.2);
  disc(1.7, 'rgba(255, 255, 255, 0.85)', 3.8, 3.4);
}

export function drawBrows(ctx: SKRSContext2D, { yaw, pitch, brows }: Pose): void {
  ctx.strokeStyle = PALETTE.hair;
  ctx.lineWidth = 5;
  for (const side of [-1, 1]) {
    const x = side * APART + 7 * yaw;
    const y = EYE_Y - 24 + 3 * pitch - 6 * brows;
    ctx.beginPath();
    ctx.moveTo(x - side * 14, y + 3 - 1.5 * brows);
    ctx.quadraticCurveTo(x + side * 3, y - 6, x + side * 17, y + 3);
    ctx.stroke();
  }
}
