import type { Ms } from '../../core/units.ts';

export type TimeoutReason = 'max_call_duration' | 'participant_left_timeout' | 'participant_absent_timeout';

/** When a conversation ends by itself. */
export interface TimeoutSettings {
  /** From its creation. */
  readonly maxCallDuration: Ms;
  /** From the last person's leaving. */
  readonly participantLeft: Ms;
  /** From its creation, when nobody came. */
  readonly participantAbsent: Ms;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Ends a conversation as Tavus does. The avatar and other agents are not people. */
export class Timeouts {
  readonly #settings: TimeoutSettings;
  readonly #end: (reason: TimeoutReason) => void;
  readonly #timers = new Map<TimeoutReason, NodeJS.Timeout>();
  #people = 0;

  constructor(settings: TimeoutSettings, end: (reason: TimeoutReason) => void) {
    this.#settings = settings;
    this.#end = end;
  }

  begin(): void {
    this.#start('max_call_duration', this.#settings.maxCallDuration);
    this.#start('participant_absent_timeout', this.#settings.participantAbsent);
  }

  /** So many people are in the room now. */
  humans(count: number): void {
    const before = this.#people;
    this.#people = count;
    if (count > 0) {
      this.#cancel('participant_absent_timeout');
      this.#cancel('participant_left_timeout');
    } else if (before > 0) this.#start('participant_left_timeout', this.#settings.participantLeft);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #start(reason: TimeoutReason, within: Ms): void {
    this.#cancel(reason);
    this.#timers.set(reason, setTimeout(() => {
      this.stop();
      this.#end(reason);
    }, Math.min(within, LONGEST_TIMER_MS)));
  }

  #cancel(reason: TimeoutReason): void {
    clearTimeout(this.#timers.get(reason));
    this.#timers.delete(reason);
  }
}
