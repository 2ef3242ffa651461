import { BREATH, FADE, fadeOut } from '../audio/index.ts';
import type { Clock } from '../core/clock.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { samples, toMs, toSamples, type Ms, type Samples, ms } from '../core/units.ts';
import type { Entry, EntryId, Report, RouteName, Stage, Utterance } from '../show/ports.ts';
import { Hearing, type OnAir } from './hearing.ts';
import { nextWordEnd, nodeOf, positionIn, type Node } from './node.ts';
import type { Route } from './route.ts';

/** What goes to the route at a time. Small enough to stop in, large enough to cost little. */
const CHUNK = toSamples(ms(50));

const WHOLE = Number.MAX_SAFE_INTEGER as Samples;

export interface StageOptions {
  readonly route: Route;
  readonly clock: Clock;
  /** Waits for each utterance to be complete before it begins: a rehearsal's times are then the same each time. */
  readonly whole?: boolean;
}

type Pending = Node | 'end-run';

/**
 * Plays entries one after another on a route, exactly: it places each on the route's count of samples, writes ahead,
 * and reports each moment when the audience has heard it.
 */
export class RouteStage implements Stage {
  onReport: (report: Report) => void = () => undefined;

  readonly #route: Route;
  readonly #clock: Clock;
  readonly #whole: boolean;
  readonly #hearing: Hearing;

  /** Fed and not written yet. */
  #pending: Pending[] = [];
  /** The route's position up to which was written. */
  #written = 0 as Samples;
  /** Where the next onset falls. */
  #next = 0 as Samples;
  /** The decay after the last end of voice, not written yet; it starts at `written`. */
  #decay: Int16Array = new Int16Array(0);

  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;
  #abort = new AbortController();
  #cutting: 'soon' | 'now' | undefined;
  /** A lost connection that was noticed while falling silent. */
  #alsoLost: { readonly position: Samples; readonly why: { readonly snap: 'word' | 'phrase'; readonly reason: string } } | undefined;
  #finishCut: () => void = () => undefined;

  constructor({ route, clock, whole }: StageOptions) {
    this.#route = route;
    this.#clock = clock;
    this.#whole = whole ?? false;
    this.#hearing = new Hearing(route, clock, (report) => { this.#report(report); });
    route.onInterrupted = (position, why = { snap: 'phrase', reason: 'the connection was lost' }) => { this.#interrupted(position, why); };
    route.onRestored = () => { this.#report({ type: 'restored', at: this.#clock.now() }); };
  }

  feed(entry: Entry): void {
    this.#push(nodeOf(entry));
  }

  /** The way to the audience has changed. */
  routed(route: RouteName, reason?: string): void {
    this.#report({ type: 'route', at: this.#clock.now(), route, ...(reason === undefined ? {} : { reason }) });
  }

  endRun(): void {
    this.#push('end-run');
  }

  cut(how: Parameters<Stage['cut']>[0]): void {
    if (this.#cutting !== undefined) {
      if (how.kind === 'now') this.#finishCut();
      return;
    }
    if (how.kind === 'now') this.#guard(this.#cutNow());
    else if (how.kind === 'word') this.#cutAtWord();
    else this.#guard(this.#fade(how.over));
  }

  async close(): Promise<void> {
    this.#stopWriting();
    this.#hearing.stop();
    await this.#route.close();
  }

  // ---------------------------------------------------------------- writing

  #push(what: Pending): void {
    this.#pending.push(what);
    if (this.#isWriting) return;
    this.#isWriting = true;
    const { signal } = this.#abort;
    this.#writing = this.#writing.then(() => this.#write(signal));
  }

  #stopWriting(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#pending = [];
    this.#isWriting = false;
  }

  async #write(signal: AbortSignal): Promise<void> {
    for (;;) {
      const what = signal.aborted ? undefined : this.#pending.shift();
      if (what === undefined) break;
      try {
        if (what === 'end-run') {
          await this.#silenceUpTo(Math.max(this.#next, this.#written + this.#decay.length) as Samples, signal);
          await this.#route.endRun();
        } else {
          this.#hearing.place(what);
          await this.#place(what, signal);
        }
      } catch (thrown) {
        if (signal.aborted) return;
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        if (error instanceof RouteLost || what === 'end-run') this.#report({ type: 'lost', at: this.#clock.now(), error });
        else await this.#fail(what, error, signal);
        return;
      }
      if (!signal.aborted && this.#pending.length === 0) this.#report({ type: 'wants', at: this.#clock.now() });
      await Promise.resolve(); // the report is answered before this asks for more
    }
    if (!signal.aborted) this.#isWriting = false;
  }

  async #place(node: Node, signal: AbortSignal): Promise<void> {
    const { entry } = node;
    this.#next = Math.max(this.#next, this.#written) as Samples;
    switch (entry.kind) {
      case 'speech':
        await this.#speak(node, entry.utterance, signal);
        break;
      case 'silence':
        await this.#silence(node, samples(entry.length - node.from), signal);
        break;
      case 'hold': {
        const heardAt = this.#clock.now() + toMs(samples(this.#written - this.#route.played())) + this.#route.latency;
        await this.#silence(node, samples(Math.max(0, toSamples(ms(entry.until - heardAt)))), signal);
        break;
      }
      case 'mark':
        this.#set(node, this.#next, this.#next);
        break;
      default:
        entry satisfies never;
    }
  }

  async #silence(node: Node, length: Samples, signal: AbortSignal): Promise<void> {
    this.#set(node, this.#next, (this.#next + length) as Samples);
    this.#next = (this.#next + length) as Samples;
    this.#route.pause?.(length);
    await this.#silenceUpTo((this.#next - BREATH) as Samples, signal);
  }

  async #speak(node: Node, utterance: Utterance, signal: AbortSignal): Promise<void> {
    if (utterance.available <= node.from && !utterance.complete) {
      // The voice is late, or will be: what stands before the onset is written while it is waited for.
      await this.#silenceUpTo(this.#whole ? ((this.#next - BREATH) as Samples) : this.#next, signal);
    }
    await (this.#whole ? this.#clock.during(utterance.until(WHOLE, signal)) : utterance.until(node.from, signal));

    const isStart = node.from <= utterance.voiceStart;
    const breath = isStart ? utterance.voiceStart : 0;
    node.origin = isStart ? utterance.voiceStart : node.from;
    if (isStart) this.#route.between?.();
    await this.#silenceUpTo((this.#next - breath) as Samples, signal);
    this.#next = Math.max(this.#next, this.#written) as Samples;
    this.#set(node, this.#next, undefined);

    let at = (node.origin - (this.#next - this.#written)) as Samples; // the breath that still has room
    for (;;) {
      await utterance.until(at, signal);
      const end = Math.min(utterance.available, utterance.voiceEnd ?? utterance.available, at + CHUNK) as Samples;
      if (end > at) await this.#put(utterance.slice(at, end), signal);
      at = Math.max(at, end) as Samples;
      if (utterance.complete && at >= (utterance.voiceEnd ?? at)) break;
    }
    this.#decay = utterance.slice(at, utterance.available);
    this.#next = this.#written;
    node.end = this.#written;
    this.#hearing.announce(this.#written);
  }

  #set(node: Node, onset: Samples, end: Samples | undefined): void {
    node.onset = onset;
    node.end = end;
    node.sent ??= this.#clock.now();
    this.#hearing.announce(this.#written);
  }

  /** What is left of the decay, then silence. */
  async #silenceUpTo(position: Samples, signal: AbortSignal): Promise<void> {
    const room = Math.max(0, position - this.#written);
    if (room < this.#decay.length) {
      this.#decay = this.#decay.slice(0, room);
      fadeOut(this.#decay, FADE);
    }
    while (this.#written < position) {
      const chunk = new Int16Array(Math.min(CHUNK, position - this.#written));
      chunk.set(this.#decay.subarray(0, chunk.length));
      this.#decay = this.#decay.subarray(chunk.length);
      await this.#put(chunk, signal);
    }
  }

  async #put(pcm: Int16Array, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#written = (this.#written + pcm.length) as Samples;
    await this.#route.write(pcm).catch((cause: unknown) => { throw new RouteLost(cause); });
    signal.throwIfAborted();
    this.#hearing.announce(this.#written);
  }

  #report(report: Report): void {
    queueMicrotask(() => { this.onReport(report); });
  }

  // ---------------------------------------------------------------- falling silent

  async #cutNow(): Promise<void> {
    this.#cutting = 'now';
    this.#finishCut = () => undefined;
    this.#stopWriting();
    const position = await this.#route.clear();
    await this.#writing.catch(() => undefined); // its error, if any, belongs to what was cut
    this.#hearing.stop();
    this.#cutting = undefined;
    this.#report({ type: 'cut', ...this.#silentAt(position, this.#hearing.settle(position)) });
    const lost = this.#alsoLost;
    this.#alsoLost = undefined;
    // What was heard to its end before it may be missing, too: told once the cut has been taken in.
    if (lost) queueMicrotask(() => { this.#interrupted(samples(Math.min(position, lost.position)), lost.why); });
  }

  /** Nothing was heard since `position`, whatever was reported: what stands there is on air again. */
  #interrupted(position: Samples, why: { readonly snap: 'word' | 'phrase'; readonly reason: string }): void {
    if (this.#cutting !== undefined) {
      this.#alsoLost = { position, why };
      this.#finishCut(); // what is written on would no longer follow what was heard
      return;
    }
    this.#stopWriting();
    this.#report({ type: 'interrupted', ...this.#silentAt(position, this.#hearing.takeBack(position)), ...why });
  }

  /** The route is silent, and its count goes on from `position`. */
  #silentAt(position: Samples, { id, heard }: OnAir): { at: Ms; position: Samples; id?: EntryId } {
    this.#restart(position);
    return { at: this.#clock.now(), position: heard, ...(id === undefined ? {} : { id }) };
  }

  #restart(position: Samples): void {
    this.#decay = new Int16Array(0);
    this.#written = position;
    this.#next = position;
  }

  /** What falling silent cannot do, the route cannot do any more. */
  #guard(work: Promise<void>): void {
    work.catch((cause: unknown) => { this.#report({ type: 'lost', at: this.#clock.now(), error: new RouteLost(cause) }); });
  }

  #cutAtWord(): void {
    const played = this.#route.played();
    const [node] = this.#hearing.placed;
    const end = node && nextWordEnd(node, played);
    if (end === undefined) {
      this.#guard(this.#cutNow());
      return;
    }
    this.#cutting = 'soon';
    const cancel = this.#clock.at((this.#clock.now() + toMs((end - played) as Samples)) as Ms, () => { this.#guard(this.#cutNow()); });
    this.#finishCut = () => {
      cancel();
      this.#guard(this.#cutNow());
    };
  }

  /** Takes back what waits on the route, and sends it again growing quieter. */
  async #fade(over: Ms): Promise<void> {
    this.#cutting = 'soon';
    let hasten = false;
    this.#finishCut = () => { hasten = true; };
    this.#stopWriting();
    const { signal } = this.#abort;
    const from = await this.#route.clear();
    await this.#writing.catch(() => undefined);
    const length = toSamples(over);
    this.#written = from;
    this.#finishCut = () => {
      this.#abort.abort();
      this.#guard(this.#cutNow());
    };
    if (hasten) {
      this.#finishCut();
      return;
    }
    try {
      for (let done = 0; done < length; done += CHUNK) {
        const start = (from + done) as Samples;
        const pcm = this.#soundAt(start, Math.min(CHUNK, length - done));
        for (let i = 0; i < pcm.length; i++) pcm[i] = Math.round((pcm[i] ?? 0) * Math.cos(((done + i) / length) * (Math.PI / 2)));
        await this.#put(pcm, signal);
      }
      await this.#clock.until(this.#hearing.heardAt(this.#written), signal);
    } catch (error) {
      if (signal.aborted) return; // hastened
      throw error;
    }
    this.#guard(this.#cutNow());
  }

  /** What stands at a position of the route, as far as it is placed and spoken. */
  #soundAt(position: Samples, length: number): Int16Array {
    const pcm = new Int16Array(length);
    for (const node of this.#hearing.placed) {
      if (node.entry.kind !== 'speech' || node.onset === undefined) continue;
      const { utterance } = node.entry;
      const start = Math.max(position, node.onset) as Samples;
      if (start >= position + length) continue;
      const sound = utterance.slice(positionIn(node, start), Math.min(utterance.available, positionIn(node, (position + length) as Samples)) as Samples);
      pcm.set(sound, start - position);
    }
    return pcm;
  }

  /** No voice could speak the node: what stands before it is heard to the end, then it is reported. */
  async #fail(node: Node, error: Error, signal: AbortSignal): Promise<void> {
    try {
      await this.#clock.until(this.#hearing.heardAt(this.#written), signal);
    } catch {
      return; // it was cut meanwhile
    }
    this.#stopWriting();
    const position = node.onset === undefined ? node.from : positionIn(node, this.#written);
    this.#hearing.settle(this.#written);
    this.#restart(this.#written);
    this.#report({ type: 'failed', at: this.#clock.now(), id: node.entry.id, error, position });
    this.#report({ type: 'wants', at: this.#clock.now() });
  }
}

/** The route took no more: not the voice's failure. */
class RouteLost extends ShowrunnerError {
  constructor(cause: unknown) {
    super('route-lost', `The way to the audience is lost: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
