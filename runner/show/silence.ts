import { toMs, type Ms, type Samples } from '../core/units.ts';
import { feedCaption } from './flow.ts';
import { lineOf, spoken } from './line-of.ts';
import type { EntryId, Report } from './ports.ts';
import { cursorAt, type Adlib, type Fed, type Intent, type Progress } from './state.ts';
import type { Turn } from './step.ts';

/** So much of what was heard is remembered: more than is heard before a lost connection is noticed. */
export const BEHIND = 20;

/** What the audience was thought to have heard, and has not: the show goes back to where it was heard last. */
export function unheard(turn: Turn, { id, position, snap, reason }: Report & { type: 'interrupted' }): void {
  const { state } = turn;
  if (state.cutting) return; // the cut says the same, and what it was for comes first
  const from = state.behind.findIndex((entry) => entry.id === id);
  if (from >= 0) state.fed = [...state.behind.slice(from), ...state.fed];
  state.behind = state.behind.slice(0, Math.max(0, from));
  if (state.fed.every((entry) => entry.what === 'tail')) {
    rewind(turn, id, position); // nothing is missing but silence
    return;
  }
  if (state.timer) turn.effect({ do: 'cancel', id: state.timer.id });
  delete state.timer;
  const isScript = state.fed.some((entry) => entry.what === 'item' || entry.what === 'skip');
  const air = rewind(turn, id, position);
  turn.log('interrupted', 'script', { ...describe(turn, air), reason });
  state.cursor = { ...state.cursor, snap };
  state.adlibs = state.adlibs.map((adlib) => (adlib.offset > 0 ? { ...adlib, snap } : adlib));
  if (isScript && (state.mode === 'standby' || state.mode === 'waiting' || state.mode === 'ended')) state.mode = 'running';
}

/** What was on air when the stage fell silent. */
interface Air { readonly entry: Fed | undefined; readonly position: Samples }

/** Takes back all that was fed and not heard: the cursor and the ad-hoc lines stand where the audience is. */
export function rewind(turn: Turn, id: EntryId | undefined, position: Samples): Air {
  const { state } = turn;
  const adlibs: Adlib[] = [];
  let found = false;
  for (const entry of state.fed) {
    const progress = progressOf(turn, entry, entry.id === id ? position : undefined);
    if (entry.what === 'adlib') {
      adlibs.push({ ...entry.adlib, ...progress });
    } else if (entry.what !== 'tail' && entry.what !== 'caption' && !found) {
      found = true;
      state.cursor = { index: entry.index, released: true, ...progress };
    } else if (entry.what === 'caption' && entry.index !== undefined && !found) {
      found = true;
      state.cursor = cursorAt(entry.index + 1);
    }
  }
  const entry = state.fed.find((fed) => fed.id === id);
  state.adlibs = [...adlibs, ...state.adlibs];
  state.behind = entry ? [...state.behind, entry].slice(-BEHIND) : state.behind;
  state.fed = [];
  state.wants = true;
  state.ended = true;
  state.owed = 0 as Ms;
  delete state.onsetAt;
  return { entry, position };
}

function progressOf(turn: Turn, entry: Fed, position: Samples | undefined): Progress {
  const from: Progress = entry.what === 'item' ? entry.from : entry.what === 'adlib' ? entry.adlib : { offset: 0 as Samples, snap: 'position', cues: 0 };
  if (position === undefined) return from;
  const isPause = entry.what === 'item' && turn.item(entry.index)?.kind === 'pause';
  const offset = (isPause ? from.offset + position : position) as Samples;
  return { offset, snap: 'position', cues: entry.cues };
}

/** The stage is silent: what it was silenced for. */
export function silenced(turn: Turn, intent: Intent, air: Air): void {
  const { state } = turn;
  const about = describe(turn, air);
  // What an operator has left is not spoken again, heard or not.
  if (intent.kind !== 'pause' && intent.kind !== 'interrupt') state.behind = [];
  switch (intent.kind) {
    case 'pause':
      state.pausedFrom = state.mode === 'paused' ? state.pausedFrom : state.mode;
      state.mode = 'paused';
      state.heldBack = [...state.adlibs, ...state.heldBack];
      state.adlibs = [];
      turn.log('paused', intent.by, about);
      break;
    case 'interrupt':
      state.cursor = air.entry?.what === 'item' ? { ...state.cursor, snap: 'phrase' } : state.cursor;
      state.adlibs = [intent.adlib, ...state.adlibs.map((adlib) => ({ ...adlib, snap: 'phrase' as const }))];
      turn.log('interrupted', intent.by, about);
      break;
    case 'skip':
      skipAir(turn, air);
      turn.log('skipped', intent.by, { ...about, truncated: true });
      break;
    case 'jump':
      dropAir(turn, air);
      turn.log('interrupted', intent.by, { ...about, truncated: true });
      state.cursor = cursorAt(intent.index, true);
      state.mode = 'running';
      turn.log('jumped', intent.by, { index: intent.index });
      break;
    case 'stop':
    case 'panic':
      turn.log('interrupted', intent.by, { ...about, truncated: true });
      halt(turn, intent.kind === 'stop' ? 'stopped' : 'panicked', intent.by);
      break;
    default:
      intent satisfies never;
  }
}

/** The show is stopped: GO starts the item again that was on air. */
export function halt(turn: Turn, type: 'stopped' | 'panicked', by: Intent['by'], reason?: string): void {
  const { state } = turn;
  if (state.timer?.kind === 'pause') state.cursor = cursorAt(state.timer.index, true);
  if (state.timer) turn.effect({ do: 'cancel', id: state.timer.id });
  for (const id of state.delayed.keys()) turn.effect({ do: 'cancel', id });
  for (const adlib of [...state.adlibs, ...state.heldBack]) turn.log('dropped', by, { say: adlib.id, ...spoken(adlib.line) });
  delete state.timer;
  delete state.standbyAt;
  state.delayed = new Map();
  state.adlibs = [];
  state.heldBack = [];
  state.cursor = cursorAt(state.cursor.index, true);
  state.mode = 'stopped';
  turn.log(type, by, { index: state.cursor.index, ...(reason === undefined ? {} : { reason }) });
}

function skipAir(turn: Turn, air: Air): void {
  const { state } = turn;
  if (air.entry?.what === 'adlib') dropAir(turn, air);
  else if (air.entry?.what === 'item') state.cursor = cursorAt(air.entry.index + 1);
}

/** Forgets the ad-hoc line that was on air. */
function dropAir(turn: Turn, air: Air): void {
  const { entry } = air;
  if (entry?.what === 'adlib') turn.state.adlibs = turn.state.adlibs.filter((adlib) => adlib.id !== entry.adlib.id);
}

export function failed(turn: Turn, report: Report & { type: 'failed' }): void {
  const { state } = turn;
  const interrupted = state.cutting;
  const air = rewind(turn, report.id, report.position);
  const { entry } = air;
  if (interrupted) return; // the stage still answers the cut; the line is asked for again when its time comes
  const item = entry?.what === 'item' ? turn.item(entry.index) : undefined;
  state.unspoken++;
  turn.log('failed', 'script', { ...describe(turn, air), reason: report.error.message });
  if (entry?.what === 'adlib') {
    dropAir(turn, air);
    feedCaption(turn, { adlib: entry.adlib });
    return;
  }
  if (!item) return;
  switch (item.onError) {
    case 'caption':
      state.cursor = cursorAt(item.index + 1);
      feedCaption(turn, { index: item.index });
      break;
    case 'hold':
      state.mode = 'held';
      turn.log('held', 'script', { index: item.index });
      break;
    case 'stop':
      halt(turn, 'stopped', 'script', report.error.message);
      break;
    default:
      item.onError satisfies never;
  }
}

function describe(turn: Turn, { entry, position }: Air): { index?: number; say?: string; text?: string; speaker?: string; heard_ms?: number; entryId?: EntryId } {
  if (entry?.what === 'adlib') return { entryId: entry.id, say: entry.adlib.id, ...spoken(entry.adlib.line), heard_ms: toMs(position) };
  if (entry?.what === 'item' || entry?.what === 'caption') {
    const line = lineOf(turn, entry);
    const { index } = entry;
    return { entryId: entry.id, ...(index === undefined ? {} : { index }), ...(line ? spoken(line) : {}), heard_ms: toMs(progressOf(turn, entry, position).offset) };
  }
  return {};
}

