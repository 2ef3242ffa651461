import type { Ms } from '../core/units.ts';

/**
 * Waits for `work`, at most for `limit` (then rejects with what `late` makes) and only until `signal` aborts (then
 * rejects with its reason, at once, whatever `work` does about it).
 */
export function waitFor<T>(work: Promise<T>, limit: Ms, late: () => Error, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(late())), Math.max(0, limit));
    const abort = (): void => finish(() => reject(signal.reason));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      settle();
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}
