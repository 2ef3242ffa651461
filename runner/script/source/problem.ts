import type { Code } from '../diagnostic.ts';

/** A diagnostic whose place is still offsets. */
export interface Problem {
  readonly code: Code;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}
