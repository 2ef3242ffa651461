import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ShowrunnerError } from '../../core/errors.ts';

/** Standard input, among paths. */
export const STDIN = '-';

export interface Found {
  /** Files to check, each once, in order. */
  readonly files: readonly string[];
  /** Paths that lead to nothing. */
  readonly problems: readonly ShowrunnerError[];
}

/** Files, folders (every .yaml and .yml in them, hidden folders and node_modules aside) and globs to files. */
export async function findScripts(paths: readonly string[]): Promise<Found> {
  const files = new Set<string>();
  const problems: ShowrunnerError[] = [];
  for (const path of paths) {
    try {
      for (const file of await expand(path)) files.add(file);
    } catch (error) {
      if (!(error instanceof ShowrunnerError)) throw error;
      problems.push(error);
    }
  }
  return { files: [...files], problems };
}

async function expand(path: string): Promise<readonly string[]> {
  if (path === STDIN) return [path];
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw new ShowrunnerError('unreadable', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  if (found?.isDirectory()) {
    const inside = await scriptsIn(path);
    if (inside.length === 0) throw new ShowrunnerError('no-script', `There is no script in ${path}: no file ends in .yaml or .yml.`);
    return inside;
  }
  if (found) return [path];
  if (/[*?[{]/.test(path)) {
    const matches = (await Array.fromAsync(glob(path))).sort();
    if (matches.length > 0) return (await Promise.all(matches.map(async (match) => ((await stat(match)).isDirectory() ? scriptsIn(match) : [match])))).flat();
    throw new ShowrunnerError('no-script', `No file matches ${path}.`);
  }
  throw new ShowrunnerError('no-script', `There is no file ${path}. Check its name, and the folder you are in.`);
}

async function scriptsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ShowrunnerError('unreadable', `${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await scriptsIn(path)));
    else if (/\.ya?ml$/i.test(entry.name)) found.push(path);
  }
  return found;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
