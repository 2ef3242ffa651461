/** One row of what must be shown. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Ours. Absent when it could not be measured: `error` says why, and the figure does not hold. */
  readonly value?: number;
  /** `@livekit/agents`, measured in the same run. Absent where it has no such thing. */
  readonly peer?: number;
  /** The same ready PCM pushed with nothing else going on; absent where that has no meaning. */
  readonly limit?: number;
  /** What `value` must not be above (or below, when `atLeast`). May depend on peer and limit of this run. */
  readonly bar?: number;
  readonly atLeast?: boolean;
  readonly holds: boolean;
  /** What the cache of rendered lines held when it was measured. */
  readonly cache: 'empty' | 'full' | 'none';
  /** How many single measurements of ours stand behind the value. */
  readonly samples?: number;
  /** What stands behind the value, where a number alone does not say. */
  readonly note?: string;
  readonly error?: string;
}

export type Measured = Pick<Figure, 'peer' | 'limit' | 'samples' | 'note'> & { readonly value: number; readonly bar: number };
export type Described = Pick<Figure, 'name' | 'unit' | 'cache' | 'atLeast'>;

/** A figure holds when its value keeps to its bar; NaN keeps to nothing. */
export function figure(about: Described, measured: Measured): Figure {
  const { value, bar } = measured;
  return { ...about, ...measured, holds: about.atLeast === true ? value >= bar : value <= bar };
}

export const unmeasured = (about: Described, error: unknown): Figure => ({
  ...about,
  holds: false,
  error: error instanceof Error ? error.message : String(error),
});
