import type { Ms } from '../../core/units.ts';
import { chance, drift, ease } from './chance.ts';

/** How the figure holds itself at a moment. Lengths are pixels of a 640 × 360 picture. */
export interface Pose {
  /** Of the head: where it is, against where it rests. */
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly tilt: number;
  /** -1 to 1: turned to its left or right; up or down. What is nearer to us moves more. */
  readonly yaw: number;
  readonly pitch: number;
  /** 0 breathed out, 1 in. */
  readonly breath: number;
  /** 1 open, 0 shut. */
  readonly lids: number;
  /** -1 to 1. */
  readonly gazeX: number;
  readonly gazeY: number;
  /** 0 at rest, 1 raised. */
  readonly brows: number;
}

const BREATH_MS = 4_200;
const BLINK_SLOT_MS = 3_400;
const GLANCE_SLOT_MS = 2_300;

/** The same time and energy (0 to 1: how lively it speaks) give the same pose. Idle, it is never still. */
export function poseAt(time: Ms, energy: number): Pose {
  const breath = 0.5 - 0.5 * Math.cos((2 * Math.PI * time) / BREATH_MS);
  const lively = 0.55 + 0.9 * energy;
  const beat = energy * drift(time, 900, 4);
  const [gazeX, gazeY] = gaze(time);
  return {
    x: 5 * drift(time, 7_300, 1) * lively + 1.5 * beat,
    y: 1.6 * drift(time, 5_100, 2) - 1.6 * breath + 2.6 * energy * drift(time, 1_300, 3),
    tilt: 0.035 * drift(time, 8_700, 5) * lively + 0.012 * beat,
    yaw: 0.55 * drift(time, 6_400, 6) * lively + 0.25 * gazeX,
    pitch: 0.3 * drift(time, 5_700, 7) + 0.5 * energy * drift(time, 1_100, 8) + 0.15 * gazeY,
    breath,
    lids: lids(time),
    gazeX,
    gazeY,
    brows: Math.min(1, 0.15 + 0.55 * energy * (0.6 + 0.7 * drift(time, 1_900, 9)) + 0.25 * ease(drift(time, 9_700, 10), 0.5, 0.9)),
  };
}

/** One blink a slot, somewhere in it; sometimes two. */
function lids(time: Ms): number {
  const slot = Math.floor(time / BLINK_SLOT_MS);
  const start = slot * BLINK_SLOT_MS + 300 + chance(slot, 21) * (BLINK_SLOT_MS - 1_000);
  const first = blink(time - start);
  return chance(slot, 22) < 0.22 ? Math.min(first, blink(time - start - 320)) : first;
}

/** Down in 70 ms, up in 130. */
const blink = (since: number): number => (since < 0 || since > 230 ? 1 : 1 - Math.min(ease(since, 0, 70), 1 - ease(since, 100, 230)));

/** Mostly at us; now and then elsewhere, in one quick move. */
function gaze(time: Ms): [x: number, y: number] {
  const slot = Math.floor(time / GLANCE_SLOT_MS);
  const [fromX, fromY] = lookAt(slot - 1);
  const [toX, toY] = lookAt(slot);
  const moved = ease(time - slot * GLANCE_SLOT_MS, 0, 110);
  return [fromX + (toX - fromX) * moved, fromY + (toY - fromY) * moved];
}

function lookAt(slot: number): [x: number, y: number] {
  const far = chance(slot, 31) < 0.28 ? 0.75 : 0.14;
  return [far * (2 * chance(slot, 32) - 1), far * 0.7 * (2 * chance(slot, 33) - 1)];
}
