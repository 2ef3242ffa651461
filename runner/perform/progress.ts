import { toMs, type Ms, type Samples } from '../core/units.ts';
import type { Item, Line, Rundown } from '../script/rundown.ts';
import { lengthOf, outlookOf, refOf, type Air, type Player, type ShowState, type State } from '../show/index.ts';

/** A show at one moment, as the audience hears it: plain JSON, items by their names. Times are ISO 8601 and ms. */
export interface Progress {
  readonly mode: ShowState;
  readonly current: OnAir | null;
  readonly next: string | null;
  readonly standby: string | null;
  readonly started_at: string | null;
  /** When the long pause or the wait ends by itself. */
  readonly until: string | null;
  readonly queue: { id: string; text: string; speaker: string; by: string }[];
  readonly armed: Record<string, boolean>;
  readonly unspoken: number;
}

export interface OnAir {
  readonly item: string | null;
  readonly say?: string;
  readonly kind: 'line' | 'pause' | 'wait' | 'say' | 'tail';
  readonly text?: string;
  readonly speaker?: string;
  readonly heard_ms: number;
  readonly length_ms: number | null;
  readonly word?: number;
  readonly word_end?: number;
}

/** Of a line that waits, so much text is enough to know it by. */
const QUEUE_TEXT = 300;

/** `date` gives a moment of the clock as ISO 8601, each time the same; `now` is the clock's. */
export function progressOf(player: Player, now: Ms, date: (at: Ms) => string): Progress {
  const { state, rundown } = player;
  const { next, standby } = outlookOf({ rundown }, state);
  const ref = (index: number | undefined): string | null => {
    const item = index === undefined ? undefined : rundown.items[index];
    return item ? refOf(item) : null;
  };
  return {
    mode: state.mode,
    current: currentOf(state, player.air, rundown, now),
    next: ref(next), standby: ref(standby),
    started_at: state.startedAt === undefined ? null : date(state.startedAt),
    until: state.timer ? date(state.timer.due) : null,
    queue: queueOf(state),
    armed: Object.fromEntries([...state.armed].flatMap(([index, armed]) => (rundown.items[index] ? [[refOf(rundown.items[index]), armed]] : []))),
    unspoken: state.unspoken,
  };
}

function currentOf(state: State, air: Air | undefined, rundown: Rundown, now: Ms): OnAir | null {
  if (air) return heardNow(air, rundown);
  const { timer, cursor, mode } = state;
  const item = rundown.items[cursor.index];
  if (timer?.kind === 'pause' && item?.kind === 'pause') {
    return { item: refOf(item), kind: 'pause', heard_ms: Math.max(0, round(item.duration - (timer.due - now))), length_ms: item.duration };
  }
  if (mode === 'waiting' && item?.kind === 'wait') {
    const timeout = 'timeout' in item.for ? item.for.timeout ?? null : null;
    return { item: refOf(item), kind: 'wait', heard_ms: timeout === null || !timer ? 0 : Math.max(0, round(timeout - (timer.due - now))), length_ms: timeout };
  }
  return mode === 'paused' ? pausedAt(state, item) : null;
}

/** What a pause of the show holds. */
function pausedAt({ heldBack: [held], cursor }: State, item: Item | undefined): OnAir | null {
  if (held && held.offset > 0) return { item: null, say: held.id, kind: 'say', ...words(held.line), heard_ms: round(toMs(held.offset)), length_ms: null };
  if (!item || cursor.offset === 0) return null;
  const heard_ms = round(toMs(cursor.offset));
  if (item.kind === 'line') return { item: refOf(item), kind: 'line', ...words(item), heard_ms, length_ms: null };
  return item.kind === 'pause' ? { item: refOf(item), kind: 'pause', heard_ms, length_ms: item.duration } : null;
}

function heardNow({ entry, utterance, position, length, word }: Air, rundown: Rundown): OnAir | null {
  const from = utterance?.voiceStart ?? 0;
  const spoken = word === undefined ? undefined : utterance?.words[word];
  const total = utterance ? lengthOf(utterance) : length === undefined ? undefined : toMs(length);
  const times = {
    heard_ms: Math.max(0, round(toMs((position - from) as Samples))), // both are whole
    length_ms: total === undefined ? null : round(total),
    ...(spoken ? { word: spoken.at, word_end: spoken.at + spoken.text.length } : {}),
  };
  switch (entry.what) {
    case 'item': {
      const item = rundown.items[entry.index];
      if (item?.kind === 'line') return { item: refOf(item), kind: 'line', ...words(item), ...times };
      return item?.kind === 'pause' ? { item: refOf(item), kind: 'pause', ...times, length_ms: item.duration } : null;
    }
    case 'adlib':
      return { item: null, say: entry.adlib.id, kind: 'say', ...words(entry.adlib.line), ...times };
    case 'caption': {
      const item = entry.index === undefined ? undefined : rundown.items[entry.index];
      return { item: item ? refOf(item) : null, ...(entry.say === undefined ? {} : { say: entry.say }), kind: entry.say === undefined ? 'line' : 'say', ...words(entry.line), ...times };
    }
    case 'tail':
      return { item: null, kind: 'tail', ...times };
    case 'skip':
      return null;
    default:
      return entry satisfies never;
  }
}

function queueOf({ fed, adlibs, heldBack }: State): Progress['queue'] {
  const waiting = [...fed.flatMap((entry) => (entry.what === 'adlib' && !entry.started ? [entry.adlib] : [])), ...adlibs, ...heldBack];
  return waiting.map(({ id, line, by }) => ({ id, text: shortened(line.caption.trim()), speaker: line.speaker, by }));
}

const shortened = (text: string): string => (text.length > QUEUE_TEXT ? `${text.slice(0, QUEUE_TEXT - 1)}…` : text);
const words = (line: Line): { text: string; speaker: string } => ({ text: line.caption, speaker: line.speaker });
const round = (value: number): number => Math.round(value);
