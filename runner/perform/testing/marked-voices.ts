import type { Clock } from '../../core/clock.ts';
import { toMs, toSamples, type Ms, type Samples, ms } from '../../core/units.ts';
import type { Line } from '../../script/rundown.ts';
import type { Utterance, Voices, Word } from '../../show/ports.ts';

/** How much of a line one sample value stands for: 1 ms. */
const GRAIN = 24;
/** They speak 10 ms at a time, so that a whole speed keeps all times whole. */
const BLOCK = 10 * GRAIN;
const PER_LINE = 4_000;

/** A stretch of a marked line as it was heard: ms of the line, and where it began in the recording. */
export interface Heard { readonly mark: number; readonly from: number; readonly to: number; readonly at: Samples }

/**
 * For tests: voices whose samples tell which line they belong to and where in it they stand, so that a recording
 * proves what was heard. A line's caption is `mark length`: which one (±1 to ±7) and how many ms; a word each 100 ms,
 * a phrase each 500 ms. They speak `speed` times real time after `delay`, in the clock's own time.
 */
export class MarkedVoices implements Voices {
  readonly #clock: Clock;
  readonly #delay: Ms;
  readonly #speed: number;
  readonly fails = new Set<number>();

  constructor(clock: Clock, { delay = 0, speed = Infinity }: { delay?: number; speed?: number } = {}) {
    this.#clock = clock;
    this.#delay = ms(delay);
    this.#speed = speed;
  }

  speak(line: Line): Utterance {
    const [mark = 0, length = 0] = line.caption.split(' ').map(Number);
    return new MarkedUtterance(line, mark, length, this.#clock, this.#delay, this.#speed, this.fails.has(mark));
  }

  release(): void {
    // Nothing is kept.
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class MarkedUtterance implements Utterance {
  readonly line: Line;
  readonly cached = false;
  readonly voiceStart = 0 as Samples;
  readonly latency = {};
  readonly visemes = [];
  readonly words: readonly Word[];
  readonly phrases: Utterance['phrases'];
  readonly cues: Utterance['cues'];
  readonly #mark: number;
  readonly #clock: Clock;
  readonly #asked: Ms;
  readonly #delay: Ms;
  readonly #speed: number;
  readonly #end: Samples;
  readonly #fails: boolean;

  constructor(line: Line, mark: number, length: number, clock: Clock, delay: Ms, speed: number, fails: boolean) {
    this.line = line;
    this.#mark = mark;
    this.#clock = clock;
    this.#asked = clock.now();
    this.#delay = delay;
    this.#speed = speed;
    this.#fails = fails;
    this.#end = toSamples(ms(length));
    const spans = (every: number): { start: Samples; end: Samples }[] =>
      Array.from({ length: Math.ceil(length / every) }, (_, i) => ({ start: toSamples(ms(i * every)), end: toSamples(ms(Math.min(length, (i + 1) * every))) }));
    this.words = spans(100).map((span, index) => ({ ...span, text: `w${index}`, at: index, estimated: false }));
    this.phrases = spans(500);
    this.cues = line.parts.flatMap((part, index) => (part.kind === 'cue' ? [{ at: toSamples(ms(index * 100)), name: part.name, with: part.with }] : []));
  }

  get available(): Samples {
    if (this.#fails) return 0 as Samples;
    const time = this.#clock.now() - this.#asked - this.#delay;
    if (time < 0) return 0 as Samples;
    return this.#speed === Infinity ? this.#end : (Math.min(this.#end, Math.floor(toSamples(ms(time * this.#speed)) / BLOCK) * BLOCK) as Samples);
  }

  get complete(): boolean {
    return !this.#fails && this.available === this.#end;
  }

  get voiceEnd(): Samples | undefined {
    return this.complete ? this.#end : undefined;
  }

  slice(from: Samples, to: Samples): Int16Array {
    const length = Math.max(0, Math.min(to, this.available) - from);
    return Int16Array.from({ length }, (_, i) => Math.sign(this.#mark) * (Math.abs(this.#mark) * PER_LINE + Math.floor((from + i) / GRAIN)));
  }

  async until(count: Samples, signal?: AbortSignal): Promise<void> {
    if (this.#fails) throw new Error('no voice today');
    const need = Math.min(Math.ceil((count + 1) / BLOCK) * BLOCK, this.#end) as Samples;
    if (this.available >= need) return;
    const due = ms(this.#asked + this.#delay + (this.#speed === Infinity ? 0 : toMs(need) / this.#speed) );
    await this.#clock.until(due, signal);
  }
}

/** What a recording holds of marked lines, in order. A new stretch begins wherever the marks do not go on by themselves. */
export function heardIn(pcm: Int16Array): Heard[] {
  const heard: { mark: number; from: number; to: number; at: Samples }[] = [];
  let last = 0;
  let same = 0;
  for (let i = 0; i < pcm.length; i++) {
    const value = pcm[i] ?? 0;
    same = value === last ? same + 1 : 1;
    if (value === 0) {
      last = 0;
      continue;
    }
    const mark = Math.sign(value) * Math.floor(Math.abs(value) / PER_LINE);
    const grain = Math.abs(value) % PER_LINE;
    const current = heard.at(-1);
    if (current?.mark === mark && last !== 0 && ((value === last && same <= GRAIN) || Math.abs(value) === Math.abs(last) + 1)) current.to = grain + 1;
    else {
      heard.push({ mark, from: grain, to: grain + 1, at: i as Samples });
      same = 1;
    }
    last = value;
  }
  return heard;
}
