import { Problem } from '../api/problem.ts';

/** What Windows takes for a device, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * Whether a script may have this name, on every system: one file, in no folder, that no shell, no log and no list shows as
 * another. The document's pattern says the same of its letters; what a pattern cannot say is here.
 */
export function isScriptName(name: string): boolean {
  if (!/^[^\p{C}\p{Z}"*./:<>?\\|~-][^\p{C}"*/:<>?\\|]*\.ya?ml$/u.test(name)) return false;
  const stem = name.replace(/\.ya?ml$/, '');
  if (/[. ]$/.test(stem) || /[^\P{Z} ]/u.test(stem)) return false;
  if (DEVICES.test(stem.split('.')[0] ?? '')) return false;
  // In one form of Unicode, or two files could look the same and be one on another system.
  return name.normalize('NFC') === name && Buffer.byteLength(name) <= 240;
}

/** Throws a Problem: 400 `bad-name`. */
export function requireScriptName(name: string): void {
  if (!isScriptName(name)) {
    throw new Problem(400, 'bad-name', 'A script\'s name is that of a file in SCRIPTS_DIR: letters, digits, spaces, dots, hyphens and underscores, ending in .yaml or .yml.');
  }
}
