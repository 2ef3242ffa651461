import type { Item, Rundown } from '../script/rundown.ts';
import { align, contentOf } from './align.ts';
import type { Fed, Intent, Setting, State, Timer } from './state.ts';
import { nextIndex } from './state.ts';
import { refOf } from './step.ts';

/** What an edited script changes, by the items' names. */
export interface Changes {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The first item that is performed from the new script; null when nothing is left to perform. */
  readonly from: string | null;
}

export type Updated =
  /** `moved`: old index → new index of what is still there; `cancelled`: timers of what is gone. */
  | { readonly ok: true; readonly state: State; readonly changes: Changes; readonly moved: ReadonlyMap<number, number>; readonly cancelled: readonly number[] }
  | { readonly ok: false; readonly code: 'cannot-update'; readonly message: string };

/**
 * Puts the edited script in the place of the one that is performed. What is on air, or has been given to the stage, goes on as
 * it was, and is refused to be taken out; what comes after it is the new script's.
 */
export function update(setting: Setting, state: State, rundown: Rundown): Updated {
  const before = setting.rundown.items;
  const found = align(before, rundown.items);
  const held = heldIndices(state);
  for (const index of held) {
    const item = before[index];
    if (item && !found.has(index)) {
      return { ok: false, code: 'cannot-update', message: `“${refOf(item)}” is on air, or about to be, and the edited script has it no more. Keep it until it has been heard, or jump elsewhere first.` };
    }
  }
  const to = (index: number): number => found.get(index) ?? following(index, before.length, found) ?? rundown.items.length;
  const fed = state.fed.map((entry) => moved(entry, to));
  const cursor = { ...state.cursor, index: cursorAfter(state, held, found, to, rundown.items.length) };
  const cancelled: number[] = [];
  const delayed = new Map([...state.delayed].flatMap(([id, cue]) => {
    const index = found.get(cue.index);
    if (index !== undefined) return [[id, { ...cue, index }] as const];
    cancelled.push(id);
    return [];
  }));
  const { timer, standbyAt, cutting, ...rest } = state;
  const next: State = {
    ...rest, fed, cursor, delayed,
    behind: state.behind.filter((entry) => isSame(entry, before, rundown.items, found)).map((entry) => moved(entry, to)),
    armed: new Map([...state.armed].flatMap(([index, armed]) => (found.has(index) ? [[to(index), armed] as const] : []))),
    kept: new Map([...held].flatMap((index) => keptAt(state.kept.get(index) ?? before[index], rundown.items[to(index)]))),
    ...(timer ? { timer: { ...timer, index: to(timer.index) } satisfies Timer } : {}),
    ...(standbyAt === undefined ? {} : { standbyAt: to(standbyAt) }),
    ...(cutting ? { cutting: { ...cutting, intent: movedIntent(cutting.intent, to) } } : {}),
  };
  return { ok: true, state: next, changes: changesOf(before, rundown, found, next), moved: found, cancelled };
}

/** Items that cannot change any more: given to the stage, or taken up in the middle, or waited at. */
function heldIndices({ fed, cursor, timer, mode }: State): ReadonlySet<number> {
  const held = new Set<number>();
  for (const entry of fed) {
    if (entry.what === 'item' || entry.what === 'skip') held.add(entry.index);
    else if (entry.what === 'caption' && entry.index !== undefined) held.add(entry.index);
  }
  if (cursor.offset > 0 || mode === 'waiting') held.add(cursor.index);
  if (timer) held.add(timer.index);
  return held;
}

/**
 * Where the show goes on. What an operator has chosen, or what is under way, is looked for; a show that runs by itself goes on
 * after what it performed last, so that what was put in there is heard.
 */
function cursorAfter(state: State, held: ReadonlySet<number>, found: ReadonlyMap<number, number>, to: (index: number) => number, length: number): number {
  const { cursor, mode } = state;
  if (mode !== 'running' || cursor.released || held.has(cursor.index)) return to(cursor.index);
  for (let index = cursor.index - 1; index >= 0; index--) {
    const now = found.get(index);
    if (now !== undefined) return Math.min(now + 1, length);
  }
  return to(cursor.index);
}

/** The new index of the next item that is still there. */
function following(index: number, length: number, found: ReadonlyMap<number, number>): number | undefined {
  for (let at = index; at < length; at++) {
    const now = found.get(at);
    if (now !== undefined) return now;
  }
  return undefined;
}

function moved(entry: Fed, to: (index: number) => number): Fed {
  switch (entry.what) {
    case 'item':
    case 'skip':
      return { ...entry, index: to(entry.index) };
    case 'caption':
      return entry.index === undefined ? entry : { ...entry, index: to(entry.index) };
    case 'adlib':
    case 'tail':
      return entry;
    default:
      return entry satisfies never;
  }
}

const movedIntent = (intent: Intent, to: (index: number) => number): Intent => (intent.kind === 'jump' ? { ...intent, index: to(intent.index) } : intent);

/** Heard not long ago, and still what it was: if it turns out that it was not heard, it is spoken again. */
function isSame(entry: Fed, before: readonly Item[], after: readonly Item[], found: ReadonlyMap<number, number>): boolean {
  if (entry.what === 'adlib' || entry.what === 'tail' || entry.index === undefined) return true;
  const [old, now] = [before[entry.index], after[found.get(entry.index) ?? -1]];
  return old !== undefined && now !== undefined && contentOf(old) === contentOf(now);
}

/** Its old form, under its new name and in its new place. */
function keptAt(old: Item | undefined, now: Item | undefined): (readonly [number, Item])[] {
  if (!old || !now || contentOf(old) === contentOf(now)) return [];
  const { index, number, id, parent, sourceLine } = now;
  const { id: _, parent: __, ...form } = old;
  return [[index, { ...form, index, number, sourceLine, ...(id === undefined ? {} : { id }), ...(parent === undefined ? {} : { parent }), ...(form.kind === 'segment' && now.kind === 'segment' ? { end: now.end } : {}) }]]; // the kind is the old one's, and so are its fields
}

function changesOf(before: readonly Item[], rundown: Rundown, found: ReadonlyMap<number, number>, state: State): Changes {
  const { items } = rundown;
  const there = new Set(found.values());
  const changed = [...found].filter(([old, now]) => isChanged(before[old], items[now])).map(([, now]) => now).sort((a, b) => a - b);
  const first = state.kept.has(state.cursor.index) || state.cursor.offset > 0 ? state.cursor.index + 1 : state.cursor.index;
  const next = items[nextIndex({ rundown }, state, first)];
  return {
    changed: changed.flatMap((index) => (items[index] ? [refOf(items[index])] : [])),
    added: items.filter(({ index }) => !there.has(index)).map(refOf),
    removed: before.filter(({ index }) => !found.has(index)).map(refOf),
    from: state.mode === 'ended' || !next ? null : refOf(next),
  };
}

const isChanged = (old: Item | undefined, now: Item | undefined): boolean => old !== undefined && now !== undefined && contentOf(old) !== contentOf(now);
