import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { machineClock } from '../core/machine-clock.ts';
import { Opened } from '../core/opened.ts';
import { minutes, ms, type Ms } from '../core/units.ts';
import { avatarOf } from '../perform/cast.ts';
import type { ClipStore } from '../perform/clip-store.ts';
import { endLeftBehind } from '../perform/left-behind.ts';
import { openPerformer, type Performer } from '../perform/performer.ts';
import { noShow, prepareSource, type Prepared } from '../perform/source.ts';
import { voicesFor } from '../perform/parts.ts';
import type { RoomSession } from '../stage/livekit/index.ts';
import type { AsRunEntry, By } from '../show/index.ts';
import type { AvatarState } from '../stage/tavus/index.ts';
import type { LineVoices, Voice } from '../voice/index.ts';
import { readCheckpoint, type Checkpoint, type DispatchMetadata, type ShowSource, type Update } from '../wire/index.ts';
import type { SealKey } from '../wire/seal.ts';
import { AvatarMeter } from './avatar-view.ts';
import { checkpointOf, positionFrom, wallOf } from './checkpoint.ts';
import { Clips } from './clips.ts';
import { Journal } from './journal.ts';
import { Keeper } from './metadata.ts';
import type { Post } from './post.ts';
import { Reception } from './reception.ts';
import { answerTo, ClipsMissing, sayTo, type Answerer } from './requests.ts';
import { RoomShow, type Loaded } from './show.ts';
import { snapshotOf } from './snapshot.ts';
import { Watchers } from './watchers.ts';

export interface RoomAgentOptions {
  /** The job's place in the room. */
  readonly session: Pick<RoomSession, 'room' | 'name' | 'identity' | 'lost'>;
  readonly config: Config;
  readonly access: NonNullable<Config['livekit']>;
  readonly dispatch: DispatchMetadata;
  /** Open since before the room was joined. */
  readonly post: Post;
  /** They outlive each show. */
  readonly engines: readonly Voice[];
  readonly store: ClipStore;
  /** The dispatch's show, on its way since before the room was joined. */
  readonly prepared?: Promise<Prepared>;
  readonly log: Log;
  /** 10 minutes unless said. */
  readonly idle?: Ms;
  /** It asks to leave the room: `close` is to follow. */
  readonly onLeave: (reason: string) => void;
}

interface LoadOptions {
  readonly by: By;
  readonly hold: boolean;
  /** What the process before us left: it goes on when it is the same show. */
  readonly before?: Checkpoint;
  /** It is under way already. */
  readonly prepared?: Promise<Prepared>;
  readonly refuseMissing?: boolean;
}

/** An agent without a show and without lines leaves after this long: it holds a place, and its avatar costs. */
const IDLE = minutes(10);

/** The agent of one room: performs what control servers ask for, and tells them how it goes. */
export class RoomAgent implements Answerer {
  readonly epoch: number;
  readonly journal: Journal;
  readonly performer: Performer;
  readonly #options: RoomAgentOptions;
  readonly #opened = new Opened();
  /** What the process before us left in the room. */
  readonly #before: Checkpoint | undefined;
  readonly #watchers: Watchers;
  readonly #keeper: Keeper;
  readonly #clips: Clips;
  readonly #meter = new AvatarMeter(() => performance.now());
  readonly #wall = wallOf(machineClock);
  #show: RoomShow;
  /** While one show is taken out and the next put in, commands wait. */
  #changing: Promise<unknown> = Promise.resolve();
  /** False while the show is not yet where it is to be: what is written in the room is truer then. */
  #isSettled = false;
  /** From then on the avatar is as the show wants it. */
  #isCast: Promise<void> | undefined;
  #cancelIdle: (() => void) | undefined;
  #closing: Promise<void> | undefined;
  #leavesIdle = false;

  /** Publishes the track; takes up the show where the process before was, or stands by. Rejects when the track cannot be published. */
  static async open(options: RoomAgentOptions): Promise<RoomAgent> {
    const { session, access, config, engines, log } = options;
    const late: { agent?: RoomAgent } = {};
    const opening = openPerformer({
      session, access, log, dtx: false, // a show with music may be loaded any time: DTX takes a steady sound for silence
      onRoute: () => { late.agent?.changed(); },
      onAvatar: (state) => { late.agent?.avatarIs(state); },
    });
    const [performer, voices] = await Promise.all([opening, voicesFor({ config, engines })]);
    const agent = (late.agent = new RoomAgent(options, performer, voices(machineClock)));
    await agent.#begin();
    return agent;
  }

  private constructor(options: RoomAgentOptions, performer: Performer, voices: LineVoices) {
    const { session: { room, name }, access, config, post, log } = options;
    this.#options = options;
    this.performer = performer;
    this.#before = readCheckpoint(room.metadata ?? '');
    this.epoch = Math.max(Date.now(), (this.#before?.epoch ?? 0) + 1);
    this.journal = new Journal(this.#before?.seq);
    const key: SealKey = { apiKey: access.apiKey, apiSecret: access.apiSecret, room: name };
    const { epoch } = this;

    this.#opened.defer(() => performer.close());
    this.#clips = new Clips({ room, store: options.store, key, epoch, log, onArrival: (sha256) => {
      this.#show.arrived(sha256);
      this.changed();
    } });
    this.#opened.defer(() => { this.#clips.close(); });
    this.#opened.defer(() => { post.close(); });
    this.#show = this.#open(voices, new Map(), undefined);
    this.#watchers = new Watchers({
      post, key, epoch, clock: machineClock, seq: () => this.journal.seq,
      snapshot: (revision) => snapshotOf({
        epoch, revision, at: new Date(), show: this.#show, route: this.performer.route, avatar: this.#meter.view, latency: this.journal.latency, seq: this.journal.seq,
      }),
    });
    this.#opened.defer(() => { this.#watchers.close(); });
    this.#keeper = new Keeper({ room, url: access.url, key, log, checkpoint: () => this.#checkpoint() });
    new Reception({
      post, key, epoch, allowUnsignedSay: config.allowUnsignedSay,
      onRequest: (request) => answerTo(request, this),
      onSay: (say) => {
        log.info({ room: name, id: say.id }, `Received data packet from server: topic='say'`);
        return sayTo(say, this);
      },
      onRefused: (topic, reason, untold) => { log.warn({ topic, reason, room: name, ...(untold > 0 ? { untold } : {}) }, 'A message was not obeyed'); },
    });
  }

  // ---------------------------------------------------------------- what requests ask for

  get revision(): number {
    return this.#watchers.revision;
  }

  watch(identity: string): void {
    this.#watchers.add(identity);
  }

  /** The show that is performed; when another is being put in its place, that one. */
  async show(): Promise<RoomShow> {
    await this.#changing.catch(() => undefined); // told to whoever asked for it
    return this.#show;
  }

  /**
   * The show that is there goes on until the next can stand by. Rejects with `script-has-errors`, `voice-not-configured` or
   * {@link ClipsMissing}.
   */
  async load(source: ShowSource, by: By): Promise<{ digest: string }> {
    return this.#load(source, { by, hold: true, refuseMissing: true });
  }

  /** Rejects as {@link load}, and with `no-show` or `cannot-update`. `dry`: only tells what it would change. */
  async update(source: ShowSource, by: By, dry: boolean): Promise<Update> {
    const { config, session: { name }, store, log } = this.#options;
    const { rundown, missing } = await prepareSource(source, config, store);
    if (missing.length > 0) throw new ClipsMissing(missing);
    const changes = (await this.show()).update({ source, rundown, missing }, by, dry);
    if (!dry) {
      log.info({ room: name, title: rundown.title, digest: rundown.digest.slice(0, 12) }, 'The script was updated');
      this.#cast();
      this.changed();
    }
    return { digest: rundown.digest, changed: [...changes.changed], added: [...changes.added], removed: [...changes.removed], from: changes.from };
  }

  /** For watchers, and for whoever comes after us. */
  changed({ idly = false } = {}): void {
    this.#watchers.changed({ idly });
    if (idly) return;
    if (this.#isSettled) this.#keeper.look();
    this.#lookIfIdle();
  }

  avatarIs(state: AvatarState | undefined): void {
    this.#meter.take(state);
    this.changed();
  }

  /** Writes down where the show is, then silence; the avatar's conversation is ended. A second call waits for the first. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#cancelIdle?.();
    await this.#changing.catch(() => undefined); // told to whoever asked for it
    // First of all, while it is known: whoever comes next needs it.
    if (!this.#options.session.lost.aborted && this.#isSettled) await this.#keeper.close({ clear: this.#leavesIdle });
    await this.#show.close();
    await this.#opened.close();
  }

  // ---------------------------------------------------------------- shows

  async #begin(): Promise<void> {
    const { session: { name }, dispatch, prepared, config, access, log } = this.#options;
    const before = this.#before;
    // Two avatars cannot be there at once: the next is ordered when the old one is gone. The show need not wait for that.
    const gone = before?.conversation !== undefined && config.tavus
      ? endLeftBehind({ conversation: before.conversation, tavus: config.tavus, access, room: name, log })
      : Promise.resolve();
    if (dispatch.show) {
      await this.#load(dispatch.show, { by: dispatch.by ?? 'script', hold: dispatch.hold ?? true, ...(before ? { before } : {}), ...(prepared ? { prepared } : {}) }).catch((error: unknown) => {
        log.error({ err: error, room: name }, 'The show that the agent was started with cannot be performed');
      });
    }
    this.#isSettled = true;
    this.#isCast = gone.then(() => { this.#cast(); });
    this.changed();
  }

  #load(source: ShowSource, how: LoadOptions): Promise<{ digest: string }> {
    const loading = this.#changing.catch(() => undefined).then(() => this.#exchange(source, how)); // one after another
    this.#changing = loading;
    return loading;
  }

  async #exchange(source: ShowSource, { by, hold, before, prepared, refuseMissing = false }: LoadOptions): Promise<{ digest: string }> {
    const { config, engines, store, log, session: { name } } = this.#options;
    const { rundown, missing } = await (prepared ?? prepareSource(source, config, store));
    if (refuseMissing && missing.length > 0) throw new ClipsMissing(missing);
    const clips = new Map(Object.entries(source.clips ?? {}));
    const voices = await voicesFor({
      config, engines,
      clips: (path, signal) => this.#clips.read(clips.get(path) ?? '', signal),
      onFailure: ({ line, provider, error }) => { log.warn({ provider, err: error }, `The voice failed: '${line.caption.trim()}'`); },
    });
    const at = before?.digest === rundown.digest ? positionFrom(before, this.#wall) : undefined;
    await this.#show.close();
    this.#isSettled = false;
    this.#show = this.#open(voices(machineClock), clips, { source, rundown, by, hold, missing, ...(at ? { at } : {}) });
    log.info({ room: name, title: rundown.title, digest: rundown.digest.slice(0, 12), ...(at ? { item: at.index } : {}) }, at ? 'The show goes on' : 'Standing by');
    if (at) {
      await this.performer.whenHeard();
      await this.#show.player.resume('the agent came back');
    } else if (!hold) void this.#show.player.command({ command: 'go' }, by);
    this.#isSettled = true;
    void this.#isCast?.then(() => { this.#cast(); });
    this.changed();
    return { digest: rundown.digest };
  }

  #open(voices: LineVoices, clips: Map<string, string>, loaded: Loaded | undefined): RoomShow {
    const { log, onLeave } = this.#options;
    const show = new RoomShow({
      performer: this.performer, voices, clips, log, ...(loaded ? { loaded } : {}),
      onEntry: (entry) => { this.#entry(entry); },
      onChange: (how) => { this.changed(how); },
    });
    show.player.lost.catch((error: unknown) => {
      log.error({ err: error }, 'Nothing can be heard any more');
      onLeave('the audio track is lost');
    });
    return show;
  }

  #entry(entry: AsRunEntry): void {
    const kept = this.journal.add(entry);
    if (kept.type === 'started' && kept.text !== undefined) this.#options.log.info({ item: kept.item, room: this.#options.session.name }, `On air: '${kept.text.trim()}'`);
    this.#watchers.event(kept);
    this.changed();
  }

  /** The avatar that the show wants; without a show, the configured one. */
  #cast(): void {
    const { config, log } = this.#options;
    const tavus = avatarOf(this.#show.loaded?.rundown ?? noShow(), config.tavus);
    this.performer.cast(tavus && { tavus, config }).catch((error: unknown) => { log.error({ err: error }, 'The avatar could not be changed'); });
  }

  #checkpoint(): Checkpoint {
    const { player, digest, isIdle } = this.#show;
    const { conversation } = this.#meter;
    return checkpointOf(player.position, {
      epoch: this.epoch, digest: player.state.mode === 'ended' ? null : digest, seq: this.journal.seq, idle: isIdle,
      ...(conversation === undefined ? {} : { conversation }),
    }, this.#wall);
  }

  #lookIfIdle(): void {
    if (!this.#show.isIdle) {
      this.#cancelIdle?.();
      this.#cancelIdle = undefined;
      return;
    }
    this.#cancelIdle ??= machineClock.at(ms(machineClock.now() + (this.#options.idle ?? IDLE)), () => {
      this.#leavesIdle = true;
      this.#options.onLeave('no show, and no lines for long');
    });
  }
}
