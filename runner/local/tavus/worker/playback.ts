import { AudioFrame, type AudioSource } from '@livekit/rtc-node';
import { SAMPLE_RATE, toMs, toSamples, ms, samples } from '../../../core/units.ts';
import type { AvatarFaults } from '../faults.ts';
import type { RecordWriter } from '../record/writer.ts';
import { Bell } from './bell.ts';
import type { Happening } from './messages.ts';
import type { Segment } from './segment.ts';

/** What the native source sends at a time; it keeps a smaller rest for ever. */
const TICK_SAMPLES = SAMPLE_RATE / 100;
const FRAME_SAMPLES = 2 * TICK_SAMPLES;

export interface PlaybackOptions {
  readonly source: AudioSource;
  readonly now: () => number;
  readonly tell: (happening: Happening) => void;
  readonly record: RecordWriter;
  readonly faults: () => AvatarFaults;
  readonly started: () => void;
  /** Gives back whether it is reported to the agent. */
  readonly finished: (position: number, interrupted: boolean) => boolean;
  /** Sound leaves for the room from `due` on: what the mouth follows. */
  readonly sounding: (due: number, pcm: Int16Array) => void;
  readonly leave: () => void;
  readonly die: () => void;
}

/** Plays segments in order on the track, 100 ms ahead of what is heard, and goes wrong as it was told. */
export class Playback {
  readonly #options: PlaybackOptions;
  readonly #bell = new Bell();
  #segments: Segment[] = [];
  /** The segment of which samples have gone out. */
  #playing: Segment | undefined;
  /** When what was given to the track will have left it. */
  #due = 0;
  /** Samples given to the track, silence included: the last 10 ms must be full. */
  #given = 0;
  /** Samples of sound given since the faults were set. */
  #played = 0;
  #fired = new Set<keyof AvatarFaults>();
  #closed = false;

  constructor(options: PlaybackOptions) {
    this.#options = options;
  }

  add(segment: Segment): void {
    this.#segments.push(segment);
    this.#bell.ring();
  }

  /** A segment has grown or ended, or the faults have changed. */
  changed(): void {
    this.#bell.ring();
  }

  /** The faults are other ones: what is said of "played" counts from here. */
  faultsSet(): void {
    this.#played = 0;
    this.#fired.clear();
    this.ready();
    this.#bell.ring();
  }

  /** The avatar can be heard: what is due before any sound is due now. */
  ready(): void {
    this.#atPosition();
  }

  /** Drops all that was received and not given to the track; what was dropped, if anything. */
  clear(): { stream: number; position: number } | undefined {
    const dropped = this.#segments.filter((segment) => segment.received > 0 || segment === this.#playing);
    for (const segment of this.#segments) segment.clear();
    this.#bell.ring();
    const first = dropped[0];
    if (!first) return undefined;
    const { stream, position } = first;
    const reported = this.#options.finished(toMs(samples(position)) / 1_000, true);
    this.#options.tell({ type: 'finished', stream, position, interrupted: true, reported });
    return { stream, position };
  }

  close(): void {
    this.#closed = true;
    this.#bell.ring();
  }

  async run(): Promise<void> {
    while (!this.#closed) {
      const segment = this.#segments[0];
      if (!segment) await this.#bell.wait();
      else {
        await this.#play(segment);
        this.#segments.shift();
      }
    }
  }

  async #play(segment: Segment): Promise<void> {
    const held = (): number => toSamples(this.#options.faults().swallows ?? ms(0));
    while (!this.#closed && !segment.done(held())) {
      if (await this.#stalled(segment)) continue;
      const from = segment.position;
      const pcm = segment.take(FRAME_SAMPLES, held());
      if (!pcm) await this.#bell.wait();
      else {
        if (from === 0) this.#begin(segment);
        await this.#sound(segment, from, pcm);
      }
    }
    this.#playing = undefined;
    await this.#fillTick();
    if (segment.cleared || segment.position === 0 || this.#closed) return;
    const { stream, position } = segment;
    const reported = this.#options.finished(toMs(samples(position)) / 1_000, false);
    this.#options.tell({ type: 'finished', stream, position, interrupted: false, reported });
  }

  #begin(segment: Segment): void {
    this.#playing = segment;
    this.#options.tell({ type: 'started', stream: segment.stream });
    this.#options.started();
  }

  async #sound(segment: Segment, from: number, pcm: Int16Array): Promise<void> {
    const silent = this.#isSilent();
    if (silent) pcm.fill(0);
    const at = this.#options.now();
    const due = Math.max(at, this.#due);
    this.#options.record.line({ type: 'played', at, due, stream: segment.stream, from, to: from + pcm.length, ...(silent && { silent }) });
    this.#played += pcm.length;
    await this.#give(pcm, due);
    this.#atPosition();
  }

  async #give(pcm: Int16Array, due = Math.max(this.#options.now(), this.#due)): Promise<void> {
    this.#options.sounding(due, pcm);
    this.#due = due + toMs(samples(pcm.length));
    this.#given += pcm.length;
    await this.#options.source.captureFrame(new AudioFrame(pcm, SAMPLE_RATE, 1, pcm.length));
  }

  async #fillTick(): Promise<void> {
    const rest = this.#given % TICK_SAMPLES;
    if (rest > 0 && !this.#closed) await this.#give(new Int16Array(TICK_SAMPLES - rest));
  }

  /** The first time that a fault is due. */
  #fires(fault: keyof AvatarFaults, after: number | undefined): boolean {
    if (after === undefined || this.#fired.has(fault) || toMs(samples(this.#played)) < after) return false;
    this.#fired.add(fault);
    return true;
  }

  #isSilent(): boolean {
    const { silentAfter } = this.#options.faults();
    if (this.#fires('silentAfter', silentAfter)) this.#options.tell({ type: 'silent' });
    return silentAfter !== undefined && this.#fired.has('silentAfter');
  }

  /** Leaving and dying come when the sound up to there has left, not when it was queued. */
  #atPosition(): void {
    const { leavesAfter, diesAfter } = this.#options.faults();
    const wait = Math.max(0, this.#due - this.#options.now());
    if (this.#fires('leavesAfter', leavesAfter)) setTimeout(this.#options.leave, wait);
    if (this.#fires('diesAfter', diesAfter)) setTimeout(this.#options.die, wait);
  }

  /** Waits out a stall that is due; whether there was one. */
  async #stalled(segment: Segment): Promise<boolean> {
    const { stall } = this.#options.faults();
    if (!stall || !this.#fires('stall', stall.after)) return false;
    this.#options.tell({ type: 'stalled' });
    const until = this.#options.now() + (stall.for ?? Infinity);
    const over = (): boolean => this.#closed || segment.cleared || this.#options.faults().stall !== stall;
    while (!over() && this.#options.now() < until) await this.#bell.wait(until - this.#options.now());
    this.#options.tell({ type: 'resumed' });
    return true;
  }
}
