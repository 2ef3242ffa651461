/** Every code a script's diagnostics can have; stable, for programs to tell them apart. */
export type ErrorCode =
  | 'yaml-syntax'
  | 'yaml-limit'
  | 'schema'
  | 'unknown-key'
  | 'unknown-item'
  | 'bad-duration'
  | 'duplicate-id'
  | 'unknown-speaker'
  | 'undefined-variable'
  | 'unknown-cue'
  | 'bad-markup'
  | 'line-too-long'
  | 'unknown-voice'
  | 'missing-file'
  | 'bad-audio'
  | 'unsafe-path';

export type WarningCode =
  | 'unused-variable'
  | 'unused-speaker'
  | 'empty-segment'
  | 'voice-language'
  | 'ignored-option'
  | 'over-target'
  | 'long-wait'
  | 'cut-text';

export type Code = ErrorCode | WarningCode;
export type Severity = 'error' | 'warning';

/** A place in the source: both from 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the place after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One thing that is wrong with a script, or may be. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Plain words that say what to do. */
  readonly message: string;
  /** JSON Pointer to the value; the whole document: the empty text. */
  readonly path: string;
  readonly range: Range;
}

/** Where something stands in the source, before it is turned into lines and columns. */
export interface Place {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly path: string;
}
