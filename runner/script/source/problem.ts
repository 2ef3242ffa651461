import type { Code } from '../diagnostic.ts';

/** A diagnostic whose place is still offsets. */
export interface Problem {
  /** Set for what YAML reads as something else although it begins a text: the line may show how to write it. */
  readonly sigil?: boolean;
  /** Set when the value at `path` was read all the same: other problems of it count. */
  readonly readable?: boolean;
  readonly code: Code;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}
