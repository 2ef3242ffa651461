import { ShowrunnerError } from '../core/errors.ts';

/** The first Ctrl-C (or SIGTERM) asks for an orderly end, a second one ends at once. */
export function interruptible(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
    controller.abort(new Interrupted());
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    stop: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}

/** Somebody wanted it to end: the rest of the show is not heard. */
export class Interrupted extends ShowrunnerError {
  constructor() {
    super('interrupted', 'Interrupted.', { exit: 1 });
  }
}
