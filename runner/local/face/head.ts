import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Mouth } from './mouth-shape.ts';
import { PALETTE } from './palette.ts';
import type { Pose } from './pose.ts';

/** All of these draw about the middle of the face. The jaw goes down as the mouth opens. */
export function drawHead(ctx: SKRSContext2D, { yaw }: Pose, { open }: Mouth): void {
  const jaw = 7 * open;
  const turn = 3 * yaw;
  const skin = ctx.createLinearGradient(-70, -60, 70, 60);
  skin.addColorStop(0, PALETTE.skinLight);
  skin.addColorStop(0.55, PALETTE.skin);
  skin.addColorStop(1, PALETTE.skinShade);
  ctx.fillStyle = skin;
  ctx.beginPath();
  ctx.moveTo(-64, -30);
  ctx.bezierCurveTo(-66, -92, 66, -92, 64, -30);
  ctx.bezierCurveTo(66, 12, 62, 38, 46, 58);
  ctx.bezierCurveTo(34, 74 + jaw, 18 + turn, 84 + jaw, turn, 84 + jaw);
  ctx.bezierCurveTo(-18 + turn, 84 + jaw, -34, 74 + jaw, -46, 58);
  ctx.bezierCurveTo(-62, 38, -66, 12, -64, -30);
  ctx.closePath();
  ctx.fill();
  ctx.fillStyle = PALETTE.blush;
  for (const side of [-1, 1]) {
    ctx.beginPath();
    ctx.ellipse(side * 39 + 5 * yaw, 27, 14, 9, 0, 0, 2 * Math.PI);
    ctx.fill();
  }
}

export function drawEars(ctx: SKRSContext2D, { yaw }: Pose): void {
  for (const side of [-1, 1]) {
    ctx.fillStyle = side < 0 ? PALETTE.skin : PALETTE.skinShade;
    ctx.beginPath();
    ctx.ellipse(side * 64 - 4 * yaw, 4, 10, 16, side * 0.15, 0, 2 * Math.PI);
    ctx.fill();
  }
}

export function drawNose(ctx: SKRSContext2D, { yaw, pitch }: Pose): void {
  const x = 9 * yaw;
  const y = 4 * pitch;
  ctx.strokeStyle = 'rgba(190, 110, 80, 0.75)';
  ctx.lineWidth = 2.6;
  ctx.beginPath();
  ctx.moveTo(x - 8, 25 + y);
  ctx.bezierCurveTo(x - 5, 31 + y, x + 5, 31 + y, x + 8, 25 + y);
  ctx.stroke();
  ctx.fillStyle = 'rgba(255, 240, 225, 0.55)';
  ctx.beginPath();
  ctx.ellipse(x - 2, 17 + y, 4, 6, 0.1, 0, 2 * Math.PI);
  ctx.fill();
}
