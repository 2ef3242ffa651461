import type { AsRunEntry } from '../../../runner/show/index.ts';
import { latencyOf, type LineLatency } from '../../../runner/wire/index.ts';

/** One line's way, and which line it was. */
export interface LineWay extends LineLatency {
  readonly seq: number;
  readonly item: string | null;
  readonly text: string;
  readonly adlib: boolean;
  /** What is drawn: the stages one on the other, ms. */
  readonly sum: number;
}

/** The ways of the last `most` lines that have one, oldest first. */
export function linesWays(entries: readonly AsRunEntry[], most: number): readonly LineWay[] {
  const found: LineWay[] = [];
  for (let index = entries.length - 1; index >= 0 && found.length < most; index -= 1) {
    const entry = entries[index];
    const way = entry && latencyOf(entry);
    if (!entry || !way) continue;
    const sum = (way.voice ?? 0) + (way.queue ?? 0) + (way.route ?? 0);
    if (sum > 0) found.push({ ...way, seq: entry.seq, item: entry.item, text: entry.text ?? '', adlib: entry.say !== undefined, sum });
  }
  return found.reverse();
}
