import { EventEmitter } from 'node:events';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { ms, type Ms } from '../../core/units.ts';
import type { AsRunEntry } from '../../show/index.ts';
import { isEntry, isSource, latencyOf, viewOf, type AgentView, type LineLatency, type Reply, type Snapshot } from '../../wire/index.ts';
import { Problem } from '../api/problem.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Compiler } from '../scripts/compiler.ts';
import type { AudioFiles } from '../scripts/files.ts';
import { AgentLink, type Question } from './agent-link.ts';
import type { Noted } from './entry-order.ts';
import { Knowledge } from './knowledge.ts';
import type { LiveKitApi } from './livekit.ts';
import type { KeptShow, RoomStore } from './room-store.ts';
import type { JoinWire } from './room-wire.ts';
import type { Timing } from './timing.ts';

export interface DeskOptions {
  readonly room: string;
  readonly api: LiveKitApi;
  readonly join: JoinWire;
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly compiler: Compiler;
  readonly files: AudioFiles;
  readonly timing: Timing;
}

interface DeskEvents {
  /** Snapshot, rundown or agent are others than before. */
  view: [];
  entry: [AsRunEntry];
  latency: [AsRunEntry, LineLatency];
  /** An ad-hoc line has been heard, or will not be: its id, and the entry that tells. */
  over: [string, AsRunEntry];
  /** The agent answers, for the first time or as another process. */
  met: [number];
  /** It left the room, or we are out of it. */
  left: ['agent' | 'us'];
}

/** Where one room's show is followed and called: the link to its agent, and what is known. */
export class Desk extends EventEmitter<DeskEvents> {
  readonly options: DeskOptions;
  readonly known: Knowledge;
  /** The show that is loaded, as far as this server knows it. */
  kept: KeptShow | undefined;
  #agent: AgentView = { state: 'none' };
  #link: AgentLink | undefined;
  #opening: Promise<AgentLink> | undefined;
  #isFilling = false;
  #learning: string | undefined;
  #usedAt: Ms;
  /** Those who keep it open: sockets that watch. */
  #holds = 0;
  #isClosed = false;

  private constructor(options: DeskOptions, kept: KeptShow | undefined, stored: readonly Noted[]) {
    super();
    this.setMaxListeners(0);
    this.options = options;
    this.kept = kept;
    this.known = new Knowledge(stored);
    this.#usedAt = options.clock.now();
  }

  /** Resolves with what the disk has of the room; nothing is joined yet. */
  static async open(options: DeskOptions): Promise<Desk> {
    const [kept, stored] = await Promise.all([options.store.show(), options.store.entries()]);
    return new Desk(options, kept, stored ?? []);
  }

  get room(): string {
    return this.options.room;
  }

  get agent(): AgentView {
    return this.#agent;
  }

  set agent(agent: AgentView) {
    if (agent.state === this.#agent.state) return;
    this.#agent = agent;
    this.emit('view');
  }

  get link(): AgentLink | undefined {
    return this.#link;
  }

  get isAnswering(): boolean {
    return this.#agent.state === 'answering';
  }

  /** Nothing is loaded, nobody watches, and nothing was asked of it for a while. */
  isIdle(now: Ms): boolean {
    return this.#holds === 0 && (this.known.snapshot?.digest ?? null) === null && this.known.says.all.length === 0 && now - this.#usedAt > this.options.timing.idle;
  }

  touch(): void {
    this.#usedAt = this.options.clock.now();
  }

  /** Keeps it open; the return value lets go. */
  hold(): () => void {
    this.#holds++;
    let isHeld = true;
    return () => {
      if (isHeld) this.#holds--;
      isHeld = false;
      this.touch();
    };
  }

  /** Resolves when a snapshot has been heard, or after so many ms. */
  async whenSeen(within: number): Promise<void> {
    const { clock } = this.options;
    const deadline = clock.now() + within;
    while (this.known.snapshot === null && clock.now() < deadline) await clock.until(ms(clock.now() + 25));
  }

  /** Joins the room as a hidden participant, which holds it open as well. Rejects with `livekit-unreachable`. */
  async attach(): Promise<AgentLink> {
    if (this.#isClosed) throw new Problem(503, 'shutting-down', 'The server is shutting down.');
    if (this.#link) return this.#link;
    const { api, room, join, clock, timing } = this.options;
    this.#opening ??= AgentLink.open({
      join, room, clock, patience: timing.answer,
      key: { apiKey: api.access.apiKey, apiSecret: api.access.apiSecret, room },
      events: {
        met: (epoch) => {
          this.agent = { state: 'answering' };
          this.emit('met', epoch);
        },
        state: (snapshot) => { this.#state(snapshot); },
        entry: (entry, epoch) => {
          this.#note(this.known.order.take(entry, epoch));
          this.#fill();
        },
        seq: (seq, epoch) => { if (this.known.order.heard(seq, epoch)) this.#fill(true); },
        agent: (isThere) => { if (!isThere) this.emit('left', 'agent'); },
        lost: () => {
          this.#drop();
          this.emit('left', 'us');
        },
      },
    }).finally(() => { this.#opening = undefined; });
    const link = await this.#opening;
    if (this.#isClosed) await link.close();
    else this.#link = link;
    return link;
  }

  /** Leaves the room; what is known stays. */
  async detach(): Promise<void> {
    const link = this.#drop();
    await link?.close();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opening?.catch(() => undefined);
    await this.detach();
    await this.options.store.settled();
  }

  /** The show is gone: nobody is there any more, and nothing is to be brought back. */
  vanish(): void {
    this.options.metrics.ended(this.known.snapshot?.avatar.minutes ?? 0);
    for (const { id } of this.known.says.all) this.emit('over', id, this.#lastWord(id));
    this.known.forget();
    this.#agent = { state: 'none' };
    this.emit('view');
  }

  /**
   * Asks the agent. Rejects with a Problem: 404 `no-show` where there is no agent, 504 `no-answer`. A refusal is an answer.
   */
  async ask(question: Question, options: { readonly id?: string; readonly within?: number } = {}): Promise<Reply> {
    this.touch();
    if (this.#agent.state === 'none' || !this.#link) throw noShow(this.room);
    return this.#link.ask(question, options);
  }

  #drop(): AgentLink | undefined {
    const link = this.#link;
    this.#link = undefined;
    return link;
  }

  #state(snapshot: Snapshot): void {
    this.known.snapshot = snapshot;
    if (snapshot.digest === null) this.known.rundown = null;
    else if (snapshot.digest !== this.known.rundown?.digest) this.#learn(snapshot.digest);
    if (snapshot.missing.length > 0) this.sendClips(snapshot.missing).catch((error: unknown) => { this.options.log.warn({ err: error, room: this.room }, 'A clip could not be sent'); });
    this.emit('view');
  }

  /** The agent's word for what is loaded: another server may have loaded it. */
  #learn(digest: string): void {
    if (this.#learning === digest) return;
    this.#learning = digest;
    void this.#learnShow(digest).catch((error: unknown) => {
      this.options.log.warn({ err: error, room: this.room }, 'The agent did not say which show it has');
    }).finally(() => { this.#learning = undefined; });
  }

  async #learnShow(digest: string): Promise<void> {
    if (this.kept?.digest !== digest) {
      const reply = await this.ask({ request: 'show' }, { within: 5_000 });
      const show: unknown = reply.ok ? reply.result?.show : undefined;
      if (!isSource(show)) return;
      await this.keep({ digest, show, by: 'api:heard', at: this.options.clock.date().toISOString() });
    }
    const { show } = this.kept ?? {};
    if (!show || this.known.snapshot?.digest !== digest) return;
    const { rundown } = this.options.compiler.check(show.source, { hasFiles: false, vars: show.vars });
    // A file that is elsewhere now makes no difference to the digest; another version of this program might.
    if (!rundown) return;
    this.known.rundown = { ...viewOf(rundown), digest };
    this.emit('view');
  }

  keep(kept: KeptShow): Promise<void> {
    this.kept = kept;
    return this.options.store.keepShow(kept);
  }

  /** Sends those of the wanted clips (by SHA-256) that the show has and that are in our folder. */
  async sendClips(wanted: readonly string[], show = this.kept?.show): Promise<void> {
    const { files, log } = this.options;
    for (const [path, sha256] of Object.entries(show?.clips ?? {})) {
      if (!wanted.includes(sha256) || this.#sending.has(sha256)) continue;
      const clip = files.read(path);
      if (clip?.sha256 !== sha256) {
        log.warn({ room: this.room, path }, 'A clip of the show on air has changed or is gone: it cannot be sent to the agent again');
        continue;
      }
      this.#sending.add(sha256);
      try {
        await this.#link?.sendClip(sha256, clip.bytes);
      } finally {
        // The next state names it again if it has not arrived; not at once, for it may be on its way.
        setTimeout(() => { this.#sending.delete(sha256); }, 2_000).unref();
      }
    }
  }

  readonly #sending = new Set<string>();

  #note(noted: readonly Noted[]): void {
    if (noted.length === 0) return;
    const { store, metrics } = this.options;
    void store.append(noted); // tells its own trouble
    for (const { entry } of noted) {
      const over = this.known.note(entry);
      metrics.entry(entry.type);
      this.emit('entry', entry);
      const stages = latencyOf(entry);
      if (stages) {
        for (const [stage, time] of Object.entries(stages)) if (typeof time === 'number') metrics.latency(stage, entry.say === undefined ? 'script' : 'say', time);
        this.emit('latency', entry, stages);
      }
      for (const [id, how] of over) this.emit('over', id, how);
    }
  }

  /** Asks the agent for entries that are missing here, until none is. `isBehind`: its heartbeat told so. */
  #fill(isBehind = false): void {
    const after = this.known.order.missingAfter ?? (isBehind ? this.known.order.last : undefined);
    if (this.#isFilling || after === undefined || !this.#link) return;
    this.#isFilling = true;
    void this.#fillFrom(after).catch(() => undefined).finally(() => { this.#isFilling = false; }); // the next heartbeat asks again
  }

  async #fillFrom(first: number): Promise<void> {
    for (let after = first; ;) {
      const epoch = this.#link?.epoch;
      const reply = await this.ask({ request: 'entries', after });
      const list: unknown = reply.ok ? reply.result?.entries : undefined;
      if (epoch === undefined || !Array.isArray(list)) return;
      const entries = list.filter(isEntry);
      this.#note(this.known.order.fill(entries, epoch));
      const last = entries.at(-1);
      if (!last || last.seq <= after) return;
      after = last.seq;
    }
  }

  /** For those who wait for a line that nobody will hear. */
  #lastWord(id: string): AsRunEntry {
    const { snapshot, entries } = this.known;
    const at = this.options.clock.date().toISOString();
    const seq = (entries.at(-1)?.seq ?? 0) + 1;
    return { seq, at, time_ms: entries.at(-1)?.time_ms ?? 0, item: null, say: id, type: 'dropped', state: 'ended', by: 'script', route: snapshot?.route.name ?? 'agent_speech', reason: 'the show was taken off' };
  }
}

export const noShow = (room: string): Problem => new Problem(404, 'no-show', `There is no show in “${room.slice(0, 128)}”. Load one (POST /rooms/<room>/load), or say something there.`);

/** How long there has been no sign of life, ms. */
export function silence(link: AgentLink, since: Ms, now: Ms): Ms {
  return ms(now - Math.max(link.heardAt ?? since, since));
}
