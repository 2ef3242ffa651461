import type { Log } from '../core/log.ts';

/** Where LiveKit's library keeps its logger: it has no way to be given one. */
const LOGGER = Symbol.for('@livekit/agents:logger');

/**
 * Makes the library write to our log, in which no secret appears. By itself it writes to standard output, which is for
 * results. What it tells of its everyday business is heard only when debugging. To be called before its first line.
 */
export function adoptLog(log: Log): void {
  const level = log.isLevelEnabled('debug') ? log.level : 'warn';
  const theirs = log.child({ by: 'livekit-agents' }, { level: log.isLevelEnabled(level) ? level : log.level });
  // Ours stays, whatever it makes for itself.
  Object.defineProperty(globalThis, LOGGER, { configurable: true, get: () => theirs, set: () => undefined });
}
