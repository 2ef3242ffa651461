import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Ms } from '../../core/units.ts';
import { chance, drift } from './chance.ts';
import { PALETTE } from './palette.ts';

const LIGHTS = 11;

/** What stands behind the figure. */
export interface Backdrop {
  readonly canvas: Canvas;
  /** Paints it as it is at a moment. It hardly moves: a film does so once a second. */
  paint(time: Ms): void;
}

export function createBackdrop(): Backdrop {
  const wall = paintWall();
  const canvas = createCanvas(640, 360);
  const ctx = canvas.getContext('2d');
  return {
    canvas,
    paint(time) {
      ctx.drawImage(wall, 0, 0);
      drawLights(ctx, time);
    },
  };
}

/** A studio in the evening, all of it that stands still: gradients this large are what costs most of a picture. */
function paintWall(): Canvas {
  const canvas = createCanvas(640, 360);
  const ctx = canvas.getContext('2d');
  const wall = ctx.createLinearGradient(0, 0, 0, 360);
  wall.addColorStop(0, PALETTE.night);
  wall.addColorStop(1, PALETTE.dusk);
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, 640, 360);
  glow(ctx, 120, 90, 300, 'rgba(79, 179, 191, 0.34)');
  glow(ctx, 540, 250, 320, 'rgba(246, 169, 107, 0.36)');
  glow(ctx, 320, 150, 210, 'rgba(255, 236, 214, 0.16)');
  return canvas;
}

/** Lights out of focus. */
function drawLights(ctx: SKRSContext2D, time: Ms): void {
  for (let light = 0; light < LIGHTS; light++) {
    const x = 640 * chance(light, 41) + 9 * drift(time, 17_000, 50 + light);
    const y = 250 * chance(light, 42) + 7 * drift(time, 15_000, 70 + light);
    const radius = 8 + 20 * chance(light, 43);
    const alpha = (0.07 + 0.09 * chance(light, 44)) * (0.8 + 0.2 * drift(time, 9_000, 90 + light));
    ctx.fillStyle = light % 3 === 0 ? `rgba(126, 214, 214, ${alpha})` : `rgba(255, 208, 150, ${alpha})`;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }
}

function glow(ctx: SKRSContext2D, x: number, y: number, radius: number, colour: string): void {
  const light = ctx.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, colour);
  light.addColorStop(1, 'rgba(0, 0, 0, 0)');
  ctx.fillStyle = light;
  ctx.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}
