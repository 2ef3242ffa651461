import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Mouth } from './mouth-shape.ts';
import { PALETTE } from './palette.ts';
import type { Pose } from './pose.ts';

const MOUTH_Y = 51;

interface Outline {
  readonly half: number;
  /** Of the corners, the upper lip's lower edge and the lower lip's upper edge in the middle. */
  readonly corner: number;
  readonly top: number;
  readonly bottom: number;
}

export function drawMouth(ctx: SKRSContext2D, { yaw, pitch }: Pose, mouth: Mouth): void {
  ctx.save();
  ctx.translate(7 * yaw, MOUTH_Y + 3 * pitch);
  const outline = outlineOf(mouth);
  const gap = outline.bottom - outline.top;
  if (gap > 1.2) drawInside(ctx, outline, mouth);
  drawLips(ctx, outline, gap);
  ctx.restore();
}

/** It smiles at rest; a rounded mouth does not. */
function outlineOf({ open, wide, teeth }: Mouth): Outline {
  const round = Math.max(0, -wide);
  const spread = Math.max(0, wide);
  const half = 22 + 5 * spread - 9.5 * round - 2.5 * open * (1 - spread);
  const apart = Math.max(open, 0.26 * teeth);
  return {
    half,
    corner: -4.5 * (1 - 0.75 * round) * (1 - 0.45 * open) - spread,
    top: 0.5 - 5.5 * apart - 1.5 * round * apart,
    bottom: 0.5 + 21 * apart,
  };
}

function trace(ctx: SKRSContext2D, { half, corner, top, bottom }: Outline): void {
  ctx.beginPath();
  ctx.moveTo(-half, corner);
  ctx.bezierCurveTo(-half * 0.55, top * 1.15 + 0.6, -half * 0.3, top, 0, top);
  ctx.bezierCurveTo(half * 0.3, top, half * 0.55, top * 1.15 + 0.6, half, corner);
  ctx.bezierCurveTo(half * 0.85, corner + (bottom - corner) * 0.8, half * 0.45, bottom, 0, bottom);
  ctx.bezierCurveTo(-half * 0.45, bottom, -half * 0.85, corner + (bottom - corner) * 0.8, -half, corner);
  ctx.closePath();
}

function drawInside(ctx: SKRSContext2D, outline: Outline, { open, teeth, wide }: Mouth): void {
  const { half, top, bottom } = outline;
  ctx.save();
  trace(ctx, outline);
  ctx.fillStyle = PALETTE.mouth;
  ctx.fill();
  ctx.clip();
  ctx.fillStyle = PALETTE.tongue;
  ctx.beginPath();
  ctx.ellipse(0, bottom + 3, half * 0.62, 4 + 9 * open, 0, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = PALETTE.white;
  ctx.beginPath();
  ctx.roundRect(-half * 0.78, top - 8, half * 1.56, 8 + 4 + 3.5 * Math.max(0, wide), 4);
  ctx.fill();
  if (teeth > 0.15) {
    ctx.beginPath();
    ctx.roundRect(-half * 0.7, bottom - 1 - 4.5 * teeth, half * 1.4, 12, 3.5);
    ctx.fill();
  }
  ctx.restore();
}

function drawLips(ctx: SKRSContext2D, outline: Outline, gap: number): void {
  const { half, corner, top, bottom } = outline;
  // The lower lip is fuller, and catches the light.
  ctx.strokeStyle = PALETTE.lipLight;
  ctx.lineWidth = 4.6;
  ctx.beginPath();
  ctx.moveTo(-half * 0.72, corner + (bottom + 1.5 - corner) * 0.72);
  ctx.bezierCurveTo(-half * 0.45, bottom + 2.6, half * 0.45, bottom + 2.6, half * 0.72, corner + (bottom + 1.5 - corner) * 0.72);
  ctx.stroke();
  ctx.strokeStyle = PALETTE.lip;
  ctx.lineWidth = gap > 1.2 ? 3.4 : 3.8;
  ctx.beginPath();
  ctx.moveTo(-half, corner);
  ctx.bezierCurveTo(-half * 0.55, top * 1.15, -half * 0.22, top - 2.2, 0, top - 0.6);
  ctx.bezierCurveTo(half * 0.22, top - 2.2, half * 0.55, top * 1.15, half, corner);
  ctx.stroke();
  if (gap > 1.2) {
    ctx.lineWidth = 2.6;
    trace(ctx, outline);
    ctx.stroke();
  }
}
