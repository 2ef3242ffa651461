import type { Heard } from './ear.ts';

/** What a listener tells: times on the machine's monotonic clock (ms), samples counted since the track was subscribed. */
export interface Edge {
  readonly type: 'onset' | 'end';
  readonly at: number;
  readonly sample: number;
}

type Open = { -readonly [K in keyof Heard]?: Heard[K] } & Pick<Heard, 'at' | 'from'>;

/** Makes sounds of edges, and lets one wait for them. */
export class Hearing {
  readonly #sounds: Open[] = [];
  readonly #waiting = new Set<() => void>();

  tell({ type, at, sample }: Edge): void {
    const last = this.#sounds.at(-1);
    if (type === 'end') {
      if (last) Object.assign(last, { until: at, to: sample });
    } else {
      this.#sounds.push({ at, from: sample });
    }
    for (const look of [...this.#waiting]) look();
  }

  sounds(since: number): Heard[] {
    return this.#sounds.flatMap(({ at, from, until, to }) =>
      at > since && until !== undefined && to !== undefined ? [{ at, from, until, to }] : [],
    );
  }

  onset(since: number, within = 20_000): Promise<number> {
    return this.#until(within, 'no sound was heard', () => this.#sounds.find(({ at }) => at > since)?.at);
  }

  async silence(since: number, quiet = 400, within = 60_000): Promise<number> {
    for (;;) {
      const end = await this.#until(within, 'it did not fall silent', () => {
        const until = this.#sounds.at(-1)?.until;
        return until !== undefined && until > since ? until : undefined;
      });
      const again = this.#until(quiet, 'silence', () => (this.#sounds.at(-1)?.until === end ? undefined : true));
      if (!(await again.catch(() => false))) return end;
    }
  }

  #until<T>(within: number, otherwise: string, look: () => T | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = (): void => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(late);
        this.#waiting.delete(attempt);
        resolve(found);
      };
      const late = setTimeout(() => {
        this.#waiting.delete(attempt);
        reject(new Error(`Within ${within / 1_000} s ${otherwise}`));
      }, within);
      this.#waiting.add(attempt);
      attempt();
    });
  }
}
