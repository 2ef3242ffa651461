// Generated from schemas/timeline.schema.json by `npm run generate`. Do not edit.

/**
 * When everything in a rendered show is heard. All times in milliseconds from the start of show.wav.
 */
export interface Timeline {
  version: 1;
  title: string;
  language: string;
  /**
   * The rundown's SHA-256.
   */
  digest: string;
  /**
   * The length of show.wav.
   */
  duration_ms: number;
  target_ms?: number;
  items: TimelineItem[];
}
/**
 * This interface was referenced by `Timeline`'s JSON-Schema
 * via the `definition` "item".
 */
export interface TimelineItem {
  /**
   * The item's id, or its cue number.
   */
  item: string;
  number: string;
  kind: 'line' | 'pause' | 'cue' | 'wait' | 'segment';
  title?: string;
  /**
   * A line: the onset of voice.
   */
  start_ms: number;
  /**
   * A line: the end of voice.
   */
  end_ms: number;
  speaker?: string;
  text?: string;
  /**
   * No voice could speak it: shown as a caption only.
   */
  captioned?: boolean;
  words?: TimelineWord[];
  visemes?: TimelineViseme[];
  cues?: TimelineCue[];
  /**
   * A cue's.
   */
  name?: string;
  /**
   * A cue's payload.
   */
  with?: {};
}
/**
 * This interface was referenced by `Timeline`'s JSON-Schema
 * via the `definition` "word".
 */
export interface TimelineWord {
  text: string;
  start_ms: number;
  end_ms: number;
  estimated: boolean;
}
/**
 * This interface was referenced by `Timeline`'s JSON-Schema
 * via the `definition` "viseme".
 */
export interface TimelineViseme {
  shape: string;
  at_ms: number;
}
/**
 * This interface was referenced by `Timeline`'s JSON-Schema
 * via the `definition` "cue".
 */
export interface TimelineCue {
  name: string;
  with: {};
  at_ms: number;
}
