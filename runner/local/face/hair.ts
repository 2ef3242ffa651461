import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from './palette.ts';
import type { Pose } from './pose.ts';

/** A bob that ends at the chin; it lags behind the head's turn. */
export function drawHairBack(ctx: SKRSContext2D, { yaw, tilt }: Pose): void {
  const lag = -5 * yaw;
  const swing = -60 * tilt;
  const hair = ctx.createLinearGradient(0, -100, 0, 90);
  hair.addColorStop(0, PALETTE.hair);
  hair.addColorStop(1, PALETTE.hairDark);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.moveTo(lag, -104);
  ctx.bezierCurveTo(70 + lag, -106, 96 + lag, -58, 90 + lag, -8);
  ctx.bezierCurveTo(86 + lag, 26, 100 + lag + swing, 52, 88 + lag + swing, 78);
  ctx.bezierCurveTo(76 + lag + swing, 92, 44 + swing, 88, 30, 74);
  ctx.lineTo(-30, 74);
  ctx.bezierCurveTo(-44 + swing, 88, -76 + lag + swing, 92, -88 + lag + swing, 78);
  ctx.bezierCurveTo(-100 + lag + swing, 52, -86 + lag, 26, -90 + lag, -8);
  ctx.bezierCurveTo(-96 + lag, -58, -70 + lag, -106, lag, -104);
  ctx.closePath();
  ctx.fill();
}

/** A fringe swept to one side, and a strand before each ear. */
export function drawHairFront(ctx: SKRSContext2D, { yaw, tilt }: Pose): void {
  const turn = 3 * yaw;
  const swing = -40 * tilt;
  const hair = ctx.createLinearGradient(-60, -90, 50, -10);
  hair.addColorStop(0, PALETTE.hairLight);
  hair.addColorStop(0.5, PALETTE.hair);
  hair.addColorStop(1, PALETTE.hairDark);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.moveTo(-30 + turn, -92);
  ctx.bezierCurveTo(20, -112, 78, -84, 76, -22);
  ctx.bezierCurveTo(76, 8, 78 + swing, 26, 70 + swing, 46);
  ctx.bezierCurveTo(66 + swing, 30, 66, 4, 60, -16);
  ctx.bezierCurveTo(52, -40, 28 + turn, -54, -14 + turn, -62);
  ctx.bezierCurveTo(-36 + turn, -54, -54, -38, -60, -14);
  ctx.bezierCurveTo(-66, 6, -66 + swing, 30, -70 + swing, 46);
  ctx.bezierCurveTo(-80 + swing, 26, -76, 6, -76, -22);
  ctx.bezierCurveTo(-76, -66, -54, -86, -30 + turn, -92);
  ctx.closePath();
  ctx.fill();
  // Light on the parting and along the sweep.
  for (const [width, alpha] of [[7, 0.1], [2.5, 0.14]] as const) {
    ctx.strokeStyle = `rgba(255, 205, 190, ${alpha})`;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(-6 + turn, -85);
    ctx.bezierCurveTo(26, -87, 52, -70, 61, -42);
    ctx.stroke();
  }
  ctx.strokeStyle = 'rgba(40, 15, 35, 0.35)';
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(-22 + turn, -78);
  ctx.bezierCurveTo(14, -78, 48, -58, 60, -24);
  ctx.moveTo(-30 + turn, -84);
  ctx.bezierCurveTo(-46, -74, -60, -54, -66, -26);
  ctx.stroke();
}
