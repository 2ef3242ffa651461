import type { Timeline, TimelineItem } from '../../runner/perform/timeline.generated.ts';
import { cuesOf, type Cue } from './cues.ts';
import { element, HOUSE, line, text, widthOf } from './svg.ts';
import { wave, type Box, type Stretch } from './wave.ts';

const WORD = 13;
const ROW = 19;

/** A stretch of the show, large: its sound, each word under its onset, pauses with their lengths, cues as flags. */
export function closeUpOf(timeline: Timeline, pcm: Int16Array, window: Stretch, box: Box): string[] {
  const x = (time: number): number => box.x + ((time - window.from) / (window.to - window.from)) * box.width;
  const isSeen = ({ start_ms, end_ms }: TimelineItem): boolean => end_ms > window.from && start_ms < window.to;
  const seen = timeline.items.filter((item) => item.kind !== 'segment' && isSeen(item));
  const sound = { x: box.x, y: box.y + 44, width: box.width, height: 84 };
  return [
    element('rect', { ...box, rx: 8, fill: HOUSE.panel }),
    ...seen.filter(({ kind }) => kind === 'pause').map((pause) => pauseOf(pause, x, sound)),
    wave(pcm, window, sound, HOUSE.voice, 2),
    ...cuesOf(timeline).filter(({ at }) => at > window.from && at < window.to).map((cue) => cueOf(cue, x(cue.at), sound)),
    ...seen.flatMap(({ words = [] }) => wordsOf(words.filter((word) => word.start_ms >= window.from), x, sound.y + sound.height + 10, box.x + box.width)),
  ];
}

function pauseOf({ start_ms, end_ms }: TimelineItem, x: (time: number) => number, { y, height }: Box): string {
  const [from, to] = [x(start_ms), x(end_ms)];
  const length = `${((end_ms - start_ms) / 1_000).toFixed(3)} s`;
  const middle = y + height / 2;
  return element('rect', { x: from, y: y + 4, width: to - from, height: height - 8, fill: HOUSE.pause, opacity: 0.13 })
    + line(from, y, from, y + height, HOUSE.pause, { 'stroke-width': 1 }) + line(to, y, to, y + height, HOUSE.pause, { 'stroke-width': 1 })
    + text((from + to) / 2, middle - 10, 'pause', { fill: HOUSE.pause, 'text-anchor': 'middle' })
    + text((from + to) / 2, middle + 20, length, { fill: HOUSE.pause, 'text-anchor': 'middle' });
}

function cueOf({ name, with: payload }: Cue, x: number, { y, height }: Box): string {
  const given = Object.entries(payload).map(([key, value]) => ` ${key}=${String(value)}`).join('');
  const words = `cue ${name}${given}`;
  const width = 1.15 * widthOf(words, 12) + 14; // it is bold
  return line(x, y - 14, x, y + height + 4, HOUSE.cue, { 'stroke-width': 1.5 })
    + element('rect', { x, y: y - 32, width, height: 20, rx: 3, fill: HOUSE.cue })
    + text(x + width / 2, y - 18, words, { fill: HOUSE.wall, 'font-weight': 600, 'text-anchor': 'middle' });
}

/** A bar for as long as each word is heard, and the word under its onset: in two rows, for a short one leaves no room for the next. */
function wordsOf(words: NonNullable<TimelineItem['words']>, x: (time: number) => number, y: number, end: number): string[] {
  const full = [-Infinity, -Infinity];
  const placed = words.flatMap(({ text: word, start_ms, end_ms }) => {
    const at = x(start_ms);
    const row = full.findIndex((until) => until + 4 < at);
    if (row < 0 || at + widthOf(word, WORD) > end) return [];
    full[row] = at + widthOf(word, WORD);
    return [{ word, at, until: x(end_ms), row }];
  });
  const bars = placed.map(({ at, until }) => element('rect', { x: at, y, width: Math.max(2, until - at - 1.5), height: 4, rx: 2, fill: HOUSE.voice, opacity: 0.55 }));
  const leaders = placed.filter(({ row }) => row > 0).map(({ at }) => line(at + 0.5, y + 4, at + 0.5, y + 22, HOUSE.edge, { 'stroke-width': 1 }));
  // A word stands clear of a leader that passes it.
  const halo = { 'font-size': WORD, stroke: HOUSE.panel, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return [...bars, ...leaders, ...placed.map(({ word, at, row }) => text(at, y + 20 + row * ROW, word, halo))];
}
