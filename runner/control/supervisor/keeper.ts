import { ms, type Ms } from '../../core/units.ts';
import type { By } from '../../show/index.ts';
import { AGENT, CONTROL_PREFIX, type DispatchMetadata, type SayPacket, type ShowSource } from '../../wire/index.ts';
import { Problem, toProblem } from '../api/problem.ts';
import { bringAgent, precedenceOf } from './arrival.ts';
import { silence, type Desk } from './desk.ts';

/** An event loop that was held up so long has not heard what was said meanwhile. */
const STALLED_MS = 700;
/** A room with an agent is asked so long before it is taken for a ghost's. */
const LEAVES_WITHIN_MS = 5_000;
/** A connection that is made anew is back by then. */
const REJOIN_AFTER_MS = 1_500;
/** A show that was taken off leaves no trace any more. */
const FORGOTTEN_AFTER_MS = 10_000;

/**
 * Sees to it that the room has a living agent for as long as it has a show: brings it, notices when it dies, brings it back. Never two
 * of these at once in one room.
 */
export class Keeper {
  readonly #desk: Desk;
  readonly #fullness: () => { readonly answering: number; readonly isFull: boolean };
  readonly #stop = new AbortController();
  #work: Promise<void> | undefined;
  #ticked: Ms;
  /** Silence counts from here: the last time that we ourselves could not have heard. */
  #deafUntil: Ms;
  #retryAt = ms(-Infinity);
  #endedAt = ms(-Infinity);
  #dispatches: ReadonlySet<string> | undefined;

  /** `fullness`: how many agents answer, and whether one machine takes no more. */
  constructor(desk: Desk, fullness: () => { readonly answering: number; readonly isFull: boolean }) {
    this.#desk = desk;
    this.#fullness = fullness;
    this.#ticked = this.#deafUntil = desk.options.clock.now();
    desk.on('left', (who) => { this.#left(who); });
    desk.on('met', () => { this.#note().catch(() => undefined); }); // then the list at the agent's death counts
  }

  /** To be called some times a second. */
  tick(): void {
    const { clock, timing } = this.#desk.options;
    const now = clock.now();
    const { link, agent } = this.#desk;
    if (now - this.#ticked > STALLED_MS || link?.isConnected === false) this.#deafUntil = now;
    this.#ticked = now;
    if (!link || this.#work || agent.state === 'none' || agent.state === 'starting') return;
    const patience = link.heardAt === undefined ? timing.unheard : timing.silent;
    if (silence(link, this.#deafUntil, now) > patience && now >= this.#retryAt) void this.#alone(() => this.#revive());
  }

  /**
   * Follows a room in which an agent is or was. When nobody answers, a show that was going on there is brought back.
   * Rejects with `livekit-unreachable`.
   */
  async follow(): Promise<void> {
    const desk = this.#desk;
    // What was seen a moment ago may be what has just been taken off.
    if (desk.link || this.#work || desk.options.clock.now() - this.#endedAt < FORGOTTEN_AFTER_MS) return;
    this.#deafUntil = desk.options.clock.now();
    await desk.attach();
    // It was answering when it was last heard of: from here its silence counts.
    if (!desk.isAnswering) desk.agent = { state: 'silent', since: desk.options.clock.date().toISOString() };
  }

  /**
   * An agent that answers, with this show where it has to be brought. Resolves at once when there is one; `false`: it was there before.
   * Rejects with a Problem, 503 `no-agent`, and as `LiveKitApi`.
   */
  async bring(first: { readonly show?: ShowSource; readonly by: By }): Promise<boolean> {
    let isNew = false;
    while (!this.#desk.isAnswering) {
      this.#stop.signal.throwIfAborted();
      if (this.#work) await this.#work;
      else isNew = await this.#alone(() => this.#fetch(first));
    }
    return isNew;
  }

  /** Takes the show off: the agent goes, and nothing is brought back. */
  async end(): Promise<void> {
    while (this.#work) await this.#work.catch(() => undefined); // whatever it was for, it is over now
    await this.#alone(async () => {
      const { api, room, clock } = this.#desk.options;
      for (const { id } of await api.dispatches(room)) await api.withdraw(room, id);
      const deadline = clock.now() + LEAVES_WITHIN_MS;
      while (clock.now() < deadline && (await api.present(room)).some(({ identity }) => identity === AGENT)) await clock.until(ms(clock.now() + 100), this.#stop.signal);
      await api.remove(room, AGENT);
      await api.forget(room);
      await this.#desk.detach();
      this.#desk.vanish();
      this.#endedAt = clock.now();
    });
  }

  async close(): Promise<void> {
    this.#stop.abort(new Problem(503, 'shutting-down', 'The server is shutting down: ask another, or this one in a moment.'));
    await this.#work?.catch(() => undefined); // it was told to stop
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    const settled = running.then(() => undefined).finally(() => { this.#work = undefined; });
    this.#work = settled;
    settled.catch(() => undefined); // who waits for the work hears of it
    return running;
  }

  /** A first agent. Somebody else's is taken as it is. */
  async #fetch({ show, by }: { readonly show?: ShowSource; readonly by: By }): Promise<boolean> {
    const desk = this.#desk;
    const { api, room, clock, timing, metrics, log } = desk.options;
    desk.agent = { state: 'starting', since: clock.date().toISOString() };
    try {
      await api.openRoom(room);
      const link = await desk.attach();
      if ((await api.present(room)).some(({ identity }) => identity === AGENT) && await this.#until(() => desk.isAnswering, timing.silent)) return false;
      const before = link.epoch ?? 0;
      await bringAgent({
        api, room, clock, timing, signal: this.#stop.signal,
        metadata: metadataOf(show, by),
        within: this.#fullness().isFull ? timing.arrivalWhenFull : timing.arrival,
        isThere: () => (desk.link?.epoch ?? 0) > before,
      });
      metrics.agent('brought');
      log.info({ room }, 'An agent came');
      return true;
    } catch (error) {
      metrics.agent('missing');
      log.warn({ room, answering: this.#fullness().answering, code: toProblem(error).code }, 'No agent came');
      await desk.detach();
      desk.vanish();
      throw error;
    } finally {
      desk.touch();
    }
  }

  /** Resolves when it is so, with true, or after so many ms. */
  async #until(isSo: () => boolean, within: number): Promise<boolean> {
    const { clock } = this.#desk.options;
    const deadline = clock.now() + within;
    while (!isSo() && clock.now() < deadline) await clock.until(ms(clock.now() + 50), this.#stop.signal);
    return isSo();
  }

  /** Which dispatches there are while all is well: one that comes later is another server's, at work. */
  async #note(): Promise<void> {
    const { api, room } = this.#desk.options;
    this.#dispatches = undefined;
    this.#dispatches = idsOf(await api.dispatches(room));
  }

  /** The agent is silent: brings a new one, which goes on where the old one was. */
  async #revive(): Promise<void> {
    const desk = this.#desk;
    const { api, room, clock, timing, log, metrics } = desk.options;
    const dead = desk.link?.epoch ?? 0;
    const since = desk.link?.heardAt;
    const isBack = (): boolean => desk.link?.heardAt !== since;
    desk.agent = { state: 'silent', since: clock.date().toISOString() };
    log.warn({ room }, 'The agent is silent');
    try {
      const says = desk.known.says.left(desk.known.snapshot);
      const before = this.#dispatches ?? idsOf(await api.dispatches(room));
      const turn = precedenceOf(desk.link?.identity ?? '', await api.present(room), CONTROL_PREFIX);
      await this.#until(isBack, turn * timing.precedence);
      const open = await api.room(room);
      const dispatches = await api.dispatches(room);
      if (dispatches.some(({ id }) => !before.has(id))) {
        log.info({ room }, 'Another control server brings the agent back');
        await this.#until(isBack, timing.arrival);
      }
      if (isBack()) {
        desk.agent = { state: 'answering' };
        return;
      }
      const digest = open?.checkpoint?.digest ?? null;
      if (!open || (digest === null && says.length === 0) || (dispatches.length === 0 && !open.checkpoint)) {
        await this.#bury(open !== undefined && (dispatches.length > 0 || open.checkpoint !== undefined));
        return;
      }
      const metadata = this.#metadataFor(digest, dispatches.map((each) => each.metadata));
      await bringAgent({ api, room, clock, timing, metadata, within: timing.arrival, signal: this.#stop.signal, isThere: () => (desk.link?.epoch ?? 0) > dead });
      metrics.agent('resumed');
      log.info({ room, silent_ms: Math.round(clock.now() - (since ?? clock.now())) }, 'The agent was brought back');
      await this.#sayAgain(says);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      metrics.agent('missing');
      this.#retryAt = ms(clock.now() + timing.retry);
      log.error({ err: error, room }, 'The agent could not be brought back: it is tried again');
    }
  }

  /** Nothing was going on there: what the dead one left is taken away. */
  async #bury(isOurs: boolean): Promise<void> {
    const { api, room } = this.#desk.options;
    if (isOurs) {
      await api.remove(room, AGENT);
      for (const { id } of await api.dispatches(room)) await api.withdraw(room, id);
      await api.forget(room);
    }
    await this.#desk.detach();
    this.#desk.vanish();
  }

  /** The show of the checkpoint: as we keep it, else as the last agent was sent off with it. */
  #metadataFor(digest: string | null, before: readonly string[]): string {
    const { kept } = this.#desk;
    if (digest === null) return metadataOf(undefined, 'api:revival');
    if (kept?.digest === digest || before.length === 0) return metadataOf(kept?.show, 'api:revival');
    return before.at(-1) ?? metadataOf(kept?.show, 'api:revival');
  }

  async #sayAgain(says: readonly { readonly id: string; readonly text: string; readonly speaker?: string }[]): Promise<void> {
    for (const { id, text, speaker } of says) {
      const packet: SayPacket & { id: string } = { id, text, by: `api:${id}`, ...(speaker === undefined ? {} : { speaker }) };
      const reply = await this.#desk.link?.say(packet);
      if (reply?.ok === false) this.#desk.options.log.warn({ room: this.#desk.room, id, code: reply.code }, 'A line that was waiting could not be said again');
    }
  }

  #left(who: 'agent' | 'us'): void {
    if (this.#work || this.#stop.signal.aborted) return;
    void this.#alone(() => this.#lookAfter(who)).catch((error: unknown) => {
      this.#desk.options.log.warn({ err: error, room: this.#desk.room }, 'A room could not be looked at');
    });
  }

  /** It went in order, or fell: the checkpoint tells. Or the room was closed, or our own connection is gone for good. */
  async #lookAfter(who: 'agent' | 'us'): Promise<void> {
    const desk = this.#desk;
    const { api, room, clock } = desk.options;
    const open = await api.room(room);
    if (who === 'us') {
      if (open && (open.checkpoint || (await api.dispatches(room)).length > 0)) {
        await clock.until(ms(clock.now() + REJOIN_AFTER_MS), this.#stop.signal);
        this.#deafUntil = clock.now();
        await desk.attach();
      } else {
        desk.vanish();
      }
      return;
    }
    // A connection that is made anew looks like leaving and coming: whoever is there again is left to it, and counts as silent if nothing comes of it.
    if ((await api.present(room)).some(({ identity }) => identity === AGENT)) return;
    if (open?.checkpoint && open.checkpoint.digest !== null) await this.#revive();
    else await this.#bury(open !== undefined);
  }
}

const idsOf = (dispatches: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(dispatches.map(({ id }) => id));

const metadataOf = (show: ShowSource | undefined, by: By): string => JSON.stringify({ v: 1, ...(show ? { show } : {}), by, hold: true } satisfies DispatchMetadata);
