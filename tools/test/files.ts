import { glob } from 'node:fs/promises';

export interface TestFiles {
  /** Run side by side. */
  readonly unit: readonly string[];
  /** Need a LiveKit server and all of the machine's attention: one at a time. */
  readonly live: readonly string[];
}

/** The test files below `root`, relative to it and in order: those whose path holds one of `filters`, or all. */
export async function findTests(root: string, filters: readonly string[]): Promise<TestFiles> {
  const files: string[] = [];
  const elsewhere = new Set(['node_modules', '.git', 'dist', 'out']);
  for await (const file of glob('**/*.test.ts', { cwd: root, exclude: (name) => elsewhere.has(name) })) files.push(file);
  const wanted = files.sort().filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
  const isLive = (file: string): boolean => file.endsWith('.live.test.ts');
  return { unit: wanted.filter((file) => !isLive(file)), live: wanted.filter(isLive) };
}
