import { ms, type Ms } from '../core/units.ts';
import type { Line } from './rundown.ts';
import { spokenOf } from './text/parts.ts';
import { countWords, wordsTake } from './text/words.ts';

/**
 * How long a line (or a text) takes to speak, in ms: 150 words a minute, inline pauses included, the tail not. A line
 * with `audio` counts by its caption.
 */
export function estimate(line: Line | string): Ms {
  if (typeof line === 'string') return wordsTake(countWords(line));
  const words = countWords(line.audio === undefined ? spokenOf(line.parts) : line.caption);
  const pauses = line.parts.reduce((sum, part) => sum + (part.kind === 'pause' ? part.duration : 0), 0);
  return ms(wordsTake(words) + pauses);
}
