import { concat } from '../../audio/index.ts';
import { RehearsalClock } from '../../core/rehearsal-clock.ts';
import { ms, type Ms, type Samples } from '../../core/units.ts';
import type { Item, LineItem, Rundown } from '../../script/rundown.ts';
import { Player, type Answer, type AsRunEntry, type Command, type State } from '../../show/index.ts';
import { FileRoute } from '../../stage/file/index.ts';
import { FallbackRoute } from '../../stage/fallback.ts';
import type { Route } from '../../stage/route.ts';
import { RouteStage } from '../../stage/stage.ts';
import { heardIn, MarkedVoices, type Heard } from './marked-voices.ts';

/** For tests: a show performed in no time, with marked voices, and commands given at moments of the show's clock. */

type Draft = { [K in Item['kind']]: Partial<Item & { kind: K }> & { kind: K } }[Item['kind']];

const BASE = { skip: false, go: 'auto', onError: 'caption', sourceLine: 1 } as const;

/** Line number `mark` (1 to 7), `length` ms long. */
export const marked = (mark: number, length: number, more: Partial<LineItem> = {}): Draft => ({
  kind: 'line', speaker: 'host', caption: `${mark} ${length}`, parts: [{ kind: 'text', text: '', spoken: '' }], respoken: false, voice: {}, language: 'en', tail: ms(300), ...more,
});

/** A rundown without a script. Items get their numbers from their places. */
export function rundownOf(...drafts: Draft[]): Rundown {
  const items = drafts.map((draft, index) => ({ ...BASE, index, number: String(index + 1), ...draft }) as Item); // the tests give what their kind needs
  return { digest: '', title: 'Test', language: 'en', cast: [{ name: 'host' }], speaker: 'host', tail: ms(300), lexicon: {}, items };
}

export interface Given { readonly at: number; readonly command: Command }

export interface Rehearsed {
  readonly entries: AsRunEntry[];
  readonly heard: Heard[];
  readonly cues: { readonly name: string; readonly at: number }[];
  readonly answers: { readonly command: Command; readonly answer: Answer }[];
  readonly state: State;
  /** What both routes played, mixed. */
  readonly pcm: Int16Array;
  /** Samples in which both of them spoke. */
  readonly both: number;
}

export interface RehearsalOptions {
  readonly hold?: boolean;
  readonly voice?: { delay?: number; speed?: number };
  /** Marks of lines that no voice can speak. */
  readonly fails?: readonly number[];
  /** Presses GO, or resumes, whenever the show has come to rest: so that each ends. */
  readonly insist?: boolean;
  /** From a sample being played to its being heard, in ms. */
  readonly latency?: number;
  /** Nobody hears anything from `from` to `to` (ms); it is noticed at `noticed`. */
  readonly outage?: { readonly from: number; readonly noticed: number; readonly to: number };
  /** When the first choice is there (ms): it comes at `from`, and is lost at `to`. */
  readonly first?: readonly { readonly from: number; readonly to: number }[];
}

/** A route whose audience is cut off for a while. */
class OutageRoute implements Route {
  readonly name = 'file';
  readonly ahead = ms(400);
  readonly latency: Ms;
  onInterrupted: (position: Samples) => void = () => undefined;
  onRestored: () => void = () => undefined;
  readonly #inner: FileRoute;
  /** The inner route's count is ahead by what was dropped. */
  #dropped = 0;
  #restored: Promise<void> | undefined;
  /** What was being written when it was cleared is dropped. */
  #clears = 0;

  constructor(inner: FileRoute, latency: Ms) {
    this.#inner = inner;
    this.latency = latency;
  }

  plan(clock: RehearsalClock, { from, noticed, to }: NonNullable<RehearsalOptions['outage']>): void {
    let heard = 0;
    clock.at(ms(from), () => { heard = this.played(); });
    clock.at(ms(noticed), () => {
      this.#clears++;
      void this.#inner.clear().then((played) => {
        this.#dropped = played - heard;
        this.#restored = clock.until(ms(to)).then(() => {
          this.#restored = undefined;
          this.onRestored();
        });
        this.onInterrupted(heard as Samples);
      });
    });
  }

  async write(pcm: Int16Array): Promise<void> {
    const clears = this.#clears;
    await this.#restored;
    if (clears === this.#clears) await this.#inner.write(pcm);
  }

  played = (): Samples => (this.#inner.played() - this.#dropped) as Samples;
  endRun = (): Promise<void> => this.#inner.endRun();
  clear = async (): Promise<Samples> => {
    this.#clears++;
    return ((await this.#inner.clear()) - this.#dropped) as Samples;
  };
  close = (): Promise<void> => this.#inner.close();
}

/** A show of the tests that is not over so long after the last command never will be. */
const PATIENCE = 300_000;

/** Performs until the show has ended, or nothing more can happen. */
export async function rehearse(rundown: Rundown, given: readonly Given[], { hold = true, voice, fails = [], insist = true, latency = 0, outage, first = [] }: RehearsalOptions = {}): Promise<Rehearsed> {
  const clock = new RehearsalClock();
  const pieces: Int16Array[] = [];
  const entries: AsRunEntry[] = [];
  const cues: { name: string; at: number }[] = [];
  const answers: { command: Command; answer: Answer }[] = [];
  const voices = new MarkedVoices(clock, voice);
  for (const mark of fails) voices.fails.add(mark);
  const route = new OutageRoute(new FileRoute({ clock, sink: (pcm) => pieces.push(pcm.slice()) }), ms(latency));
  if (outage) route.plan(clock, outage);
  // Beside the plain route the first choice plays into a file of its own, in the same time.
  const avatars = first.map(({ from, to }) => ({ from, to, pieces: [] as Int16Array[] }));
  const routes = new FallbackRoute({ plain: route, clock, onRoute: (name, reason) => { stage.routed(name, reason); } });
  for (const { from, to, pieces: own } of avatars) {
    clock.at(ms(from), () => {
      const avatar = new FileRoute({ clock, sink: (pcm) => own.push(pcm.slice()) });
      routes.offer(avatar);
      clock.at(ms(to), () => { void avatar.clear().then((position) => { routes.withdraw(avatar, position, 'Avatar Left', Promise.resolve()); }); });
    });
  }
  const stage = new RouteStage({ route: routes, clock });
  const player = new Player({
    rundown, voices, stage, clock, hold, rehearsal: true, route: 'file',
    audience: { entry: (entry) => entries.push(entry), cue: ({ name, at }) => cues.push({ name, at: Math.round(at * 1_000) / 1_000 }) },
  });
  const give = (command: Command): void => {
    void player.command(command, 'operator:test').then((answer) => answers.push({ command, answer }));
  };
  const end = Math.max(0, outage?.to ?? 0, ...given.map(({ at }) => at), ...first.map(({ to }) => to));
  const over = new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (clock.now() > end + PATIENCE) {
        reject(new Error(`The show is stuck: ${JSON.stringify(player.state, undefined, 1)}`));
        return;
      }
      const { mode, fed, adlibs, cutting } = player.state;
      const quiet = fed.length === 0 && adlibs.length === 0 && cutting === undefined;
      if (quiet && mode === 'ended') {
        resolve();
        return;
      }
      if (quiet && insist && mode === 'paused') give({ command: 'resume' });
      else if (quiet && insist && mode !== 'running') give({ command: 'go' });
      else if (quiet && mode !== 'running') {
        resolve();
        return;
      }
      clock.at(ms(clock.now() + 1_000), look);
    };
    clock.at(ms(end + 1_000), look);
  });
  for (const { at, command } of given) clock.at(ms(at), () => { give(command); });
  await clock.run(Promise.race([over, player.lost]));
  await player.close();
  const pcm = concat(pieces);
  let both = 0;
  for (const { from, pieces: own } of avatars) {
    for (const [at, sample] of concat(own).entries()) {
      if (sample === 0) continue;
      if (pcm[from * 24 + at] !== 0) both++;
      pcm[from * 24 + at] = sample;
    }
  }
  if (outage) pcm.fill(0, outage.from * 24, outage.to * 24);
  return { entries, heard: heardIn(pcm), cues, answers, state: player.state, pcm, both };
}

/** The silence heard between two stretches, in ms. */
export const gapBetween = (a: Heard, b: Heard): number => (b.at - (a.at + ((a.to - a.from) * 24))) / 24;
