import type { AsRunEntry } from '../show/index.ts';
import { latencyOf, type LineLatency, type Spread } from '../wire/index.ts';

/** As many entries are kept for those who missed some. */
const KEPT = 10_000;
/** Spreads are of the last so many lines. */
const MEASURED = 2_000;
const STAGES = ['voice', 'queue', 'route', 'total'] as const satisfies readonly (keyof LineLatency)[];

/** The as-run log of a room, over all shows and processes of it: `seq` counts on. */
export class Journal {
  #seq: number;
  #entries: AsRunEntry[] = [];
  readonly #latencies = new Map<string, number[]>();
  #spreads: Record<string, Spread> | undefined;

  /** `seq`: of the last entry of the process before. */
  constructor(seq = 0) {
    this.#seq = seq;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Gives it as it is kept: with the next number. */
  add(entry: AsRunEntry): AsRunEntry {
    const kept = { ...entry, seq: ++this.#seq };
    this.#entries.push(kept);
    if (this.#entries.length >= 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    if (kept.type === 'loaded') {
      this.#latencies.clear();
      this.#spreads = undefined;
    }
    const latency = latencyOf(kept);
    if (latency) this.#measure(latency);
    return kept;
  }

  after(seq: number, most: number): readonly AsRunEntry[] {
    const [first] = this.#entries;
    return first ? this.#entries.slice(Math.max(0, seq + 1 - first.seq)).slice(0, most) : [];
  }

  /** Stage → the spread of its times, ms, in the show that is loaded. */
  get latency(): Readonly<Record<string, Spread>> {
    return (this.#spreads ??= Object.fromEntries([...this.#latencies].map(([stage, times]) => [stage, spreadOf(times)])));
  }

  #measure(latency: LineLatency): void {
    this.#spreads = undefined;
    for (const stage of STAGES) {
      const time = latency[stage];
      if (time === undefined) continue;
      const times = this.#latencies.get(stage) ?? [];
      times.push(time);
      if (times.length > MEASURED) times.shift();
      this.#latencies.set(stage, times);
    }
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}
