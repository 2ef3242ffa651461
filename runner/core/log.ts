import type { Logger } from 'pino';
import type { LogLevel } from './log-levels.ts';
import { redactor } from './redact.ts';

/** pino's logger. What other programs read in it is in control-surface.md, "Log lines": change no message lightly. */
export type Log = Logger;

export interface LogOptions {
  /** `pretty` for eyes, `json` (one object a line) for programs. */
  readonly format: 'pretty' | 'json';
  readonly level?: LogLevel;
  /** Warnings and worse only, whatever `level` says. */
  readonly quiet?: boolean;
  /** Where lines go. Default: stderr, for stdout is for results. */
  readonly destination?: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Keys in use: they are taken out wherever they turn up, even in the middle of a text. */
  readonly secrets?: readonly string[];
}

/** Below warnings. */
const CHATTY: readonly LogLevel[] = ['trace', 'debug', 'info'];

/** Makes a log. pino is loaded here and not before, pino-pretty only where it is used. */
export async function createLog(options: LogOptions): Promise<Log> {
  const { format, destination = process.stderr, secrets = [] } = options;
  const wanted = options.level ?? 'info';
  const level = options.quiet && CHATTY.includes(wanted) ? 'warn' : wanted;
  const { pino } = await import('pino');
  const redact = redactor(secrets);
  const show = format === 'pretty' ? await prettifier(destination.isTTY === true) : (line: string): string => line;
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => void destination.write(show(redact(line))) },
  );
}

async function prettifier(colorize: boolean): Promise<(line: string) => string> {
  const { prettyFactory } = await import('pino-pretty');
  return prettyFactory({ colorize, translateTime: 'SYS:HH:MM:ss.l' });
}
