/** What is generated from which JSON Schema. Another schema is another row. */
export interface Row {
  /** In `schemas/`, without `.schema.json`; also the stem of the generated files. */
  readonly schema: string;
  /** Where the generated files go: beside the code that uses them. */
  readonly folder: string;
  /** Name of the validator → JSON Pointer of what it validates. Empty: types only. */
  readonly validators: Readonly<Record<string, string>>;
  /**
   * Definitions that the validators take for granted, because the code chooses the sub-schema itself: a union tried
   * branch by branch gives a pile of errors for one mistake.
   */
  readonly open?: readonly string[];
  /** Also write down which properties each definition has, for "did you mean". */
  readonly keys?: boolean;
  /** An import for the types that the schema names by `tsType`, because another schema describes them. */
  readonly imports?: string;
}

export const table: readonly Row[] = [
  {
    schema: 'show',
    folder: 'runner/script',
    validators: {
      validateShow: '#',
      validateLine: '#/$defs/line',
      validatePause: '#/$defs/pause',
      validateCue: '#/$defs/cue',
      validateWait: '#/$defs/wait',
      validateWaitEvent: '#/$defs/waitEvent',
      validateSegment: '#/$defs/segment',
    },
    open: ['item', 'waitFor'],
    keys: true,
  },
  { schema: 'as-run', folder: 'runner/show', validators: { validateEntry: '#' } },
  { schema: 'command', folder: 'runner/show', validators: { validateCommand: '#' } },
  {
    schema: 'wire',
    folder: 'runner/wire',
    imports: `import type { AsRunEntry, By, Command, ShowState } from '../show/index.ts';`,
    validators: {
      validateRequest: '#/$defs/request',
      validateReply: '#/$defs/reply',
      validateSay: '#/$defs/say',
      validateHeartbeat: '#/$defs/heartbeat',
      validateEvent: '#/$defs/event',
      validateState: '#/$defs/stateMessage',
      validateSource: '#/$defs/source',
      validateDispatch: '#/$defs/dispatch',
      validateCheckpoint: '#/$defs/checkpoint',
    },
  },
  { schema: 'timeline', folder: 'runner/perform', validators: {} },
];
