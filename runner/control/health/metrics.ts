import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { AvatarView, RouteState } from '../../wire/index.ts';
import type { RequestDone } from '../http/requests.ts';

/** One show, as the figures see it. */
export interface ShowFigures {
  readonly answering: boolean;
  readonly mode: string | undefined;
  readonly route: RouteState['name'] | undefined;
  readonly avatar: AvatarView['state'] | undefined;
  readonly avatarMinutes: number;
  readonly waiting: number;
}

export interface Figures {
  readonly shows: () => readonly ShowFigures[];
  /** Sockets by role. */
  readonly sockets: () => Readonly<Record<'operator' | 'viewer', number>>;
}

/** What Prometheus reads. No label names a room, a script or a person: anybody may read it, and labels must stay few. */
export class Metrics {
  readonly registry = new Registry();
  readonly #http: Histogram<'operation' | 'status'>;
  readonly #latency: Histogram<'stage' | 'kind'>;
  readonly #entries: Counter<'type'>;
  readonly #says: Counter<'outcome'>;
  readonly #agents: Counter<'what'>;
  #ended = 0;

  constructor({ shows, sockets }: Figures) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#http = new Histogram({ name: 'showrunner_http_request_seconds', help: 'Time to answer a request, by operation and status.', labelNames: ['operation', 'status'], registers, buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
    this.#latency = new Histogram({ name: 'showrunner_line_latency_seconds', help: 'A line\'s way, by stage: voice (asked to first sound), queue (waiting), route (sent to heard), total (asked for to heard).', labelNames: ['stage', 'kind'], registers, buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10] });
    this.#entries = new Counter({ name: 'showrunner_as_run_entries_total', help: 'What happened in shows, by kind.', labelNames: ['type'], registers });
    this.#says = new Counter({ name: 'showrunner_say_total', help: 'Ad-hoc lines asked for, by outcome.', labelNames: ['outcome'], registers });
    this.#agents = new Counter({ name: 'showrunner_agents_total', help: 'Agents brought into rooms, brought back after a crash, and asked for in vain.', labelNames: ['what'], registers });
    const gauge = (name: string, help: string, label: string | undefined, read: () => ReadonlyMap<string, number>): void => {
      new Gauge({
        name, help, labelNames: label === undefined ? [] : [label], registers,
        collect() {
          this.reset();
          for (const [value, count] of read()) this.set(label === undefined ? {} : { [label]: value }, count);
        },
      });
    };
    const count = (of: (show: ShowFigures) => string | undefined) => (): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const show of shows()) {
        const value = of(show);
        if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    };
    const sum = (of: (show: ShowFigures) => number): number => shows().reduce((total, show) => total + of(show), 0);
    gauge('showrunner_shows', 'Shows there are, by what they do.', 'mode', count(({ mode }) => mode));
    gauge('showrunner_route', 'Shows by the route to their audience.', 'route', count(({ route }) => route));
    gauge('showrunner_avatar', 'Shows by the state of their avatar.', 'state', count(({ avatar }) => avatar));
    gauge('showrunner_agents_answering', 'Agents that answer.', undefined, () => new Map([['', sum(({ answering }) => (answering ? 1 : 0))]]));
    gauge('showrunner_lines_waiting', 'Ad-hoc lines that wait.', undefined, () => new Map([['', sum(({ waiting }) => waiting)]]));
    gauge('showrunner_avatar_minutes', 'Minutes of avatar of the shows on air and of those that this server has seen end: an estimate of what is billed.', undefined, () => new Map([['', this.#ended + sum(({ avatarMinutes }) => avatarMinutes)]]));
    gauge('showrunner_sockets', 'Connected studios and viewers.', 'role', () => new Map(Object.entries(sockets())));
  }

  request({ operation, status, ms }: RequestDone): void {
    this.#http.observe({ operation: operation ?? 'other', status: String(status) }, ms / 1_000);
  }

  /** One stage of one line, ms. */
  latency(stage: string, kind: 'script' | 'say', ms: number): void {
    this.#latency.observe({ stage, kind }, ms / 1_000);
  }

  entry(type: string): void {
    this.#entries.inc({ type });
  }

  said(outcome: string): void {
    this.#says.inc({ outcome });
  }

  agent(what: 'brought' | 'resumed' | 'missing'): void {
    this.#agents.inc({ what });
  }

  /** The minutes of a show that is gone stay counted. */
  ended(avatarMinutes: number): void {
    this.#ended += avatarMinutes;
  }
}
