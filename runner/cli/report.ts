import { ShowrunnerError } from '../core/errors.ts';

/** Says on stderr what went wrong, and gives the exit status for it. What is not ours is a defect: with its stack. */
export function report(error: unknown): number {
  if (error instanceof ShowrunnerError) {
    process.stderr.write(`${error.message}\n`);
    return error.exit;
  }
  process.stderr.write(`Showrunner met an error it does not know; please report it.\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  return 2;
}
