/** One sound as the audience hears it: from an onset to the silence after it. */
export interface Heard {
  /** Onset and end on the machine's monotonic clock, ms. */
  readonly at: number;
  readonly until: number;
  /** The same, counted in samples received since the track was subscribed: free of the machine's hiccups. */
  readonly from: number;
  readonly to: number;
}

/** What the audience hears of one speaker, told by a listener in another process. */
export interface Ear {
  /** Resolves when frames of the speaker's track come. */
  hearing(): Promise<void>;
  /** Resolves with the time (ms) of the first onset after `since`; rejects when none comes within `within` ms. */
  onset(since: number, within?: number): Promise<number>;
  /**
   * Resolves with the end (ms) of the last sound, once that is after `since` and it has been quiet for `quiet` ms (400).
   */
  silence(since: number, quiet?: number, within?: number): Promise<number>;
  /** The sounds with an onset after `since`, in order; those that have ended. */
  sounds(since: number): readonly Heard[];
  /** The samples received, of the first track. */
  recording(from: number, to: number): Promise<Int16Array>;
  close(): Promise<void>;
}
