/** What the caller knows about files. Without it (a browser, stdin) only the shape of a path is judged. */
export interface Files {
  /** About a path as the script has it, relative to the script's folder; its shape is safe. Links count as where they lead. */
  audio(path: string): AudioFile;
}

export type AudioFile = 'ok' | 'missing' | 'unsafe' | { readonly error: string };

/**
 * The steps of a path that stays inside the script's folder, `.` and `..` resolved; undefined when it leaves it, or is
 * none (an address, another drive). `/` and `\` both separate, on every machine.
 */
export function stepsInside(path: string): readonly string[] | undefined {
  if (/^[/\\]/.test(path) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || path.includes('\0')) return undefined;
  const steps: string[] = [];
  for (const step of path.split(/[/\\]+/)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps;
}
