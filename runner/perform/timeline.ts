import { ms, type Ms } from '../core/units.ts';
import type { Item, JsonObject, Rundown } from '../script/rundown.ts';
import { refOf, type AsRunEntry } from '../show/index.ts';
import type { Timeline, TimelineItem } from './timeline.generated.ts';
import type { Stretch } from './transcript.ts';

/** A cue as it was fired. */
export interface FiredCue { readonly item: string | null; readonly name: string; readonly with: JsonObject; readonly at: Ms }

/** `timeline.json`: when each item was heard. Items that were not performed are not in it. */
export function timelineOf(rundown: Rundown, heard: { entries: readonly AsRunEntry[]; stretches: readonly Stretch[]; cues: readonly FiredCue[]; duration: Ms }): Timeline {
  const { entries, stretches, cues, duration } = heard;
  const byItem = Map.groupBy(entries, ({ item }) => item);
  const byKey = Map.groupBy(stretches, ({ key }) => key);
  const items = rundown.items.flatMap((item) => {
    const fired = cues.filter((cue) => cue.item === refOf(item));
    return timelineItem(item, byItem.get(refOf(item)) ?? [], byKey.get(`item-${item.index}`) ?? [], fired) ?? [];
  });
  closeSegments(rundown, items);
  return {
    version: 1, title: rundown.title, language: rundown.language, digest: rundown.digest, duration_ms: round(duration),
    ...(rundown.target === undefined ? {} : { target_ms: rundown.target }), items,
  };
}

function timelineItem(item: Item, entries: readonly AsRunEntry[], stretches: readonly Stretch[], cues: readonly FiredCue[]): TimelineItem | undefined {
  const times = entries.filter(({ type }) => type === 'started' || type === 'finished' || type === 'cue' || type === 'waiting' || type === 'released').map((entry) => entry.time_ms);
  const [first = times[0]] = stretches.map(({ start }) => start);
  if (first === undefined) return undefined;
  const last = stretches.at(-1)?.end ?? times.at(-1) ?? first;
  const base = { item: refOf(item), number: item.number, kind: item.kind, ...(item.title === undefined ? {} : { title: item.title }), start_ms: round(first), end_ms: round(last) };
  switch (item.kind) {
    case 'line':
      return {
        ...base, speaker: item.speaker, text: item.caption,
        ...(stretches.some(({ silent }) => silent) ? { captioned: true } : {}),
        words: stretches.flatMap(({ words }) => words.map(({ text, start, end, estimated }) => ({ text, start_ms: round(start), end_ms: round(end), estimated }))),
        visemes: stretches.flatMap(({ visemes }) => visemes.map(({ shape, at }) => ({ shape, at_ms: round(at) }))),
        cues: cues.map(({ name, with: payload, at }) => ({ name, with: payload, at_ms: round(at) })),
      };
    case 'cue':
      return { ...base, name: item.name, with: item.with };
    case 'pause':
    case 'wait':
    case 'segment':
      return base;
    default:
      return item satisfies never;
  }
}

/** A segment lasts as long as the last item in it. */
function closeSegments(rundown: Rundown, items: TimelineItem[]): void {
  for (const segment of rundown.items) {
    if (segment.kind !== 'segment') continue;
    const inside = new Set(rundown.items.slice(segment.index, segment.end).map(refOf));
    const own = items.find(({ item }) => item === refOf(segment));
    if (own) own.end_ms = Math.max(...items.filter(({ item }) => inside.has(item)).map(({ end_ms }) => end_ms));
  }
}

const round = (value: number): Ms => ms(Math.round(value * 1_000) / 1_000);
