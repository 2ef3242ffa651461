// Generated from schemas/as-run.schema.json by `npm run generate`. Do not edit.

/**
 * standby: GO performs the item that stands by. waiting: at a wait. held: a line failed and on_error is hold.
 *
 * This interface was referenced by `AsRunEntry`'s JSON-Schema
 * via the `definition` "state".
 */
export type ShowState = 'standby' | 'running' | 'waiting' | 'paused' | 'held' | 'stopped' | 'ended';

/**
 * One thing that happened in a show, as the audience heard it: a line of log.jsonl.
 */
export interface AsRunEntry {
  /**
   * Counts up by one within a show.
   */
  seq: number;
  /**
   * ISO 8601; in a rehearsal since the epoch.
   */
  at: string;
  /**
   * Milliseconds since the show's start (its first GO); 0 before it.
   */
  time_ms: number;
  /**
   * The item's id, or its cue number; null when it concerns no item.
   */
  item: string | null;
  /**
   * The id of the ad-hoc line it concerns.
   */
  say?: string;
  /**
   * What happened.
   */
  type:
    | 'loaded'
    | 'standby'
    | 'go'
    | 'started'
    | 'finished'
    | 'interrupted'
    | 'cue'
    | 'waiting'
    | 'released'
    | 'paused'
    | 'resumed'
    | 'skipped'
    | 'jumped'
    | 'captioned'
    | 'failed'
    | 'held'
    | 'stopped'
    | 'panicked'
    | 'armed'
    | 'disarmed'
    | 'said'
    | 'dropped'
    | 'event'
    | 'route'
    | 'reconnected'
    | 'updated'
    | 'ended';
  state: ShowState;
  /**
   * Who caused it: script, operator:<name>, api:<id>.
   */
  by: string;
  /**
   * The route to the audience at that moment.
   */
  route: 'tavus' | 'agent_speech' | 'file';
  /**
   * The caption of the line.
   */
  text?: string;
  speaker?: string;
  /**
   * The cue's or the event's name.
   */
  name?: string;
  /**
   * The cue's payload.
   */
  with?: {};
  /**
   * How much of the line or pause has been heard.
   */
  heard_ms?: number;
  /**
   * How much of it will not be heard.
   */
  truncated_ms?: number;
  reason?: string;
  /**
   * Milliseconds since the show's start. Left out in a rehearsal, where nothing takes time.
   */
  latency?: {
    /**
     * The voice was asked.
     */
    requested?: number;
    /**
     * Its first sound came.
     */
    first_audio?: number;
    /**
     * The first sample went to the route.
     */
    sent?: number;
    /**
     * The audience heard the first sound.
     */
    started?: number;
    /**
     * The audience heard the end of voice.
     */
    finished?: number;
  };
}
