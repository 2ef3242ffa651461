/** What goes between a listener's process and the one that asked for it. */

/** What to listen to; sent once, first. */
export interface Task {
  readonly url: string;
  readonly token: string;
  readonly room: string;
  /** Whose audio. */
  readonly target: string;
  /** A sample is sound from this magnitude on. */
  readonly threshold: number;
  /** Silence shorter than this, in ms, is part of the sound around it. */
  readonly hold: number;
  /** A WAV file for all that is heard (24 kHz mono); one track after the other. */
  readonly record?: string;
  /** Takes no pictures, nor the sound of anyone else. */
  readonly soundAlone?: boolean;
}

/**
 * What it hears. `at`: when the 10 ms frame arrived, in ms of the machine's monotonic clock, the same for all
 * processes. `sample`: counted at 24 kHz from the first of the track `sid` that came.
 */
export type Heard =
  | { readonly type: 'joined' }
  /** Frames of a track arrive, silent ones at least. `recorded`: samples of others that the recording holds before it. */
  | { readonly type: 'track'; readonly sid: string; readonly at: number; readonly recorded?: number }
  /** The first sample of sound. */
  | { readonly type: 'onset'; readonly sid: string; readonly at: number; readonly sample: number }
  /** The sample after the last one of sound; `at` is the arrival of the first frame without any. */
  | { readonly type: 'end'; readonly sid: string; readonly at: number; readonly sample: number }
  | { readonly type: 'gone'; readonly sid: string }
  /** It has left, and the recording is complete. */
  | { readonly type: 'left' }
  | { readonly type: 'failed'; readonly message: string };

/** The machine's monotonic clock in ms: comparable between processes, as `performance.now()` is not. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
