import type { Clock } from '../../core/clock.ts';
import { machineClock } from '../../core/machine-clock.ts';
import { minutes, ms, seconds, type Ms } from '../../core/units.ts';
import type { Avatar, AvatarOptions } from './avatar.ts';
import { engage, type EngageOptions, type Engagement } from './engagement.ts';
import { Guard } from './guard.ts';
import { guardExit } from './last-resort.ts';
import { ledgerFolder, openLedger, type Ledger } from './ledger.ts';
import { hearPlayback, type Playback } from './playback.ts';
import { presenceIn } from './presence.ts';
import { removeAvatar } from './remove.ts';
import { openTavus, TavusError, type Tavus } from './rest/index.ts';
import type { AvatarReady, AvatarState } from './state.ts';
import { Sweeper } from './sweeper.ts';
import { AVATAR } from './token.ts';

const OFF: AvatarState = { kind: 'off', reason: 'Tavus Not Ready' };
const ORDERING: AvatarState = { kind: 'starting', step: 'ordering', reason: 'Tavus Not Ready' };
/** The longest that Tavus allows (its default). */
const LASTS = seconds(3_600);
const RENEW_BEFORE = minutes(5);
const READY_WITHIN = seconds(30);

/** Brings the avatar into the room, and begins at once: it is ready some seconds later. */
export function openAvatar(options: AvatarOptions): Avatar {
  return new TavusAvatar(options);
}

/** Why a conversation is over that did not fail. */
class Halt extends Error {
  readonly why: 'renewed' | 'stopped';
  constructor(why: Halt['why']) {
    super(`The conversation was ${why}.`);
    this.why = why;
  }
}

/** When the next conversation begins: at once, at that moment of the clock, or when somebody asks. */
type Next = 'now' | Ms | 'asked';

class TavusAvatar implements Avatar {
  readonly identity = AVATAR;
  state: AvatarState = ORDERING;

  readonly #options: AvatarOptions;
  readonly #clock: Clock;
  readonly #tavus: Tavus;
  readonly #ledger: Ledger;
  readonly #guard: Guard;
  readonly #sweeper: Sweeper;
  readonly #stateListeners = new Set<(state: AvatarState) => void>();
  readonly #playbackListeners = new Set<(playback: Playback) => void>();
  readonly #renewalListeners = new Set<(endsAt: Date) => void>();
  readonly #dispose: readonly (() => void)[];
  readonly #running: Promise<void>;

  #isWanted = true;
  /** Somebody asked while the last conversation was being ended: no rest after it. */
  #isAsked = false;
  #isClosed = false;
  /** Aborted with a Halt, or with the TavusError that the conversation fails with. */
  #round = new AbortController();
  #roundOver: Promise<unknown> = Promise.resolve();
  /** Ends a rest. */
  #wake: () => void = () => undefined;
  /** Of the conversation that is, or may be, in the room. */
  #name: string | undefined;

  constructor(options: AvatarOptions) {
    const { room, roomName, access, agent, tavus, config, log } = options;
    this.#options = options;
    this.#clock = options.clock ?? machineClock;
    this.#tavus = options.client ?? openTavus({ ...tavus, clock: this.#clock });
    this.#guard = options.guard ?? new Guard();
    const folder = ledgerFolder(config.dataDir);
    const ledger = (this.#ledger = openLedger(folder));
    this.#sweeper = new Sweeper({
      tavus: this.#tavus, ledger, deployment: config.deployment, livekit: access.url, presence: presenceIn(access, agent),
      ownRoom: { room: roomName, current: () => this.#name }, clock: this.#clock, log,
    });
    this.#dispose = [
      hearPlayback(room, (playback) => { this.#tell(this.#playbackListeners, playback); }),
      guardExit({ access: tavus, folder, open: () => ledger.own() }),
    ];
    this.#running = this.#run();
  }

  onState(listener: (state: AvatarState) => void): () => void {
    return subscribe(this.#stateListeners, listener);
  }

  onPlayback(listener: (playback: Playback) => void): () => void {
    return subscribe(this.#playbackListeners, listener);
  }

  onRenewalDue(listener: (endsAt: Date) => void): () => void {
    return subscribe(this.#renewalListeners, listener);
  }

  async whenReady(signal?: AbortSignal): Promise<AvatarReady> {
    signal?.throwIfAborted();
    let done = (): void => {};
    try {
      return await new Promise<AvatarReady>((resolve, reject) => {
        const look = (state: AvatarState): void => {
          if (state.kind === 'ready') resolve(state);
          else if (state.kind === 'off') reject(new TavusError('not-ready', 'The avatar was ended. Ask for it again.'));
          else if (state.kind !== 'starting') reject(state.error);
        };
        const onAbort = (): void => reject(signal?.reason);
        const stop = this.onState(look);
        signal?.addEventListener('abort', onAbort, { once: true });
        done = () => {
          stop();
          signal?.removeEventListener('abort', onAbort);
        };
        look(this.state);
      });
    } finally {
      done();
    }
  }

  async drop(): Promise<void> {
    if (this.state.kind !== 'ready') return;
    const { access, roomName, log } = this.#options;
    const out = removeAvatar(access, roomName);
    this.#round.abort(new TavusError('silent', 'The avatar fell silent in the middle of a line. It was taken out of the room; the show goes on without it until another one is ready.'));
    await out.catch((error: unknown) => { log.error({ err: error }, 'The silent avatar could not be taken out of the room'); });
  }

  async renew(): Promise<void> {
    if (this.state.kind !== 'ready') return;
    this.#round.abort(new Halt('renewed'));
    await this.#roundOver;
  }

  retry(): void {
    this.#isWanted = true;
    this.#guard.reset();
    this.#isAsked = this.state.kind !== 'ready' && this.state.kind !== 'starting';
    this.#wake();
  }

  async end(): Promise<void> {
    this.#isWanted = false;
    this.#round.abort(new Halt('stopped'));
    await this.#roundOver;
    this.#wake();
    this.#become(OFF);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#sweeper.stop();
    this.#round.abort(new Halt('stopped'));
    this.#wake();
    await this.#running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  // ---------------------------------------------------------------- one conversation after another

  async #run(): Promise<void> {
    await this.#sweeper.ownRoom();
    const everywhere = this.#sweeper.everywhere();
    while (!this.#isClosed) {
      let next: Next = 'asked';
      if (this.#isWanted) {
        if (this.#sweeper.isNeeded) await this.#sweeper.ownRoom();
        this.#isAsked = false;
        const playing = this.#play();
        this.#roundOver = playing;
        next = await playing;
      }
      if (next !== 'now') await this.#rest(next);
    }
    await everywhere;
    await this.#sweeper.last();
    for (const dispose of this.#dispose) dispose();
    this.#become(OFF);
  }

  /** One conversation, from its order to its end. */
  async #play(): Promise<Next> {
    const { signal } = (this.#round = new AbortController());
    const { lasts = LASTS, renewBefore = RENEW_BEFORE } = this.#options;
    let engagement: Engagement | undefined;
    let readyAt: Ms | undefined;
    let cancelRenewal = (): void => {};
    try {
      engagement = await engage(this.#engageOptions(lasts), signal);
      readyAt = this.#clock.now();
      const { conversation, audio, since } = engagement;
      const endsAt = new Date(this.#clock.date().getTime() + (since + lasts - readyAt));
      cancelRenewal = this.#clock.at(ms(since + lasts - renewBefore), () => { this.#tell(this.#renewalListeners, endsAt); });
      this.#become({ kind: 'ready', conversation, audio, endsAt });
      throw await engagement.gone(signal);
    } catch (error) {
      return this.#over(error, readyAt === undefined ? ms(0) : ms(this.#clock.now() - readyAt));
    } finally {
      cancelRenewal();
      await engagement?.end();
      this.#name = undefined;
    }
  }

  /** What a conversation's end means for the next. The state changes before anything is waited for. */
  #over(error: unknown, lasted: Ms): Next {
    if (error instanceof Halt) {
      this.#become(error.why === 'renewed' ? ORDERING : OFF);
      return 'now';
    }
    const failure = error instanceof TavusError
      ? error
      : new TavusError('not-ready', `The avatar could not be brought in: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    if (failure.isUncertain || failure.failure === 'concurrent') this.#sweeper.later();
    const pause = this.#guard.failed(failure, lasted);
    this.#options.log.warn({ err: failure, ...(pause !== undefined && { retryInMs: pause }) }, 'No avatar');
    if (failure.failure === 'out-of-credits') this.#become({ kind: 'out-of-credits', error: failure, reason: 'Out of Credits' });
    else {
      const retryAt = pause === undefined ? {} : { retryAt: new Date(this.#clock.date().getTime() + pause) };
      this.#become({ kind: 'failed', error: failure, reason: failure.reason, ...retryAt });
    }
    return pause === undefined ? 'asked' : ms(this.#clock.now() + pause);
  }

  /** Until the breaker lets the next one through, or somebody wants something else. */
  async #rest(next: Ms | 'asked'): Promise<void> {
    let cancel = (): void => {};
    try {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (next !== 'asked') cancel = this.#clock.at(next, resolve);
        if (this.#isClosed || this.#isAsked) resolve();
      });
    } finally {
      this.#wake = () => undefined;
      cancel();
    }
  }

  #engageOptions(lasts: Ms): EngageOptions {
    const { room, roomName, agent, access, tavus, config, log, readyWithin = READY_WITHIN } = this.#options;
    return {
      room, roomName, agent, access, lasts, readyWithin, log,
      tavus: this.#tavus, cast: tavus, apiUrl: tavus.apiUrl, deployment: config.deployment, ledger: this.#ledger, clock: this.#clock,
      onStep: (step) => { this.#become({ kind: 'starting', step, reason: 'Tavus Not Ready' }); },
      onName: (name) => { this.#name = name; },
      onAudio: (audio) => { if (this.state.kind === 'ready') this.#become({ ...this.state, audio }); },
    };
  }

  #become(state: AvatarState): void {
    if (state.kind === 'off' && this.state.kind === 'off') return;
    this.state = state;
    this.#tell(this.#stateListeners, state);
  }

  /** What a listener throws is its own defect: the avatar goes on. */
  #tell<T>(listeners: ReadonlySet<(what: T) => void>, what: T): void {
    for (const listener of listeners) {
      try {
        listener(what);
      } catch (error) {
        this.#options.log.error({ err: error }, 'A listener of the avatar failed');
      }
    }
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
