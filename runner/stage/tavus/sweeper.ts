import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { ms, seconds, type Ms } from '../../core/units.ts';
import type { LedgerEntry } from './ledger.ts';
import { endOrphans, type SweepOptions } from './orphans.ts';

export interface SweeperOptions extends Omit<SweepOptions, 'ownRoomOnly' | 'signal' | 'ownRoom'> {
  readonly ownRoom: NonNullable<SweepOptions['ownRoom']>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long the search for what an earlier run left open may keep the first conversation waiting. */
const WITHIN = seconds(10);
/** A ghost in another room takes 3 s to tell. */
const LAST_WITHIN = seconds(6);
/** A creation that was never answered may turn up in Tavus' list later: how often and when it is looked for. */
const TIMES_AGAIN = 4;
const AGAIN_AFTER = seconds(30);
/** Ordered longer ago than this, it is in the list by now, or never will be: at the end it is waited for. */
const TURNS_UP_WITHIN = seconds(8);

/** Ends what is open and should not be: before the first conversation, when one may turn up later, and at the end. Never rejects. */
export class Sweeper {
  readonly #options: SweeperOptions;
  readonly #closing = new AbortController();
  /** The last moment for what is under way when it is to stop. */
  readonly #over = new AbortController();
  #left = TIMES_AGAIN;
  /** What may still turn up. */
  #unsettled: readonly LedgerEntry[] = [];
  /** One of our own orders was not answered, or places are taken. */
  #isLooking = false;
  #cancel: () => void = () => undefined;

  constructor(options: SweeperOptions) {
    this.#options = options;
  }

  /** Of this room, so that its identity and a place are free. */
  async ownRoom(): Promise<void> {
    await this.#sweep(true, WITHIN, this.#closing.signal);
  }

  /**
   * Of the deployment's other rooms, too; it takes a while to hear who is in them. A show that ends sooner waits for it, 6 s
   * at most: what was left open costs until it is ended.
   */
  async everywhere(): Promise<void> {
    await this.#sweep(false, WITHIN, this.#over.signal);
  }

  /** Whether something is looked for that would be in the next conversation's way. */
  get isNeeded(): boolean {
    return this.#isLooking || this.#unsettled.some(({ room }) => room === this.#options.ownRoom.room);
  }

  /** A creation was not answered, or places are taken: it is looked for some more. */
  later(): void {
    this.#isLooking = true;
    this.#again();
  }

  #again(): void {
    this.#cancel();
    if (this.#closing.signal.aborted || this.#left-- <= 0) return;
    const { clock } = this.#options;
    this.#cancel = clock.at(ms(clock.now() + AGAIN_AFTER), () => void this.#sweep(false, WITHIN, this.#closing.signal));
  }

  stop(): void {
    this.#closing.abort(new Error('The avatar was closed.'));
    setTimeout(() => { this.#over.abort(new Error('The avatar was closed.')); }, LAST_WITHIN).unref();
    this.#cancel();
  }

  /** After `stop`, and when no conversation is under way any more: what is still missing is looked for one last time. */
  async last(): Promise<void> {
    if (!this.#isLooking && this.#unsettled.length === 0) return;
    const { clock } = this.#options;
    const youngest = Math.max(...this.#unsettled.map(({ at }) => Date.parse(at)));
    const wait = youngest + TURNS_UP_WITHIN - clock.date().getTime();
    if (wait > 0) await clock.until(ms(clock.now() + Math.min(wait, TURNS_UP_WITHIN)));
    await this.#sweep(false, LAST_WITHIN);
  }

  async #sweep(ownRoomOnly: boolean, within: Ms, closing?: AbortSignal): Promise<void> {
    const { log } = this.#options;
    const late = AbortSignal.timeout(within);
    try {
      const { ended, failed, unsettled } = await endOrphans({ ...this.#options, ownRoomOnly, signal: closing ? AbortSignal.any([late, closing]) : late });
      for (const { id, name } of ended) log.info({ conversation: id, name }, 'Ended a Tavus conversation that was left open');
      for (const { conversation, error } of failed) log.warn({ err: error, conversation: conversation.id }, 'A Tavus conversation that was left open could not be ended');
      this.#unsettled = unsettled;
      this.#isLooking = false;
    } catch (error) {
      if (closing?.aborted) return;
      log.warn({ err: error }, 'It could not be found out whether Tavus conversations were left open');
    }
    if (this.#isLooking || this.#unsettled.length > 0) this.#again();
  }
}
