/** What one job of the run (a test file, a check) came to. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** What it wrote; shown when something failed. */
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
}

export interface Failure {
  /** The test, or what is wrong with the file. */
  readonly what: string;
  readonly details: string;
}

export const sum = (outcomes: readonly Outcome[]): { passed: number; failed: number } => ({
  passed: outcomes.reduce((count, { passed }) => count + passed, 0),
  failed: outcomes.reduce((count, { failures }) => count + failures.length, 0),
});
