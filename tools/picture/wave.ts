import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { element } from './svg.ts';

export interface Stretch { readonly from: number; readonly to: number }
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The sound of a stretch (ms) as one shape in a box, a column every `step` units; loud is as high as the loudest of `pcm`. */
export function wave(pcm: Int16Array, { from, to }: Stretch, box: Box, fill: string, step = 1.5): string {
  const loudest = Math.max(1, pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0));
  const columns = Math.floor(box.width / step);
  const middle = box.y + box.height / 2;
  const at = (column: number): number => Math.round(((from + ((to - from) * column) / columns) * SAMPLE_RATE) / 1_000);
  const bars = Array.from({ length: columns }, (_, column) => {
    const part = pcm.subarray(Math.max(0, at(column)), Math.max(0, at(column + 1)));
    const peak = part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    // Not in proportion: quiet consonants are to be seen.
    return { x: box.x + column * step, half: Math.max(0.4, (box.height / 2) * (peak / loudest) ** 0.75) };
  });
  const path = bars.map(({ x, half }) => `M${x.toFixed(1)} ${(middle - half).toFixed(1)}v${(2 * half).toFixed(1)}`).join('');
  return element('path', { d: path, stroke: fill, 'stroke-width': step * 0.72, fill: 'none' });
}
