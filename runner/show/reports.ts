import { toMs, type Ms, type Samples } from '../core/units.ts';
import { flow } from './flow.ts';
import { lineOf, spoken } from './line-of.ts';
import type { EntryId, Report } from './ports.ts';
import { BEHIND, failed, rewind, silenced, unheard } from './silence.ts';
import type { DelayedCue } from './state.ts';
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
    case 'interrupted':
      unheard(turn, report);
      break;
    case 'restored':
      turn.log('reconnected', 'script');
      return;
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
  state.behind = [...state.behind, entry].slice(-BEHIND);
  switch (entry.what) {
    case 'item':
      performed(turn, entry.index, position, id);
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

function performed(turn: Turn, index: number, position: Samples, entryId: EntryId): void {
  const item = turn.item(index);
  switch (item?.kind) {
    case 'line':
      turn.log('finished', 'script', { index, heard_ms: toMs(position), entryId });
      break;
    case 'pause':
      turn.log('finished', 'script', { index, heard_ms: item.duration });
      break;
    case 'cue':
      if (item.delay > 0) {
        delayCue(turn, { index, due: (turn.at + item.delay) as Ms });
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

export function delayCue(turn: Turn, cue: DelayedCue): void {
  const id = turn.nextId();
  turn.state.delayed = new Map([...turn.state.delayed, [id, cue]]);
  turn.effect({ do: 'timer', id, due: cue.due });
}

export function fireCue(turn: Turn, index: number): void {
  const item = turn.item(index);
  if (item?.kind !== 'cue') return;
  turn.effect({ do: 'cue', name: item.name, with: item.with, item: refOf(item), at: turn.at });
  turn.log('cue', 'script', { index, name: item.name, with: item.with });
}
