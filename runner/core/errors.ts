/** Which exit status an error ends the command with: 1, the input is wrong; 2, usage, configuration or a service is. */
export type ExitStatus = 1 | 2;

/**
 * The one base of the program's own errors: `message` says what happened, to what, and what to do.
 * `code` is stable and in kebab-case; the edges turn it into an exit status, a problem+json or a toast.
 */
export class ShowrunnerError extends Error {
  readonly code: string;
  readonly exit: ExitStatus;

  constructor(code: string, message: string, options: { cause?: unknown; exit?: ExitStatus } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ShowrunnerError';
    this.code = code;
    this.exit = options.exit ?? 2;
  }
}
