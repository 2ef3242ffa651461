import type { LocalLiveKit } from '../../runner/local/livekit/index.ts';
import type { Described, Measured } from '../figure.ts';
import type { Options } from '../options.ts';

export type Progress = (line: string) => void;

/** A measurement of agent and control server as people run them: the figures it gives, and how they are measured. */
export interface Measurement {
  /** For `--only`. */
  readonly name: string;
  readonly figures: (options: Options) => readonly Described[];
  /** One for each of `figures`, in order. */
  readonly measure: (server: LocalLiveKit, options: Options, progress: Progress) => Promise<readonly Measured[]>;
}
