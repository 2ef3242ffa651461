import { glob } from 'node:fs/promises';

export interface TestFiles {
  /** Run side by side. */
  readonly unit: readonly string[];
  /** Need a LiveKit server and all of the machine's attention: one at a time. */
  readonly live: readonly string[];
  /** In a browser, against everything that `npm start` starts; one at a time. */
  readonly e2e: readonly string[];
}

/** The test files below `root`, relative to it and in order: those whose path holds one of `filters`, or all. */
export async function findTests(root: string, filters: readonly string[]): Promise<TestFiles> {
  const files: string[] = [];
  const elsewhere = new Set(['node_modules', '.git', 'dist', 'out']);
  for await (const file of glob('**/*.{test,e2e}.ts', { cwd: root, exclude: (name) => elsewhere.has(name) })) files.push(file);
  const wanted = files.sort().filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
  const kindOf = (file: string): keyof TestFiles => (file.endsWith('.e2e.ts') ? 'e2e' : file.endsWith('.live.test.ts') ? 'live' : 'unit');
  const of = (kind: keyof TestFiles): string[] => wanted.filter((file) => kindOf(file) === kind);
  return { unit: of('unit'), live: of('live'), e2e: of('e2e') };
}
