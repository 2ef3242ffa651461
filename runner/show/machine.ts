import { onCommand, release } from './commands.ts';
import { endHold, flow } from './flow.ts';
import { fireCue, onReport } from './reports.ts';
import { resume } from './resume.ts';
import { halt } from './silence.ts';
import { cursorAt, type Setting, type State } from './state.ts';
import { Turn, type Effect, type Input } from './step.ts';

/**
 * The show machine: `(state, input) → (state, effects)`, pure and deterministic. The player carries the effects out
 * in their order and brings back what the stage reports.
 */
export function step(setting: Setting, state: State, input: Input): { readonly state: State; readonly effects: readonly Effect[] } {
  const turn = new Turn(setting, state, input.type === 'report' ? input.report.at : input.at);
  switch (input.type) {
    case 'command':
      onCommand(turn, input.asked);
      break;
    case 'report':
      onReport(turn, input.report);
      break;
    case 'timer':
      onTimer(turn, input.id);
      break;
    case 'resume':
      resume(turn, input.position, input.reason);
      break;
    case 'updated':
      for (const id of input.cancelled) turn.effect({ do: 'cancel', id });
      turn.log('updated', input.by, { reason: input.reason });
      flow(turn);
      break;
    default:
      input satisfies never;
  }
  emptyInbox(turn);
  forgetKept(turn);
  return { state: turn.state, effects: turn.effects };
}

/** What an update kept as it was is the script's again, once it is neither on air nor taken up in the middle. */
function forgetKept(turn: Turn): void {
  const { state } = turn;
  if (state.kept.size === 0) return;
  const { cursor, timer, fed } = state;
  const isHeld = (index: number): boolean =>
    (cursor.index === index && cursor.offset > 0) || timer?.index === index || fed.some((entry) => (entry.what === 'item' || entry.what === 'skip' || entry.what === 'caption') && entry.index === index);
  state.kept = new Map([...state.kept].filter(([index]) => isHeld(index)));
}

/** What was asked while the stage fell silent, in order, until something silences it again. */
function emptyInbox(turn: Turn): void {
  const { state } = turn;
  while (state.cutting === undefined) {
    const [asked, ...rest] = state.inbox;
    if (!asked) return;
    state.inbox = rest;
    onCommand(turn, asked);
  }
}

function onTimer(turn: Turn, id: number): void {
  const { state } = turn;
  const cue = state.delayed.get(id);
  if (cue !== undefined) {
    state.delayed = new Map([...state.delayed].filter(([timer]) => timer !== id));
    fireCue(turn, cue.index);
    flow(turn);
    return;
  }
  const { timer } = state;
  if (timer?.id !== id) return; // an old one
  if (timer.kind === 'pause') {
    endHold(turn, timer);
    flow(turn);
    return;
  }
  delete state.timer;
  const item = turn.item(timer.index);
  const stops = item?.kind === 'wait' && 'event' in item.for && item.for.then === 'stop';
  if (state.mode === 'paused') {
    // An ad-hoc line was paused beside the wait: what the time-out does comes when the show goes on.
    state.pausedFrom = stops ? 'stopped' : 'running';
    state.cursor = cursorAt(timer.index + (stops ? 0 : 1));
  } else if (stops) {
    halt(turn, 'stopped', 'script', 'the wait timed out');
  } else {
    release(turn, 'script', 'timed out');
  }
}
