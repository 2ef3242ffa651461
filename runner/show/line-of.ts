import type { Line } from '../script/rundown.ts';
import type { Fed } from './state.ts';
import type { Turn } from './step.ts';

/** The line that an entry speaks, or stands for. */
export function lineOf(turn: Turn, entry: Fed): Line | undefined {
  if (entry.what === 'adlib') return entry.adlib.line;
  if (entry.what === 'caption') return entry.line;
  const item = entry.what === 'item' ? turn.item(entry.index) : undefined;
  return item?.kind === 'line' ? item : undefined;
}

/** What the log says of a line. */
export const spoken = (line: Line): { text: string; speaker: string } => ({ text: line.caption, speaker: line.speaker });
