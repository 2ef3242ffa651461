import { ms, type Ms, type Samples } from '../core/units.ts';
import { findItem } from '../script/index.ts';
import { flow, suspendHold } from './flow.ts';
import { goesTo } from './outlook.ts';
import { halt } from './silence.ts';
import { cursorAt, nextIndex, type Asked, type Intent } from './state.ts';
import { refOf, type Turn } from './step.ts';

/** Two GOs within this time are one: a finger that bounced. */
export const DOUBLE_GO = ms(300);

/** Within this time of a line's onset, `back` goes to the line before it. */
const BACK_WINDOW = ms(2_000);

/** As many ad-hoc lines may wait. */
export const MAX_QUEUE = 100;

/** What an operator asked, taken into the state. */
export function onCommand(turn: Turn, asked: Asked): void {
  const { cutting } = turn.state;
  if (cutting) {
    later(turn, asked, cutting);
    return;
  }
  const { command, by } = asked;
  switch (command.command) {
    case 'go': go(turn, asked, command.from); break;
    case 'standby': standby(turn, asked, command.item); break;
    case 'pause': pause(turn, asked); break;
    case 'resume': resume(turn, asked, command.from ?? 'position'); break;
    case 'skip': skip(turn, asked); break;
    case 'back': back(turn, asked); break;
    case 'jump': jump(turn, asked, command.item); break;
    case 'stop':
    case 'panic':
      turn.answer(asked);
      if (isSounding(turn)) cut(turn, { kind: command.command, by });
      else if (turn.state.mode !== 'stopped' && turn.state.mode !== 'ended') halt(turn, command.command === 'stop' ? 'stopped' : 'panicked', by);
      break;
    case 'event': event(turn, asked, command.name); break;
    case 'arm': arm(turn, asked, command.item, command.armed); break;
    case 'say': say(turn, asked, command.id, command.mode ?? 'queue'); break;
    default: command satisfies never;
  }
}

/** While the stage falls silent, commands wait; those that want silence make it sooner. */
function later(turn: Turn, asked: Asked, cutting: { intent: Intent; slow: boolean }): void {
  const { state } = turn;
  const name = asked.command.command;
  const urgent = name === 'stop' || name === 'panic' || name === 'pause' || name === 'skip' || name === 'jump' || name === 'back';
  if (cutting.slow && urgent) {
    state.cutting = { ...cutting, slow: false };
    turn.effect({ do: 'cut', how: 'now' });
  }
  state.inbox = [...state.inbox, asked];
}

/** Something can be heard, or is about to be. */
const isSounding = (turn: Turn): boolean => turn.state.fed.length > 0;

function cut(turn: Turn, intent: Intent): void {
  const speaking = turn.state.fed[0]?.what === 'adlib' || turn.state.fed[0]?.what === 'item';
  const how = intent.kind === 'panic' ? 'fade' : intent.kind === 'interrupt' && speaking ? 'word' : 'now';
  turn.state.cutting = { intent, slow: how !== 'now' };
  turn.effect({ do: 'cut', how });
}

function go(turn: Turn, asked: Asked, from: string | undefined): void {
  const { state, setting } = turn;
  const refuse = (code: 'stale-go' | 'not-standing-by' | 'show-ended', message: string): void => { turn.refuse(asked, code, message); };
  if (state.lastGo !== undefined && turn.at - state.lastGo < DOUBLE_GO) {
    turn.answer(asked);
    return;
  }
  const index = goesTo(setting, state);
  const item = turn.item(index);
  const standing = state.mode !== 'running' && state.mode !== 'ended';
  if (from !== undefined && !(standing && item && findItem(setting.rundown, from) === index)) {
    refuse('stale-go', standing && item ? `${refOf(item)} stands by now, not ${from}: look again, then GO.` : `${from} does not stand by any more.`);
    return;
  }
  if (state.mode === 'ended') {
    refuse('show-ended', 'The show is over. Stand by at an item, then GO.');
    return;
  }
  if (!standing) {
    refuse('not-standing-by', 'The show is running: there is nothing to give a GO to.');
    return;
  }
  turn.answer(asked);
  state.lastGo = turn.at;
  state.startedAt ??= turn.at;
  if (state.fed.length === 0) state.owed = 0 as Ms;
  if (state.mode === 'paused') {
    takeUp(turn, asked, 'position');
    return;
  }
  if (state.mode === 'waiting') {
    release(turn, asked.by);
    return;
  }
  state.cursor = index === state.cursor.index ? { ...state.cursor, released: true } : cursorAt(index, true);
  state.mode = 'running';
  turn.log('go', asked.by, { index });
  flow(turn);
}

/** Ends the wait: what comes after it is performed. */
export function release(turn: Turn, by: Asked['by'], reason?: string): void {
  const { state } = turn;
  const { index } = state.cursor;
  if (state.timer?.kind === 'wait') turn.effect({ do: 'cancel', id: state.timer.id });
  delete state.timer;
  state.mode = 'running';
  state.cursor = cursorAt(index + 1);
  turn.log('released', by, { index, ...(reason === undefined ? {} : { reason }) });
  flow(turn);
}

/** The item that `ref` names; refuses the command when there is none. */
function itemOf(turn: Turn, asked: Asked, ref: string): number | undefined {
  const index = findItem(turn.setting.rundown, ref);
  if (index === undefined) turn.refuse(asked, 'unknown-item', `There is no item “${ref}” in this show.`);
  return index;
}

function standby(turn: Turn, asked: Asked, ref: string): void {
  const { state } = turn;
  const index = itemOf(turn, asked, ref);
  if (index === undefined) return;
  turn.answer(asked);
  if (state.mode === 'running') {
    state.standbyAt = index;
    flow(turn);
    return;
  }
  standAt(turn, index, asked.by);
}

/** Leaves a wait or a pause, and stands by. */
function standAt(turn: Turn, index: number, by: Asked['by']): void {
  const { state } = turn;
  if (state.timer) turn.effect({ do: 'cancel', id: state.timer.id });
  delete state.timer;
  state.adlibs = [...state.heldBack, ...state.adlibs];
  state.heldBack = [];
  state.cursor = cursorAt(index);
  state.mode = 'standby';
  turn.log('standby', by, { index });
  flow(turn);
}

function pause(turn: Turn, asked: Asked): void {
  const { state } = turn;
  if (isSounding(turn)) {
    turn.answer(asked);
    cut(turn, { kind: 'pause', by: asked.by });
    return;
  }
  if (state.mode === 'paused') {
    turn.answer(asked);
    return;
  }
  if (state.mode !== 'running') {
    turn.refuse(asked, 'nothing-on-air', 'Nothing is on air that could be paused.');
    return;
  }
  turn.answer(asked);
  suspendHold(turn);
  state.pausedFrom = 'running';
  state.mode = 'paused';
  turn.log('paused', asked.by, { index: state.cursor.index });
}

function resume(turn: Turn, asked: Asked, from: 'position' | 'phrase' | 'line'): void {
  if (turn.state.mode !== 'paused') {
    turn.refuse(asked, 'not-paused', 'The show is not paused.');
    return;
  }
  turn.answer(asked);
  takeUp(turn, asked, from);
}

function takeUp(turn: Turn, asked: Asked, snap: 'position' | 'phrase' | 'line'): void {
  const { state } = turn;
  state.mode = state.pausedFrom;
  state.cursor = { ...state.cursor, snap };
  state.adlibs = [...state.heldBack.map((adlib) => ({ ...adlib, snap })), ...state.adlibs];
  state.heldBack = [];
  if (state.fed.length === 0) state.owed = 0 as Ms;
  turn.log('resumed', asked.by, { index: state.cursor.index, reason: `from the ${snap}` });
  flow(turn);
}

function skip(turn: Turn, asked: Asked): void {
  const { state, setting } = turn;
  if (isSounding(turn)) {
    turn.answer(asked);
    cut(turn, { kind: 'skip', by: asked.by });
    return;
  }
  if (state.mode === 'ended') {
    turn.refuse(asked, 'show-ended', 'The show is over: there is nothing to skip.');
    return;
  }
  turn.answer(asked);
  if (state.mode === 'waiting') {
    release(turn, asked.by, 'skipped');
    return;
  }
  suspendHold(turn);
  const index = nextIndex(setting, state, state.cursor.index);
  turn.log('skipped', asked.by, { index });
  state.cursor = cursorAt(nextIndex(setting, state, index + 1));
  if (state.mode === 'held' || state.mode === 'stopped') state.mode = 'standby';
  if (state.mode === 'standby') turn.log('standby', asked.by, { index: state.cursor.index });
  flow(turn);
}

function back(turn: Turn, asked: Asked): void {
  const { state, setting } = turn;
  const air = state.fed.find((fed) => fed.what === 'item');
  const current = air?.what === 'item' ? air.index : state.cursor.index;
  const again = state.onsetAt !== undefined && turn.at - state.onsetAt >= BACK_WINDOW;
  const before = setting.rundown.items.findLast((item) => item.kind === 'line' && item.index < current && !isLeftOut(turn, item.index));
  const index = (again ? undefined : before?.index) ?? current;
  turn.answer(asked);
  if (state.mode === 'running') {
    leave(turn, index, asked.by);
    return;
  }
  standAt(turn, index, asked.by);
}

const isLeftOut = (turn: Turn, index: number): boolean => nextIndex(turn.setting, turn.state, index) !== index;

function jump(turn: Turn, asked: Asked, ref: string): void {
  const index = itemOf(turn, asked, ref);
  if (index === undefined) return;
  turn.answer(asked);
  turn.state.startedAt ??= turn.at;
  leave(turn, index, asked.by);
}

/** Leaves whatever is on air for `index`, at once. */
function leave(turn: Turn, index: number, by: Asked['by']): void {
  const { state } = turn;
  delete state.standbyAt;
  if (state.timer) turn.effect({ do: 'cancel', id: state.timer.id });
  delete state.timer;
  state.adlibs = [...state.heldBack, ...state.adlibs];
  state.heldBack = [];
  if (isSounding(turn)) {
    cut(turn, { kind: 'jump', index, by });
    return;
  }
  state.cursor = cursorAt(index, true);
  state.mode = 'running';
  turn.log('jumped', by, { index });
  flow(turn);
}

function event(turn: Turn, asked: Asked, name: string): void {
  const { state } = turn;
  const item = turn.item(state.cursor.index);
  turn.answer(asked);
  turn.log('event', asked.by, { name });
  if (state.mode === 'waiting' && item?.kind === 'wait' && 'event' in item.for && item.for.event === name) release(turn, asked.by, name);
}

function arm(turn: Turn, asked: Asked, ref: string, armed: boolean): void {
  const { state } = turn;
  const index = itemOf(turn, asked, ref);
  if (index === undefined) return;
  // What was passed over on the way to the stage is behind, too.
  if (state.fed.some((fed) => (fed.what === 'item' || fed.what === 'skip') && fed.index === index) || state.timer?.index === index) {
    turn.refuse(asked, 'too-late', `“${ref}” is on air already, or passed over.`);
    return;
  }
  turn.answer(asked);
  state.armed = new Map([...state.armed, [index, armed]]);
  turn.log(armed ? 'armed' : 'disarmed', asked.by, { index });
  flow(turn);
}

function say(turn: Turn, asked: Asked, id: string, mode: 'queue' | 'interrupt'): void {
  const { state } = turn;
  const { by } = asked;
  const position = state.adlibs.length + state.heldBack.length;
  if (state.said.has(id)) {
    turn.answer(asked, { ok: true, position });
    return;
  }
  if (!asked.line?.ok) {
    turn.refuse(asked, asked.line?.code ?? 'nothing-to-speak', asked.line?.message ?? 'There are no words to speak.');
    return;
  }
  const { line } = asked.line;
  if (position >= MAX_QUEUE) {
    turn.refuse(asked, 'queue-full', `${MAX_QUEUE} lines wait already: let some be spoken first.`);
    return;
  }
  turn.answer(asked, { ok: true, position: mode === 'interrupt' ? 0 : position });
  state.said = new Set([...state.said, id]);
  state.startedAt ??= turn.at;
  turn.log('said', by, { say: id, text: line.caption, speaker: line.speaker });
  const adlib = { id, line, by, offset: 0 as Samples, snap: 'position' as const, cues: 0 };
  if (mode === 'interrupt' && isSounding(turn)) {
    cut(turn, { kind: 'interrupt', adlib, by });
    return;
  }
  state.adlibs = mode === 'interrupt' ? [adlib, ...state.adlibs] : [...state.adlibs, adlib];
  if (state.fed.length === 0) state.owed = 0 as Ms;
  flow(turn);
}
