import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseWav } from '../../audio/wav.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { stepsInside, type AudioFile, type Files } from '../../script/index.ts';

/** Facts about the files beside a script, from the disk. `folder` is the script's. */
export function nodeFiles(folder: string): Files {
  const known = new Map<string, AudioFile>();
  return {
    audio(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const found = look(folder, path);
      known.set(path, found);
      return found;
    },
  };
}

function look(folder: string, path: string): AudioFile {
  const steps = stepsInside(path);
  if (steps === undefined) return 'unsafe';
  try {
    const root = realpathSync(resolve(folder));
    const real = realpathSync(join(root, ...steps));
    const inside = relative(root, real);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return 'unsafe';
    if (!statSync(real).isFile()) return { error: 'it is no file.' };
    parseWav(readFileSync(real));
    return 'ok';
  } catch (error) {
    if (error instanceof ShowrunnerError) return { error: error.message };
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
