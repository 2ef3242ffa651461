import { setTimeout as after } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { ms, type Ms } from './units.ts';

/** The machine's own time. `now` is the monotonic clock that all processes of this machine share. */
export const machineClock: Clock = {
  now: () => ms(Number(process.hrtime.bigint()) / 1e6),
  date: () => new Date(),
  at(due, then) {
    const timer = setTimeout(then, Math.max(0, due - machineClock.now()));
    return () => { clearTimeout(timer); };
  },
  async until(due: Ms, signal?: AbortSignal) {
    await after(Math.max(0, due - machineClock.now()), undefined, signal ? { signal } : {});
  },
  during: (work) => work,
};
