import { chance } from '../../chance.ts';
import { LINE_MS, SHORTEST_PAUSE_MS } from '../spoken-show.ts';

/** One kill: so many ms after the line with this number (from 1) has begun. */
export interface Kill {
  readonly line: number;
  readonly after: number;
}

/** From one line's beginning to the next one's, at least. */
const SLOT_MS = LINE_MS + SHORTEST_PAUSE_MS;

/** A kill in each line, or in the pause after it, wherever chance has it: more than half come in the middle of a line. */
export function plan(kills: number, seed: number): Kill[] {
  const random = chance(seed);
  return Array.from({ length: kills }, (_, index) => ({ line: index + 1, after: Math.round(SLOT_MS * random()) }));
}
