import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseWav } from '../../audio/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { stepsInside, type AudioFile, type Files } from '../../script/index.ts';

/** Longer than any clip of a show; a larger one would hold up everything else while it is read. */
const MOST_BYTES = 256 * 1_048_576;
/** So many files' facts are kept. */
const KEPT = 500;

export interface Clip { readonly path: string; readonly sha256: string; readonly bytes: Buffer }

interface Known { readonly stamp: string; readonly fact: AudioFile; readonly sha256?: string }

/** The `audio` files beside the scripts of a folder. What is known of one is kept until it changes: editors ask at every key. */
export class AudioFiles implements Files {
  readonly #folder: string;
  readonly #known = new Map<string, Known>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  audio(path: string): AudioFile {
    return this.#look(path).fact;
  }

  /** The SHA-256 of a file that is `ok`, in hex. */
  digest(path: string): string | undefined {
    return this.#look(path).sha256;
  }

  /** Its bytes as they are now; undefined when it is not there, or not a clip. */
  read(path: string): Clip | undefined {
    const real = this.#real(path);
    if (real === 'missing' || real === 'unsafe') return undefined;
    try {
      const bytes = readFile(real);
      return { path, bytes, sha256: sha256(bytes) };
    } catch {
      return undefined;
    }
  }

  #look(path: string): Known {
    const real = this.#real(path);
    if (real === 'missing' || real === 'unsafe') return { stamp: '', fact: real };
    try {
      const { size, mtimeMs, ino } = statSync(real);
      const stamp = `${real} ${size} ${mtimeMs} ${ino}`;
      const before = this.#known.get(path);
      if (before?.stamp === stamp) return before;
      const known = { stamp, ...factsOf(real) };
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(path, known);
      return known;
    } catch (error) {
      return { stamp: '', fact: { error: error instanceof Error ? error.message : String(error) } };
    }
  }

  /** Where it leads, links followed. */
  #real(path: string): string {
    const steps = stepsInside(path);
    if (steps === undefined) return 'unsafe';
    try {
      const root = realpathSync(this.#folder);
      const real = realpathSync(join(root, ...steps));
      const inside = relative(root, real);
      return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? 'unsafe' : real;
    } catch {
      return 'missing';
    }
  }
}

function factsOf(real: string): { fact: AudioFile; sha256?: string } {
  try {
    const bytes = readFile(real);
    parseWav(bytes);
    return { fact: 'ok', sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof ShowrunnerError) return { fact: { error: error.message } };
    throw error;
  }
}

function readFile(real: string): Buffer {
  const file = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new ShowrunnerError('bad-audio', 'it is no file.');
    if (stats.size > MOST_BYTES) throw new ShowrunnerError('bad-audio', `it has ${Math.round(stats.size / 1_048_576)} MiB; a clip may have ${MOST_BYTES / 1_048_576}.`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
