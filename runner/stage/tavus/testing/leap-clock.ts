import type { Clock } from '../../../core/clock.ts';
import { machineClock } from '../../../core/machine-clock.ts';
import { ms, type Ms } from '../../../core/units.ts';

/** The machine's clock, which can leap ahead: whoever waits for a moment until then is called. */
export class LeapClock implements Clock {
  #leapt = 0;
  #alarms = new Set<{ readonly due: Ms; cancel: () => void; readonly ring: () => void }>();

  now(): Ms {
    return ms(machineClock.now() + this.#leapt);
  }

  date(): Date {
    return new Date(Date.now() + this.#leapt);
  }

  at(due: Ms, then: () => void): () => void {
    const alarm = { due, cancel: (): void => {}, ring: (): void => {
      alarm.cancel();
      this.#alarms.delete(alarm);
      then();
    } };
    this.#alarms.add(alarm);
    alarm.cancel = machineClock.at(ms(due - this.#leapt), alarm.ring);
    return () => {
      alarm.cancel();
      this.#alarms.delete(alarm);
    };
  }

  until(due: Ms, signal?: AbortSignal): Promise<void> {
    return machineClock.until(ms(due - this.#leapt), signal);
  }

  during<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  leap(time: Ms): void {
    this.#leapt += time;
    for (const alarm of [...this.#alarms]) {
      if (alarm.due <= this.now()) alarm.ring();
    }
  }
}
