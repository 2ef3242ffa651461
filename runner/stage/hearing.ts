import type { Clock } from '../core/clock.ts';
import { toMs, type Ms, type Samples } from '../core/units.ts';
import type { EntryId, Report } from '../show/ports.ts';
import { nextMoment, positionIn, type Moment, type Node } from './node.ts';
import type { Route } from './route.ts';

/** So many entries are remembered after they were heard: more than is heard before a lost connection is noticed. */
const BEHIND = 20;

/** What was on air at a position of the route: which entry, and how much of it had been heard. */
export interface OnAir { readonly id?: EntryId; readonly heard: Samples }

/** Knows what stands on the route, and reports each moment of it when the audience has heard it. */
export class Hearing {
  readonly #route: Route;
  readonly #clock: Clock;
  readonly #report: (report: Report) => void;
  /** Placed on the route and not wholly heard. */
  #placed: Node[] = [];
  /** The last that were heard. */
  #behind: Node[] = [];
  /** The route's position up to which was written. */
  #written = 0 as Samples;
  #cancelAlarm: () => void = () => undefined;
  /** The last position that was seen to be behind, and when it was played. */
  #crossed: { readonly position: Samples; readonly at: Ms } | undefined;

  constructor(route: Route, clock: Clock, report: (report: Report) => void) {
    this.#route = route;
    this.#clock = clock;
    this.#report = report;
  }

  get placed(): readonly Node[] {
    return this.#placed;
  }

  place(node: Node): void {
    this.#placed.push(node);
  }

  /** Reports what has been heard, and sets the alarm for what comes next. */
  announce(written: Samples): void {
    this.#written = written;
    this.#cancelAlarm();
    for (let moment = this.#next(); moment; moment = this.#next()) {
      const sample = (moment.position + (moment.begins ? 1 : 0)) as Samples; // both are whole
      if (sample > this.#written) return; // looked at again when it is written
      const playedAt = (this.#playedAt(sample) - toMs((sample - moment.position) as Samples)) as Ms; // ms and ms
      const due = this.#route.played() < moment.position ? playedAt : ((playedAt + this.#route.latency) as Ms); // ms and ms
      if (due > this.#clock.now()) {
        this.#cancelAlarm = this.#clock.at(due, () => { this.announce(this.#written); });
        return;
      }
      this.#take(moment, due);
    }
  }

  /** When the audience will have heard a position of the route. */
  heardAt(position: Samples): Ms {
    return (this.#playedAt(position) + this.#route.latency) as Ms; // ms and ms
  }

  /** Nothing is reported any more. */
  stop(): void {
    this.#cancelAlarm();
  }

  /** All up to `position` has been heard and is reported; what stands after it is forgotten. */
  settle(position: Samples): OnAir {
    this.#cancelAlarm();
    for (let moment = this.#next(); moment && moment.position <= position; moment = this.#next()) this.#take(moment, this.#clock.now());
    const [node] = this.#placed;
    this.#placed = [];
    this.#crossed = undefined;
    this.#written = position;
    if (!node) return { heard: 0 as Samples };
    this.#remember({ ...node, end: position });
    return { id: node.entry.id, heard: heardOf(node, position) };
  }

  /** As {@link settle}, but nothing after `position` was heard, whatever has been reported. */
  takeBack(position: Samples): OnAir {
    this.#placed = [...this.#behind, ...this.#placed].filter((node) => (node.end ?? Infinity) > position);
    this.#behind = [];
    return this.settle(position);
  }

  #next(): Moment | undefined {
    const [node] = this.#placed;
    return node && nextMoment(node);
  }

  #take(moment: Moment, at: Ms): void {
    const report = moment.take(at);
    const [node] = this.#placed;
    if (report.type === 'finished' && node) {
      this.#placed.shift();
      this.#remember(node);
    }
    this.#report(report);
  }

  #remember(node: Node): void {
    this.#behind = [...this.#behind, node].slice(-BEHIND);
  }

  /** When a position will be played, or was: remembered, for a route that has run dry tells the same position ever after. */
  #playedAt(position: Samples): Ms {
    if (this.#crossed?.position === position) return this.#crossed.at;
    const ahead = (position - this.#route.played()) as Samples; // both are whole
    const at = (this.#clock.now() + toMs(ahead)) as Ms; // ms and ms
    if (ahead <= 0) this.#crossed = { position, at };
    return at;
  }
}

/** How much of the node has been heard: a sample of the utterance, or of the silence. */
function heardOf(node: Node, position: Samples): Samples {
  if (node.onset === undefined || position <= node.onset) return node.from;
  return node.entry.kind === 'speech' ? positionIn(node, position) : ((position - node.onset + node.from) as Samples); // whole numbers
}
