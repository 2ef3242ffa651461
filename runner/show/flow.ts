import { ms, toMs, toSamples, type Ms, type Samples } from '../core/units.ts';
import type { Item } from '../script/rundown.ts';
import { cursorAt, isSkipped, type Adlib, type Fed, type Progress } from './state.ts';
import type { Turn } from './step.ts';

/** Pauses up to here travel as silence inside the audio; longer ones are timed. */
const INSIDE = ms(2_000);

/** How long before the end of a timed pause the stage is told, so that the end itself is exact. */
const PREROLL = ms(300);

/** Feeds the stage as far as the show may go on by itself. */
export function flow(turn: Turn): void {
  while (turn.state.cutting === undefined && advance(turn));
}

/** One move; false when the show has to wait for something. */
function advance(turn: Turn): boolean {
  const { state } = turn;
  if (state.adlibs.length > 0) return feedAdlib(turn);
  if (state.mode !== 'running') return barrier(turn) && false;
  if (state.timer) return false;

  if (state.standbyAt !== undefined) {
    if (!barrier(turn)) return false;
    state.cursor = cursorAt(state.standbyAt);
    delete state.standbyAt;
    return standBy(turn);
  }

  const { cursor } = state;
  // From its start it is performed as the script has it now.
  if (cursor.offset === 0 && state.kept.has(cursor.index)) state.kept = new Map([...state.kept].filter(([index]) => index !== cursor.index));
  const item = turn.item(cursor.index);
  if (!item) {
    if (state.owed > 0) feedTail(turn); // the last word is followed by silence, too
    if (!barrier(turn) || state.delayed.size > 0) return false;
    state.mode = 'ended';
    turn.log('ended', 'script');
    return false;
  }
  if (isSkipped(turn.setting, state, cursor.index)) {
    mark(turn, { what: 'skip', index: item.index });
    state.cursor = cursorAt(item.kind === 'segment' ? item.end : item.index + 1);
    return true;
  }
  if (item.go === 'manual' && turn.setting.hold && !cursor.released) return barrier(turn) && standBy(turn);
  return perform(turn, item, cursor);
}

function perform(turn: Turn, item: Item, from: Progress): boolean {
  const { state } = turn;
  switch (item.kind) {
    case 'line':
      if (!state.wants) return false;
      feed(turn, { what: 'item', index: item.index, from }, (id) => {
        turn.effect({ do: 'speak', id, source: { index: item.index }, from });
      });
      state.owed = item.tail;
      break;
    case 'pause': {
      const left = (toSamples(item.duration) - from.offset) as Samples; // both are whole
      if (left > toSamples(INSIDE)) return barrier(turn) && holdFor(turn, item.index, from, toMs(left));
      if (!state.wants) return false;
      state.owed = ms(0);
      feed(turn, { what: 'item', index: item.index, from }, (id) => {
        turn.effect({ do: 'silence', id, length: left });
      });
      break;
    }
    case 'wait':
      if (turn.setting.hold || ('timeout' in item.for)) return barrier(turn) && wait(turn, item.index);
      mark(turn, { what: 'item', index: item.index, from });
      break;
    case 'cue':
    case 'segment':
      mark(turn, { what: 'item', index: item.index, from });
      break;
    default:
      item satisfies never;
  }
  state.cursor = cursorAt(item.index + 1);
  return true;
}

/** True once all that was fed has been heard; until then the run is told to end. */
function barrier(turn: Turn): boolean {
  const { state } = turn;
  if (!state.ended) turn.effect({ do: 'end-run' });
  state.ended = true;
  return state.fed.length === 0;
}

function standBy(turn: Turn): boolean {
  turn.state.mode = 'standby';
  turn.state.owed = ms(0);
  turn.log('standby', 'script', { index: turn.state.cursor.index });
  return false;
}

function wait(turn: Turn, index: number): boolean {
  const { state } = turn;
  const item = turn.item(index);
  state.mode = 'waiting';
  state.owed = ms(0);
  turn.log('waiting', 'script', { index });
  if (item?.kind === 'wait' && 'event' in item.for && item.for.timeout !== undefined) {
    waitUntil(turn, index, (turn.at + item.for.timeout) as Ms);
  }
  return false;
}

/** The wait's own end, should nobody end it before. */
export function waitUntil(turn: Turn, index: number, due: Ms): void {
  const id = turn.nextId();
  turn.state.timer = { kind: 'wait', id, index, due };
  turn.effect({ do: 'timer', id, due });
}

/** A pause too long to travel as silence: counted from now (what came before it has just been heard). */
function holdFor(turn: Turn, index: number, from: Progress, left: Ms): boolean {
  const { state } = turn;
  const id = turn.nextId();
  const due = (turn.at + left) as Ms;
  state.owed = ms(0);
  state.timer = { kind: 'pause', id, index, due };
  if (from.offset === 0) turn.log('started', 'script', { index });
  turn.effect({ do: 'timer', id, due: (due - PREROLL) as Ms });
  return false;
}

/** How much of the timed pause is over. */
export function pauseSoFar(turn: Turn, timer: { index: number; due: Ms }): Progress {
  const item = turn.item(timer.index);
  const length = item?.kind === 'pause' ? toSamples(item.duration) : 0;
  const left = Math.min(length, Math.max(0, toSamples((timer.due - turn.at) as Ms)));
  return { offset: (length - left) as Samples, snap: 'position', cues: 0 };
}

/** The end of a timed pause is near: from here on the stage keeps the time. */
export function endHold(turn: Turn, timer: { index: number; due: Ms }): void {
  const { state } = turn;
  const from = pauseSoFar(turn, timer);
  delete state.timer;
  feed(turn, { what: 'item', index: timer.index, from }, (id) => {
    turn.effect({ do: 'hold', id, until: timer.due });
  });
  state.cursor = cursorAt(timer.index + 1);
}

function feedAdlib(turn: Turn): boolean {
  const { state } = turn;
  if (state.timer?.kind === 'pause') suspendHold(turn);
  if (!state.wants) return false;
  const [adlib, ...rest] = state.adlibs;
  if (!adlib) return false;
  state.adlibs = rest;
  feed(turn, { what: 'adlib', adlib }, (id) => {
    turn.effect({ do: 'speak', id, source: { say: adlib.id, line: adlib.line }, from: adlib });
  });
  state.owed = turn.setting.rundown.tail;
  return true;
}

/** Stops the clock of a timed pause; what is left of it comes when the show goes on. */
export function suspendHold(turn: Turn): void {
  const { state } = turn;
  if (state.timer?.kind !== 'pause') return;
  state.cursor = { index: state.timer.index, released: true, ...pauseSoFar(turn, state.timer) };
  turn.effect({ do: 'cancel', id: state.timer.id });
  delete state.timer;
}

/** The line's caption, for as long as it would have been spoken. */
export function feedCaption(turn: Turn, about: { index: number } | { adlib: Adlib }): void {
  const item = 'index' in about ? turn.item(about.index) : undefined;
  const line = 'adlib' in about ? about.adlib.line : item?.kind === 'line' ? item : undefined;
  if (!line) return;
  const index = 'index' in about ? about.index : undefined;
  feed(turn, { what: 'caption', index, line, ...('adlib' in about ? { say: about.adlib.id } : {}) }, (id) => {
    turn.effect({ do: 'silence', id, length: toSamples(turn.setting.estimate(line)), caption: line });
  });
  turn.state.owed = item?.kind === 'line' ? item.tail : turn.setting.rundown.tail;
}

type Feed = Fed extends infer F ? (F extends unknown ? Omit<F, 'id' | 'started' | 'cues'> : never) : never;

/** A sound: what is owed of silence comes before it. */
function feed(turn: Turn, what: Feed, effect: (id: number) => void): void {
  const { state } = turn;
  if (state.owed > 0) feedTail(turn);
  state.wants = false;
  effect(push(turn, what));
}

/** The silence that is owed. */
function feedTail(turn: Turn): void {
  const { state } = turn;
  const id = push(turn, { what: 'tail' });
  turn.effect({ do: 'silence', id, length: toSamples(state.owed) });
  state.owed = ms(0);
}

function mark(turn: Turn, what: Feed): void {
  turn.effect({ do: 'mark', id: push(turn, what) });
}

function push(turn: Turn, what: Feed): number {
  const { state } = turn;
  const id = turn.nextId();
  const cues = what.what === 'item' ? what.from.cues : what.what === 'adlib' ? what.adlib.cues : 0;
  state.fed = [...state.fed, { id, started: false, cues, ...what }];
  state.ended = false;
  return id;
}
