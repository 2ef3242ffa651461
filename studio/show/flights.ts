import { defineStore } from 'pinia';
import { reactive, ref } from 'vue';
import type { Acknowledged } from '../../runner/wire/index.ts';
import { sentence } from '../link/api.ts';

export type FlightState = 'sent' | 'done' | 'failed';

/** How long what came of a press stays to be seen, ms. */
const DONE_MS = 700;
const FAILED_MS = 8_000;

export interface Notice { readonly id: number; readonly text: string }

type Refused = Extract<Acknowledged, { ok: false }>;

/** Sockets answer with what went wrong; everything else throws it. */
const isRefused = (answer: unknown): answer is Refused => typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** What was pressed and is on its way, and what came of it. */
export const useFlights = defineStore('flights', () => {
  /** By the key of what was pressed. */
  const of = reactive(new Map<string, FlightState>());
  /** The last thing that did not work, until it is read or has been there for a while. */
  const notice = ref<Notice | null>(null);
  /** The last thing that worked and cannot be seen elsewhere, for those who listen to the screen. */
  const told = ref('');
  const latest = new Map<string, number>();
  let count = 0;

  function settle(key: string, mine: number, state: FlightState, linger: number): void {
    if (latest.get(key) !== mine) return;
    of.set(key, state);
    setTimeout(() => {
      if (latest.get(key) === mine) of.delete(key);
    }, linger);
  }

  function fail(text: string): void {
    const id = (count += 1);
    notice.value = { id, text };
    setTimeout(() => {
      if (notice.value?.id === id) notice.value = null;
    }, FAILED_MS);
  }

  /** Shows at once that `key` is on its way, then what came of it. True: it was done. `what` begins the sentence when not. */
  async function fly(key: string, what: string, run: () => Promise<unknown>): Promise<boolean> {
    const mine = (count += 1);
    latest.set(key, mine);
    of.set(key, 'sent');
    try {
      const answer = await run();
      if (!isRefused(answer)) {
        settle(key, mine, 'done', DONE_MS);
        return true;
      }
      fail(`${what}: ${answer.message}`);
    } catch (error) {
      fail(`${what}: ${sentence(error)}`);
    }
    settle(key, mine, 'failed', FAILED_MS);
    return false;
  }

  return {
    of, notice, told, fly,
    dismiss: () => {
      notice.value = null;
    },
    tell: (text: string) => {
      told.value = text;
    },
  };
});
