import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from './palette.ts';
import type { Pose } from './pose.ts';

export function drawNeck(ctx: SKRSContext2D, { x, y }: Pose): void {
  ctx.fillStyle = PALETTE.skinShade;
  ctx.beginPath();
  ctx.moveTo(290 + x * 0.8, 214 + y);
  ctx.bezierCurveTo(290 + x * 0.4, 262, 284, 276, 262, 292);
  ctx.lineTo(378, 292);
  ctx.bezierCurveTo(356, 276, 350 + x * 0.4, 262, 350 + x * 0.8, 214 + y);
  ctx.closePath();
  ctx.fill();
  // The chin's shadow.
  ctx.fillStyle = PALETTE.skinDeep;
  ctx.beginPath();
  ctx.ellipse(320 + x * 0.8, 236 + y, 33, 17, 0, 0, Math.PI);
  ctx.fill();
}

/** Shoulders in a jacket; they rise with each breath. */
export function drawBody(ctx: SKRSContext2D, { breath, x }: Pose): void {
  const rise = -3.5 * breath;
  const wide = 2.5 * breath;
  ctx.save();
  ctx.translate(x * 0.25, rise);

  ctx.fillStyle = PALETTE.skinShade;
  ctx.fillRect(270, 270, 100, 40);
  ctx.fillStyle = PALETTE.shirt;
  ctx.beginPath();
  ctx.moveTo(276, 278);
  ctx.bezierCurveTo(292, 306, 348, 306, 364, 278);
  ctx.lineTo(392, 372);
  ctx.lineTo(248, 372);
  ctx.closePath();
  ctx.fill();
  ctx.strokeStyle = PALETTE.shirtShade;
  ctx.lineWidth = 3;
  ctx.beginPath();
  ctx.moveTo(275, 279);
  ctx.bezierCurveTo(290, 307, 350, 307, 365, 279);
  ctx.stroke();

  for (const side of [-1, 1]) {
    ctx.save();
    ctx.translate(320, 0);
    ctx.scale(side, 1);
    const cloth = ctx.createLinearGradient(0, 270, 150, 360);
    cloth.addColorStop(0, side < 0 ? PALETTE.jacketLight : PALETTE.jacket);
    cloth.addColorStop(1, side < 0 ? PALETTE.jacket : PALETTE.jacketShade);
    ctx.fillStyle = cloth;
    ctx.beginPath();
    ctx.moveTo(44, 268);
    ctx.bezierCurveTo(84 + wide, 284, 128 + wide, 288, 152 + wide, 318);
    ctx.bezierCurveTo(164 + wide, 334, 168 + wide, 352, 171 + wide, 376);
    ctx.lineTo(18, 376);
    ctx.bezierCurveTo(30, 346, 42, 312, 44, 268);
    ctx.closePath();
    ctx.fill();
    // Lapel.
    ctx.fillStyle = side < 0 ? PALETTE.jacket : PALETTE.jacketShade;
    ctx.beginPath();
    ctx.moveTo(45, 266);
    ctx.bezierCurveTo(60, 286, 72, 298, 78, 312);
    ctx.lineTo(58, 318);
    ctx.lineTo(64, 330);
    ctx.lineTo(16, 378);
    ctx.bezierCurveTo(32, 340, 42, 306, 45, 266);
    ctx.closePath();
    ctx.fill();
    ctx.strokeStyle = 'rgba(90, 55, 10, 0.25)';
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.restore();
  }
  drawMicrophone(ctx);
  ctx.restore();
}

/** On the lapel, as presenters wear it. */
function drawMicrophone(ctx: SKRSContext2D): void {
  ctx.strokeStyle = PALETTE.metal;
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  ctx.moveTo(372, 336);
  ctx.bezierCurveTo(374, 348, 368, 358, 372, 372);
  ctx.stroke();
  ctx.fillStyle = PALETTE.metal;
  ctx.beginPath();
  ctx.roundRect(368, 322, 7.5, 15, 3.7);
  ctx.fill();
  ctx.fillStyle = 'rgba(255, 255, 255, 0.35)';
  ctx.beginPath();
  ctx.roundRect(369.6, 324, 2, 8, 1);
  ctx.fill();
}
