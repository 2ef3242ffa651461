import type { Described, Measured } from '../figure.ts';

/** A measurement in a browser that has the studio open: the figures it gives, and how they are measured. */
export interface Measurement {
  /** For `--only`. */
  readonly name: string;
  readonly figures: readonly Described[];
  /** One for each of `figures`, in order. */
  readonly measure: (rounds: number) => Promise<readonly Measured[]>;
}
