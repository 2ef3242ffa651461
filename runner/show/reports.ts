import { toMs, type Ms, type Samples } from '../core/units.ts';
import type { Line } from '../script/rundown.ts';
import { feedCaption, flow } from './flow.ts';
import type { EntryId, Report } from './ports.ts';
import { cursorAt, type Adlib, type Fed, type Intent, type Progress } from './state.ts';
import { refOf, type Turn } from './step.ts';

/** What the stage reported, taken into the state. */
export function onReport(turn: Turn, report: Report): void {
  const { state } = turn;
  switch (report.type) {
    case 'wants':
      state.wants = true;
      break;
    case 'started':
      started(turn, report.id);
      return;
    case 'word':
    case 'lost': // the player ends the performance
      return;
    case 'cue':
      inlineCue(turn, report.id, report.index);
      return;
    case 'finished':
      finished(turn, report.id, report.position);
      break;
    case 'cut': {
      const { cutting } = state;
      const air = rewind(turn, report.id, report.position);
      delete state.cutting;
      if (cutting) silenced(turn, cutting.intent, air);
      break;
    }
    case 'failed':
      failed(turn, report);
      break;
    case 'route':
      turn.log('route', 'script', report.reason === undefined ? {} : { reason: report.reason });
      return;
    default:
      report satisfies never;
  }
  flow(turn);
}

function started(turn: Turn, id: EntryId): void {
  const { state } = turn;
  const entry = state.fed.find((fed) => fed.id === id);
  if (!entry || entry.started) return;
  state.fed = state.fed.map((fed) => (fed === entry ? { ...fed, started: true } : fed));
  switch (entry.what) {
    case 'item':
      if (turn.item(entry.index)?.kind === 'line') state.onsetAt = turn.at;
      // A pause or line taken up again was logged when it first started, and again as resumed.
      if (entry.from.offset === 0) turn.log('started', 'script', { index: entry.index, entryId: id });
      break;
    case 'adlib':
      if (entry.adlib.offset === 0) turn.log('started', entry.adlib.by, { say: entry.adlib.id, ...spoken(entry.adlib.line), entryId: id });
      break;
    case 'caption':
      turn.log('captioned', 'script', { index: entry.index, ...(entry.say === undefined ? {} : { say: entry.say, ...spoken(entry.line) }) });
      break;
    case 'tail':
    case 'skip':
      break;
    default:
      entry satisfies never;
  }
}

function inlineCue(turn: Turn, id: EntryId, index: number): void {
  const { state } = turn;
  const entry = state.fed.find((fed) => fed.id === id);
  if (!entry || index < entry.cues) return; // fired already, before an interruption
  const line = lineOf(turn, entry);
  const cue = line?.parts.filter((part) => part.kind === 'cue')[index];
  if (!cue) return;
  state.fed = state.fed.map((fed) => (fed === entry ? { ...fed, cues: index + 1 } : fed));
  const item = entry.what === 'item' ? turn.item(entry.index) : undefined;
  turn.effect({ do: 'cue', name: cue.name, with: cue.with, item: item ? refOf(item) : null, at: turn.at });
  turn.log('cue', 'script', { index: item?.index, name: cue.name, with: cue.with });
}

function finished(turn: Turn, id: EntryId, position: Samples): void {
  const { state } = turn;
  const entry = state.fed.find((fed) => fed.id === id);
  if (!entry) return;
  state.fed = state.fed.filter((fed) => fed !== entry);
  switch (entry.what) {
    case 'item':
      performed(turn, entry.index, entry.from, position, id);
      break;
    case 'adlib':
      turn.log('finished', entry.adlib.by, { say: entry.adlib.id, ...spoken(entry.adlib.line), heard_ms: toMs(position), entryId: id });
      break;
    case 'skip':
      turn.log('skipped', 'script', { index: entry.index });
      break;
    case 'tail':
    case 'caption':
      break;
    default:
      entry satisfies never;
  }
}

function performed(turn: Turn, index: number, from: Progress, position: Samples, entryId: EntryId): void {
  const item = turn.item(index);
  switch (item?.kind) {
    case 'line':
      turn.log('finished', 'script', { index, heard_ms: toMs(position), entryId });
      break;
    case 'pause':
      turn.log('finished', 'script', { index, heard_ms: toMs((from.offset + position) as Samples) });
      break;
    case 'cue':
      if (item.delay > 0) {
        const id = turn.nextId();
        turn.state.delayed = new Map([...turn.state.delayed, [id, index]]);
        turn.effect({ do: 'timer', id, due: (turn.at + item.delay) as Ms });
      } else {
        fireCue(turn, index);
      }
      break;
    case 'wait':
      turn.log('released', 'script', { index, reason: 'nobody is there to give a GO' });
      break;
    case 'segment':
      turn.log('started', 'script', { index });
      break;
    case undefined:
      break;
    default:
      item satisfies never;
  }
}

export function fireCue(turn: Turn, index: number): void {
  const item = turn.item(index);
  if (item?.kind !== 'cue') return;
  turn.effect({ do: 'cue', name: item.name, with: item.with, item: refOf(item), at: turn.at });
  turn.log('cue', 'script', { index, name: item.name, with: item.with });
}

/** What was on air when the stage fell silent. */
interface Air { readonly entry: Fed | undefined; readonly position: Samples }

/** Takes back all that was fed and not heard: the cursor and the ad-hoc lines stand where the audience is. */
function rewind(turn: Turn, id: EntryId | undefined, position: Samples): Air {
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
function silenced(turn: Turn, intent: Intent, air: Air): void {
  const { state } = turn;
  const about = describe(turn, air);
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

function failed(turn: Turn, report: Report & { type: 'failed' }): void {
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

function lineOf(turn: Turn, entry: Fed): Line | undefined {
  if (entry.what === 'adlib') return entry.adlib.line;
  if (entry.what === 'caption') return entry.line;
  const item = entry.what === 'item' ? turn.item(entry.index) : undefined;
  return item?.kind === 'line' ? item : undefined;
}

const spoken = (line: Line): { text: string; speaker: string } => ({ text: line.caption, speaker: line.speaker });
