import type { Clock } from '../core/clock.ts';
import { toMs, toSamples, type Ms, type Samples, ms } from '../core/units.ts';
import { adlib, estimate } from '../script/index.ts';
import type { Line, Rundown } from '../script/rundown.ts';
import type { AsRunEntry } from './as-run.generated.ts';
import { airOf, type Air } from './air.ts';
import type { Audience, CaptionEvent } from './audience.ts';
import type { Command } from './command.generated.ts';
import { step } from './machine.ts';
import type { By, Entry, EntryId, Report, RouteName, Stage, Utterance, Voices } from './ports.ts';
import { positionOf, type Position } from './position.ts';
import { stateAt } from './resume.ts';
import { initialState, itemAt, type Setting, type State } from './state.ts';
import type { Answer, Effect, Input, Source } from './step.ts';
import { update, type Changes, type Updated } from './update.ts';
import { keyOf, snapped, Utterances } from './utterances.ts';

const FADE = ms(1_000);

export interface PlayerOptions {
  readonly rundown: Rundown;
  readonly voices: Voices;
  readonly stage: Stage;
  readonly clock: Clock;
  /** Whether `wait: go` and `go: manual` wait for an operator. */
  readonly hold: boolean;
  /** The index of the item that stands by at first. */
  readonly from?: number;
  /** Where another process was: nothing moves, and nothing is logged, before {@link Player.resume}. */
  readonly at?: Position;
  /** Leaves latencies out of the log: in a rehearsal nothing takes time. */
  readonly rehearsal?: boolean;
  readonly route: RouteName;
  /** Who loaded the show; nobody but its script unless said. */
  readonly by?: By;
  readonly audience: Audience;
}

/** What is known of an entry given to the stage. */
interface Playing {
  /** Of its caption, wherever it stands. */
  readonly key?: string;
  /** Another one after an update of the script. */
  source: Source | undefined;
  readonly utterance?: Utterance;
  readonly from: Samples;
  readonly caption?: Line;
  readonly length?: Samples;
  sent?: Ms;
  startedAt?: Ms;
  /** The last word that was heard to begin, and when. */
  word?: { readonly index: number; readonly at: Ms };
}

/** Carries out what the machine wants, and tells it what happened: the show's only moving part. */
export class Player {
  readonly #options: PlayerOptions;
  #setting: Setting;
  #state: State;
  #route: RouteName;
  #seq = 0;
  #asked = 0;
  readonly #answers = new Map<string, (answer: Answer) => void>();
  readonly #playing = new Map<EntryId, Playing>();
  readonly #utterances: Utterances;
  readonly #timers = new Map<number, () => void>();
  readonly #inputs: Input[] = [];
  #isStepping = false;
  #lost: (error: Error) => void = () => undefined;

  /** Rejects when the stage can play nothing any more. */
  readonly lost: Promise<never>;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#utterances = new Utterances(options.voices, (index) => itemAt(this.#setting, this.#state, index));
    this.#setting = { rundown: options.rundown, hold: options.hold, estimate };
    this.#state = options.at ? stateAt(options.at) : initialState(options.from ?? 0);
    this.#route = options.route;
    this.lost = new Promise((_, reject) => { this.#lost = reject; });
    this.lost.catch(() => undefined); // who cares listens
    options.stage.onReport = (report) => { this.#input({ type: 'report', report }); };
    if (!options.at) this.#log(this.#now(), { item: null, type: 'loaded', state: this.#state.mode, by: options.by ?? 'script' });
    this.#renderAhead();
  }

  get state(): State {
    return this.#state;
  }

  /** What is being heard, and how much of it; undefined in silence that belongs to nothing. */
  get air(): Air | undefined {
    return airOf(this.#state, (id) => this.#playing.get(id), this.#now());
  }

  /** For another process to go on from, should this one die. */
  get position(): Position {
    const { air } = this;
    return positionOf(this.#state, air && { id: air.entry.id, offset: air.position, ...(air.phrase === undefined ? {} : { phrase: air.phrase }) });
  }

  /**
   * Goes on `at` the position given at the start, once the voice has got there: what phrase stands there is not known before.
   * A voice that cannot is waited for 5 s; the stage deals with it.
   */
  async resume(reason: string): Promise<void> {
    const { at: position } = this.#options;
    if (!position) throw new TypeError('There is no position to resume at');
    const item = this.#setting.rundown.items[position.index];
    if (item?.kind === 'line' && position.offset > 0) {
      await this.#utterances.of({ index: item.index }).until(toSamples(position.offset), AbortSignal.timeout(5_000)).catch(() => undefined); // as the docstring says
    }
    this.#input({ type: 'resume', at: this.#now(), position, reason });
  }

  /** The script that is performed. */
  get rundown(): Rundown {
    return this.#setting.rundown;
  }

  /** Puts an edited script in the place of the one that is performed: {@link update}. `dry`: only tells what it would change. */
  update(rundown: Rundown, by: By, { dry = false } = {}): Updated {
    const updated = update(this.#setting, this.#state, rundown);
    if (!updated.ok || dry) return updated;
    this.#utterances.move(updated.moved);
    for (const playing of this.#playing.values()) {
      const { source } = playing;
      const index = source && 'index' in source ? updated.moved.get(source.index) : undefined;
      if (index !== undefined) playing.source = { index };
    }
    this.#setting = { ...this.#setting, rundown };
    this.#state = updated.state;
    this.#input({ type: 'updated', at: this.#now(), by, cancelled: updated.cancelled, reason: summaryOf(updated.changes) });
    return updated;
  }

  /** Asks the show for something; resolves when it has been taken up or refused. */
  command(command: Command, by: By): Promise<Answer> {
    const id = String(++this.#asked);
    const line = command.command === 'say' ? adlib(this.#setting.rundown, command.text, command.speaker) : undefined;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#input({ type: 'command', at: this.#now(), asked: { id, command, by, ...(line ? { line } : {}) } });
    });
  }

  /** Stops all work. Nothing is reported any more. */
  async close(): Promise<void> {
    this.#options.stage.onReport = () => undefined;
    for (const cancel of this.#timers.values()) cancel();
    this.#utterances.close();
    await this.#options.stage.close();
  }

  #now(): Ms {
    return this.#options.clock.now();
  }

  #input(input: Input): void {
    this.#inputs.push(input);
    if (this.#isStepping) return;
    this.#isStepping = true;
    try {
      for (let next = this.#inputs.shift(); next; next = this.#inputs.shift()) this.#step(next);
    } finally {
      this.#isStepping = false;
    }
  }

  #step(input: Input): void {
    if (input.type === 'report') this.#hear(input.report);
    const over = input.type === 'report' ? this.#overAfter(input.report) : [];
    const { state, effects } = step(this.#setting, this.#state, input);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    for (const id of over) this.#playing.delete(id);
    this.#renderAhead();
    this.#options.audience.state?.(state);
  }

  /** The entries that a report ends. */
  #overAfter(report: Report): EntryId[] {
    if (report.type === 'finished') return [report.id];
    return report.type === 'cut' || report.type === 'failed' || report.type === 'interrupted' ? [...this.#playing.keys()] : [];
  }

  /** What the machine need not know: captions, latencies, the route. */
  #hear(report: Report): void {
    switch (report.type) {
      case 'started': {
        const playing = this.#playing.get(report.id);
        if (!playing) return;
        playing.sent = report.sent;
        playing.startedAt = report.at;
        if (playing.caption) this.#caption(playing.caption, report.id, { phase: 'silent', length: toMs(playing.length ?? (0 as Samples)), at: report.at });
        else if (playing.utterance) this.#caption(playing.utterance.line, report.id, { phase: 'started', utterance: playing.utterance, at: report.at });
        return;
      }
      case 'word': {
        const playing = this.#playing.get(report.id);
        if (playing) playing.word = { index: report.index, at: report.at };
        if (playing?.utterance) this.#caption(playing.utterance.line, report.id, { phase: 'word', utterance: playing.utterance, index: report.index, at: report.at });
        return;
      }
      case 'finished':
        this.#captionEnd(report.id, 'finished', report);
        return;
      case 'cut':
      case 'interrupted':
        if (report.id !== undefined) this.#captionEnd(report.id, 'cut', report);
        return;
      case 'failed': {
        const source = this.#playing.get(report.id)?.source;
        if (source) this.#utterances.forget(source);
        return;
      }
      case 'route':
        this.#route = report.route;
        return;
      case 'lost':
        this.#lost(report.error);
        return;
      case 'wants':
      case 'cue':
      case 'restored':
        return;
      default:
        report satisfies never;
    }
  }

  #captionEnd(id: EntryId, phase: 'finished' | 'cut', { at, position }: { at: Ms; position: Samples }): void {
    const { utterance, from, startedAt } = this.#playing.get(id) ?? {};
    if (utterance && from !== undefined && startedAt !== undefined) this.#caption(utterance.line, id, { phase, utterance, from, to: position, startedAt, at });
  }

  #caption(line: Line, id: EntryId, event: DistributiveOmit<CaptionEvent, 'key' | 'line'>): void {
    this.#options.audience.caption?.({ key: this.#playing.get(id)?.key ?? `entry-${id}`, line, ...event });
  }

  #carryOut(effect: Effect): void {
    const { stage, clock } = this.#options;
    switch (effect.do) {
      case 'speak': {
        const utterance = this.#utterances.of(effect.source);
        const from = snapped(utterance, effect.from);
        this.#feed({ kind: 'speech', id: effect.id, utterance, from }, { source: effect.source, key: keyOf(effect.source), utterance, from });
        break;
      }
      case 'silence':
        this.#feed({ kind: 'silence', id: effect.id, length: effect.length }, { source: undefined, from: 0 as Samples, length: effect.length, ...(effect.caption ? { caption: effect.caption } : {}) });
        break;
      case 'hold':
        this.#feed({ kind: 'hold', id: effect.id, until: effect.until });
        break;
      case 'mark':
        this.#feed({ kind: 'mark', id: effect.id });
        break;
      case 'end-run':
        stage.endRun();
        break;
      case 'cut':
        stage.cut(effect.how === 'fade' ? { kind: 'fade', over: FADE } : { kind: effect.how });
        break;
      case 'timer':
        this.#timers.set(effect.id, clock.at(effect.due, () => {
          this.#timers.delete(effect.id);
          this.#input({ type: 'timer', at: this.#now(), id: effect.id });
        }));
        break;
      case 'cancel':
        this.#timers.get(effect.id)?.();
        this.#timers.delete(effect.id);
        break;
      case 'cue':
        this.#options.audience.cue?.({ name: effect.name, with: effect.with, item: effect.item, at: effect.at });
        break;
      case 'log':
        this.#log(effect.at, effect.entry, this.#measures(effect));
        break;
      case 'answer':
        this.#answers.get(effect.id)?.(effect.answer);
        this.#answers.delete(effect.id);
        break;
      default:
        effect satisfies never;
    }
  }

  #feed(entry: Entry, playing: Playing = { source: undefined, from: 0 as Samples }): void {
    this.#playing.set(entry.id, playing);
    this.#options.stage.feed(entry);
  }

  #log(at: Ms, entry: (Effect & { do: 'log' })['entry'], measures: Pick<AsRunEntry, 'heard_ms' | 'truncated_ms' | 'latency'> = {}): void {
    const start = this.#state.startedAt;
    const date = new Date(this.#options.clock.date().getTime() - (this.#now() - at));
    const { heard_ms, item, type, state, by, ...rest } = entry;
    this.#options.audience.entry?.({
      seq: ++this.#seq, at: date.toISOString(), time_ms: start === undefined ? 0 : round(at - start),
      item, type, state, by, route: this.#route, ...rest,
      ...(heard_ms === undefined ? {} : { heard_ms: round(heard_ms) }), ...measures,
    });
  }

  /** What the log says of an utterance: times from its onset, latencies from the show's start. */
  #measures({ entryId, truncated, entry, at }: Effect & { do: 'log' }): Pick<AsRunEntry, 'heard_ms' | 'truncated_ms' | 'latency'> {
    const playing = entryId === undefined ? undefined : this.#playing.get(entryId);
    const utterance = playing?.utterance;
    if (!utterance) return {};
    const { voiceStart, voiceEnd } = utterance;
    const heard = entry.heard_ms === undefined ? undefined : Math.max(0, entry.heard_ms - toMs(voiceStart));
    return {
      ...(heard === undefined ? {} : { heard_ms: round(heard) }),
      ...(truncated && voiceEnd !== undefined ? { truncated_ms: round(Math.max(0, toMs((voiceEnd - voiceStart) as Samples) - (heard ?? 0))) } : {}),
      ...this.#latency(playing, utterance, entry.type, at),
    };
  }

  #latency(playing: Playing, utterance: Utterance, type: AsRunEntry['type'], at: Ms): Pick<AsRunEntry, 'latency'> {
    if (this.#options.rehearsal || (type !== 'started' && type !== 'finished')) return {};
    const { requested, firstAudio } = utterance.latency;
    const times = { requested, first_audio: firstAudio, sent: playing.sent, started: playing.startedAt, finished: type === 'finished' ? at : undefined };
    const start = this.#state.startedAt ?? at;
    return { latency: Object.fromEntries(Object.entries(times).flatMap(([name, time]) => (time === undefined ? [] : [[name, round(time - start)]]))) };
  }

  #renderAhead(): void {
    const playing = [...this.#playing.values()].flatMap(({ source }) => source ?? []);
    this.#utterances.renderAhead(this.#setting, this.#state, playing);
  }
}

function summaryOf({ changed, added, removed, from }: Changes): string {
  return `${changed.length} changed, ${added.length} added, ${removed.length} removed; ${from === null ? 'nothing is left to perform' : `from ${from} on`}`;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
