import type { Timeline, TimelineItem } from '../../runner/perform/timeline.generated.ts';
import { closeUpOf } from './close-up.ts';
import { cuesOf } from './cues.ts';
import { element, HOUSE, line, picture, text, widthOf } from './svg.ts';
import { wave, type Stretch } from './wave.ts';

const WIDTH = 900;
const HEIGHT = 440;
const EDGE = 28;
const INNER = WIDTH - 2 * EDGE;
/** The whole show's waveform. */
const STRIP = { x: EDGE, y: 86, width: INNER, height: 64 };
const CLOSE = { x: EDGE, y: 224, width: INNER, height: 192 };

/** What was heard, when: the whole show above, and one line of it large, with its words, pauses and cues at their times. */
export function drawShow(timeline: Timeline, pcm: Int16Array, { closeUp }: { closeUp: string }): string {
  const window = windowAround(timeline, closeUp);
  const x = (time: number): number => STRIP.x + (time / timeline.duration_ms) * STRIP.width;
  const seconds = (timeline.duration_ms / 1_000).toFixed(1);
  const label = `The show “${timeline.title}” as it was performed: ${seconds} s of sound, with its segments and cues, and one line of it with each word at its time.`;
  return picture(WIDTH, HEIGHT, label, { 'data-digest': timeline.digest }, [
    text(EDGE, 38, `“${timeline.title}”, as performed`, { 'font-size': 17, 'font-weight': 600 }),
    text(WIDTH - EDGE, 38, `show.wav · show.vtt · timeline.json · ${seconds} s`, { 'text-anchor': 'end', fill: HOUSE.quiet, 'font-size': 13 }),
    ...timeline.items.filter(({ kind }) => kind === 'segment').map((segment) => segmentOf(segment, x)),
    wave(pcm, { from: 0, to: timeline.duration_ms }, STRIP, HOUSE.voice),
    ...cuesOf(timeline).map(({ at }) => flag(x(at), STRIP.y - 4, STRIP.height + 8)),
    ...clock(timeline, x),
    ...lens(x(window.from), x(window.to)),
    ...closeUpOf(timeline, pcm, window, CLOSE),
  ]);
}

/** From the pause before the item to the first words after it. */
function windowAround({ items }: Timeline, name: string): Stretch {
  const index = items.findIndex(({ item }) => item === name);
  const item = items[index];
  if (!item) throw new Error(`There is no item “${name}” in this show.`);
  const before = items.slice(0, index).findLast(({ kind }) => kind === 'line');
  const after = items.slice(index + 1).find(({ kind }) => kind === 'line');
  return { from: (before?.end_ms ?? item.start_ms) - 620, to: (after?.start_ms ?? item.end_ms) + 840 };
}

function segmentOf({ start_ms, end_ms, title = '' }: TimelineItem, x: (time: number) => number): string {
  const [from, to] = [x(start_ms), x(end_ms)];
  const named = widthOf(title, 12) < to - from;
  return element('rect', { x: from, y: STRIP.y - 22, width: to - from - 2, height: STRIP.height + 30, rx: 5, fill: HOUSE.panel })
    + (named ? text(from + 8, STRIP.y - 7, title, { fill: HOUSE.quiet }) : '');
}

/** It flies to the right, at the show's end to the left. */
function flag(x: number, y: number, height: number): string {
  const out = x > WIDTH - EDGE - 8 ? -1 : 1;
  return line(x, y, x, y + height, HOUSE.cue, { 'stroke-width': 1.5 })
    + element('path', { d: `M${x.toFixed(1)} ${y}h${9 * out}l${-2.5 * out} 3.5l${2.5 * out} 3.5h${-9 * out}z`, fill: HOUSE.cue });
}

function clock({ duration_ms }: Timeline, x: (time: number) => number): string[] {
  const marks = Array.from({ length: Math.floor(duration_ms / 10_000) + 1 }, (_, index) => index * 10_000);
  return marks.map((time) => text(x(time), STRIP.y + STRIP.height + 24, minutes(time), { fill: HOUSE.quiet, 'font-size': 11, ...(time === 0 ? {} : { 'text-anchor': 'middle' }) }));
}

const minutes = (time: number): string => `${Math.floor(time / 60_000)}:${String((time / 1_000) % 60).padStart(2, '0')}`;

/** What is shown large below. */
function lens(from: number, to: number): string[] {
  const top = STRIP.y - 6;
  const bottom = STRIP.y + STRIP.height + 6;
  const beam = `M${from.toFixed(1)} ${bottom}L${CLOSE.x} ${CLOSE.y}H${CLOSE.x + CLOSE.width}L${to.toFixed(1)} ${bottom}z`;
  return [
    element('path', { d: beam, fill: HOUSE.text, opacity: 0.07 }),
    element('rect', { x: from, y: top, width: to - from, height: bottom - top, rx: 3, fill: HOUSE.text, 'fill-opacity': '0.10', stroke: HOUSE.text, 'stroke-width': 1.2 }),
  ];
}
