import type { Diagnostic } from '../../script/index.ts';

/** What came of one file. */
export interface Result {
  readonly file: string;
  readonly source: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Count { readonly errors: number; readonly warnings: number }

export function count(results: readonly Result[]): Count {
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: all.length - errors };
}
