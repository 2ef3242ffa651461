import type { Clock } from '../core/clock.ts';
import { ms, type Ms } from '../core/units.ts';
import type { Position } from '../show/index.ts';
import type { Checkpoint } from '../wire/index.ts';

/** What is true of the agent beside where the show is. */
export interface Standing {
  readonly epoch: number;
  /** Of the loaded show; null when there is none, or when it has ended. */
  readonly digest: string | null;
  readonly seq: number;
  /** Nothing is on, and nothing will be by itself or by a GO. */
  readonly idle: boolean;
  readonly conversation?: string;
}

/** Between the clock's time and the calendar's. One for the whole process, so that a moment is always the same text. */
export interface Wall { date(at: Ms): string; time(date: string): Ms }

export function wallOf(clock: Pick<Clock, 'now' | 'date'>): Wall {
  const origin = clock.date().getTime() - clock.now();
  return {
    date: (at) => new Date(Math.round(origin + at)).toISOString(),
    time: (date) => ms(Date.parse(date) - origin),
  };
}

/** A position as others can read it. */
export function checkpointOf(position: Position, { epoch, digest, seq, idle, conversation }: Standing, wall: Wall): Checkpoint {
  const { mode, index, offset, phrase, released, cues, until, armed, delayed, startedAt, unspoken } = position;
  return {
    v: 1, epoch, digest, mode, item: index, offset_ms: Math.max(0, Math.round(offset)), released, cues, seq, unspoken,
    ...(idle ? { idle } : {}),
    ...(phrase === undefined ? {} : { phrase }),
    ...(until === undefined ? {} : { wait_until: wall.date(until) }),
    ...(armed.size === 0 ? {} : { armed: Object.fromEntries(armed) }),
    ...(delayed.length === 0 ? {} : { delayed: Object.fromEntries(delayed.map((cue) => [cue.index, wall.date(cue.due)])) }),
    ...(startedAt === undefined ? {} : { started_at: wall.date(startedAt) }),
    ...(conversation === undefined ? {} : { conversation }),
  };
}

/** Where the show goes on, in this clock's time. */
export function positionFrom({ mode, item, offset_ms, phrase, released, cues, wait_until, armed, delayed, started_at, unspoken }: Checkpoint, wall: Wall): Position {
  return {
    mode, index: item, offset: ms(offset_ms), released, cues: cues ?? 0, unspoken,
    ...(phrase === undefined ? {} : { phrase }),
    ...(wait_until === undefined ? {} : { until: wall.time(wait_until) }),
    armed: new Map(Object.entries(armed ?? {}).map(([index, isArmed]) => [Number(index), isArmed])),
    delayed: Object.entries(delayed ?? {}).map(([index, due]) => ({ index: Number(index), due: wall.time(due) })),
    ...(started_at === undefined ? {} : { startedAt: wall.time(started_at) }),
  };
}

/** Whether the second tells more than the first. Within a phrase (and a pause) nothing is lost by not telling. */
export function isWorthKeeping(before: Checkpoint | undefined, now: Checkpoint): boolean {
  if (!before) return true;
  const { offset_ms: _, ...a } = before;
  const { offset_ms: __, ...b } = now;
  return JSON.stringify(a) !== JSON.stringify(b);
}
