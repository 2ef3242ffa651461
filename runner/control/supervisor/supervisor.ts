import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Metrics, ShowFigures } from '../health/metrics.ts';
import { SayLane } from '../say/lane.ts';
import type { Compiler } from '../scripts/compiler.ts';
import type { AudioFiles } from '../scripts/files.ts';
import { Desk, noShow } from './desk.ts';
import type { Noted } from './entry-order.ts';
import { Keeper } from './keeper.ts';
import type { LiveKitApi } from './livekit.ts';
import { RoomStore } from './room-store.ts';
import type { JoinWire } from './room-wire.ts';
import type { Timing } from './timing.ts';

export interface SupervisorOptions {
  readonly api: LiveKitApi;
  readonly join: JoinWire;
  readonly dataDir: string;
  readonly maxShows: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly compiler: Compiler;
  readonly files: AudioFiles;
  readonly timing: Timing;
  /** A room is followed from now on. */
  readonly onDesk: (place: Place) => void;
}

/** One room: what is known of it, who looks after its agent, and the order of what is said there. */
export interface Place { readonly desk: Desk; readonly keeper: Keeper; readonly lane: SayLane }

const TICK_MS = 200;
/** A room that was just joined: its agent answers within this time, ms, or is dead. */
const SEEN_WITHIN_MS = 1_000;

/** All rooms: those that were asked for here, and those in which shows are found. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #places = new Map<string, Promise<Place>>();
  readonly #open = new Map<string, Place>();
  readonly #ticks: NodeJS.Timeout;
  #looking: Promise<void> = Promise.resolve();
  #lookTimer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isBlind = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#ticks = setInterval(() => { this.#tick(); }, TICK_MS);
  }

  /** Looks for rooms with shows, now and then again and again. Resolves after the first look. */
  async start(): Promise<void> {
    await this.#look();
    const again = (): void => {
      if (this.#isClosed) return;
      this.#lookTimer = setTimeout(() => {
        this.#looking = this.#look().then(again);
      }, this.#options.timing.look);
    };
    again();
  }

  /** Rooms with an agent, or where one is on its way or was lost. */
  get places(): readonly Place[] {
    return [...this.#open.values()].filter(({ desk }) => desk.agent.state !== 'none');
  }

  /** The room's place, made when there is none; nobody is sent there yet. */
  at(room: string): Promise<Place> {
    let place = this.#places.get(room);
    if (!place) {
      place = this.#make(room);
      this.#places.set(room, place);
      place.catch(() => { this.#places.delete(room); });
    }
    this.#open.get(room)?.desk.touch();
    return place;
  }

  /** A room that has an agent, also one that another server brought. Rejects with a Problem: 404 `no-show`. */
  async known(room: string): Promise<Place> {
    const open = this.#open.get(room);
    if (open && open.desk.agent.state !== 'none') return open;
    const found = await this.#options.api.room(room);
    if (!found?.checkpoint) throw noShow(room);
    const place = await this.at(room);
    await place.keeper.follow();
    await place.desk.whenSeen(SEEN_WITHIN_MS);
    return place;
  }

  /** The as-run log of the show in a room, or of the last one there was; undefined when there never was one. */
  async log(room: string): Promise<readonly Noted[] | undefined> {
    const { store } = this.#open.get(room)?.desk.options ?? { store: new RoomStore(this.#options.dataDir, room, this.#options.log) };
    return store.entries();
  }

  figures(): readonly ShowFigures[] {
    return this.places.map(({ desk: { isAnswering, known: { snapshot } } }) => ({
      answering: isAnswering, mode: snapshot?.mode, route: snapshot?.route.name, avatar: snapshot?.avatar.state,
      avatarMinutes: snapshot?.avatar.minutes ?? 0, waiting: snapshot?.queue.length ?? 0,
    }));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#ticks);
    clearTimeout(this.#lookTimer);
    await this.#looking;
    const places = await Promise.allSettled(this.#places.values());
    await Promise.all(places.map(async (each) => {
      if (each.status === 'rejected') return;
      await each.value.keeper.close();
      await each.value.desk.close();
    }));
  }

  async #make(room: string): Promise<Place> {
    const { maxShows, onDesk, dataDir, log, ...rest } = this.#options;
    const desk = await Desk.open({ ...rest, room, log, store: new RoomStore(dataDir, room, log) });
    const keeper = new Keeper(desk, () => {
      const answering = this.places.filter((each) => each.desk.isAnswering).length;
      return { answering, isFull: answering >= maxShows };
    });
    const place = { desk, keeper, lane: new SayLane(desk, keeper) };
    this.#open.set(room, place);
    onDesk(place);
    return place;
  }

  #tick(): void {
    const now = this.#options.clock.now();
    for (const [room, { desk, keeper }] of this.#open) {
      keeper.tick();
      if (!desk.isIdle(now)) continue;
      // The agent, if there is one, leaves by itself; whoever asks for the room finds it again.
      this.#open.delete(room);
      this.#places.delete(room);
      void keeper.close().then(() => desk.close());
    }
  }

  async #look(): Promise<void> {
    const { api, log } = this.#options;
    try {
      // Without a show an agent speaks ad-hoc lines alone, for whoever brought it.
      const shows = (await api.rooms()).filter(({ checkpoint }) => checkpoint !== undefined && checkpoint.digest !== null);
      await Promise.all(shows.map(async ({ name }) => {
        if (this.#isClosed || this.#open.get(name)?.desk.link) return;
        const { keeper } = await this.at(name);
        await keeper.follow();
      }));
      this.#isBlind = false;
    } catch (error) {
      if (!this.#isBlind) log.warn({ err: error }, 'The rooms could not be looked at: it is tried again');
      this.#isBlind = true;
    }
  }
}
